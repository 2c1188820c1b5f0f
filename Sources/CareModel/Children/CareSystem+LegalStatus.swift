import SimulationKernel

extension CareSystem {
  // MARK: Changing

  /// Puts a child under another legal status.
  mutating func setLegalStatus(_ c: Int, to status: LegalStatus) {
    guard children[c].legalStatus != status else { return }
    assignLegalStatus(c, status)
    note(.legalStatusChanged, child: children[c].key, status.title)
    annotate { $0.legalStatus = status }
  }

  private mutating func assignLegalStatus(_ c: Int, _ status: LegalStatus) {
    roll.count(children[c].legalStatus, -1)
    roll.count(status, 1)
    children[c].legalStatus = status
  }

  mutating func schedule(_ stage: LegalStage, of c: Int, after days: Double) {
    calendar.cancel(children[c].legalEvent)
    children[c].legalStage = stage
    let handle = schedule(.legalStageEnded(child: Int32(c)), at: now + days)
    children[c].legalEvent = handle
  }

  // MARK: Beginning

  /// Gives a child who comes into care a legal status: brothers and sisters share it.
  mutating func beginLegalStatus(_ c: Int, route: EntryRoute) {
    calendar.cancel(children[c].legalEvent)
    children[c].legalEvent = .none
    children[c].legalStage = .none
    guard !children[c].isUnaccompanied else {
      assignLegalStatus(c, .sectionTwenty)
      return
    }
    if route == .policeProtection {
      assignLegalStatus(c, .policeProtection)
      schedule(.protectionEnds, of: c, after: parameters.legal.policeProtectionDays)
    } else if appliesToCourt(c, route) {
      assignLegalStatus(c, .interimCareOrder)
      startProceedings(c)
    } else {
      assignLegalStatus(c, .sectionTwenty)
      accommodate(c)
    }
  }

  /// Lets a child be accommodated by agreement, until the authority applies to the court if it does.
  private mutating func accommodate(_ c: Int) {
    var draws = family.stream(
      .legal, children[c].groupKey, children[c].periodCount | 5 << 20)
    guard draws.uniform() < parameters.legal.laterProceedings else { return }
    let days = Exponential(mean: parameters.legal.laterProceedingsDays).sample(using: &draws)
    schedule(.application, of: c, after: days)
  }

  /// Puts a child before the court who is not: nobody lives with the parents in care, and nobody is
  /// placed for adoption against their will, without an order.
  mutating func requireOrder(_ c: Int) {
    switch children[c].legalStatus {
    case .sectionTwenty, .policeProtection, .remand:
      calendar.cancel(children[c].legalEvent)
      setLegalStatus(c, to: .interimCareOrder)
      schedule(.finalHearing, of: c, after: proceedingsDays(c))
    case .interimCareOrder, .careOrder, .placementOrder:
      break
    }
  }

  private func appliesToCourt(_ c: Int, _ route: EntryRoute) -> Bool {
    family.uniform(.legal, children[c].groupKey, children[c].periodCount)
      < parameters.legal.interimOrderAtEntry[route.index]
  }

  /// Schedules the hearing at which the plan is not endorsed, or else the final one.
  private mutating func startProceedings(_ c: Int) {
    let draw = family.uniform(
      .legal, children[c].groupKey, children[c].periodCount | 1 << 20)
    if draw < parameters.legal.notEndorsed {
      schedule(.firstHearing, of: c, after: parameters.legal.firstHearingDays)
    } else {
      schedule(.finalHearing, of: c, after: proceedingsDays(c))
    }
  }

  private func proceedingsDays(_ c: Int) -> Double {
    var draws = family.stream(
      .legal, children[c].groupKey, children[c].periodCount | 1 << 21)
    let shape = parameters.legal.proceedingsShape
    guard shape > 0 else { return parameters.legal.proceedingsDays }
    return Gamma(shape: shape, scale: parameters.legal.proceedingsDays / shape)
      .sample(using: &draws)
  }

  /// Gives a child of the starting population a legal status that fits the placement and the time in
  /// care, and lets proceedings under way go on.
  ///
  /// - Parameters:
  ///   - c: the child.
  ///   - daysInCare: days looked after so far.
  ///   - known: the status where a return tells it.
  mutating func startLegalStatus(_ c: Int, daysInCare: Double, known: LegalStatus? = nil) {
    let child = children[c]
    if let known, child.isUnaccompanied || child.placement.type == .adoptive {
      assignLegalStatus(c, known)
      return
    }
    let weights = base.startingState.legalStatus
    guard !child.isUnaccompanied, known != nil || weights.reduce(0, +) > 0 else { return }
    let type = child.placement.type
    guard type != .adoptive else {
      assignLegalStatus(c, .placementOrder)
      return
    }
    var draws = family.stream(.legal, child.key, 1 << 22)
    let draw = draws.uniform()
    let stageDraw = draws.uniform()
    var fitting = weights
    fitting[LegalStatus.policeProtection.index] = 0
    fitting[LegalStatus.remand.index] = 0
    // With parents only under an order; a placement order waits for adopters and is for young children.
    if type == .withParents { fitting[LegalStatus.sectionTwenty.index] = 0 }
    if Double(child.age(at: 0)) >= base.startingState.placementOrderBelow || type == .withParents {
      fitting[LegalStatus.placementOrder.index] = 0
    }
    if daysInCare > base.startingState.interimOrderWithin * base.legal.proceedingsDays {
      fitting[LegalStatus.interimCareOrder.index] = 0
    }
    let status = known ?? pick(draw, fitting, LegalStatus.self)
    assignLegalStatus(c, status)
    switch status {
    case .policeProtection:
      schedule(
        .protectionEnds, of: c, after: max(0, base.legal.policeProtectionDays - daysInCare))
    case .interimCareOrder:
      schedule(.finalHearing, of: c, after: stageDraw * base.legal.proceedingsDays)
    case .sectionTwenty:
      accommodate(c)
    case .placementOrder:
      startAwaitingAdopters(c, elapsedShare: stageDraw)
    default:
      break
    }
  }

  // MARK: Hearings

  mutating func legalStageEnded(_ c: Int) {
    let stage = children[c].legalStage
    children[c].legalStage = .none
    children[c].legalEvent = .none
    switch stage {
    case .none:
      break
    case .protectionEnds:
      if appliesToCourt(c, .policeProtection) {
        setLegalStatus(c, to: .interimCareOrder)
        startProceedings(c)
      } else {
        setLegalStatus(c, to: .sectionTwenty)
        accommodate(c)
      }
    case .application:
      setLegalStatus(c, to: .interimCareOrder)
      startProceedings(c)
    case .firstHearing:
      courtDidNotEndorse(c)
      schedule(.finalHearing, of: c, after: proceedingsDays(c))
    case .finalHearing:
      readyForHearing(c)
    case .bookedHearing:
      holdFinalHearing(c)
    }
  }

  /// The court makes an interim order but not for a plan away from home: the child goes to the parents.
  private mutating func courtDidNotEndorse(_ c: Int) {
    tallies.add(to: Counter.notEndorsed)
    note(.courtDidNotEndorse, child: children[c].key)
    let type = children[c].placement.type
    guard type != .withParents, type != .kinshipFoster else { return }
    var draws = family.stream(.legal, children[c].groupKey, children[c].periodCount | 1 << 23)
    let inside = draws.uniform() < parameters.search.parentsInside
    let position = familyPosition(inside: inside, &draws)
    move(c, to: .withParents, at: position)
  }

  // MARK: Discharge

  /// Whether a child's way out of care waits for the court: one who lives at home under a care order.
  func awaitsDischarge(_ c: Int, reason: ReasonCeased) -> Bool {
    children[c].placement.type == .withParents && children[c].legalStatus == .careOrder
      && parameters.legal.dischargeDays > 0 && reason != .adopted && reason != .specialGuardianship
  }

  mutating func awaitDischarge(_ c: Int) {
    var draws = family.stream(.legal, children[c].groupKey, children[c].leavingCount | 3 << 22)
    let mean = parameters.legal.dischargeDays * slowdown(.discharge)
    let handle = schedule(
      .orderDischarged(child: Int32(c)), at: now + Exponential(mean: mean).sample(using: &draws))
    children[c].exitStage = handle
    children[c].awaitsDischarge = true
    roll.awaitingDischarge += 1
    note(.dischargeAwaited, child: children[c].key)
  }

  mutating func orderDischarged(_ c: Int) {
    tallies.add(to: Counter.ordersDischarged)
    cease(c, reason: .returnedHomePlanned)
  }
}
