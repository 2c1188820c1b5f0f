import SimulationKernel

extension CareSystem {
  /// Someone asks about fostering for the authority.
  mutating func enquiryMade(_ number: UInt32) {
    guard isInSeason(family.uniform(.carerEnquiries, 1 << 40, number)) else { return }
    tallies.add(to: Counter.enquiries)
    let row = enquiries.append(now)
    advance(row, stage: 0, from: now)
  }

  /// Thins enquiries by season: the clock runs at the rate of the peak.
  func isInSeason(_ draw: @autoclosure () -> Double) -> Bool {
    let amplitude = base.carers.enquirySeasonalAmplitude
    guard amplitude > 0 else { return true }
    return draw() * (1 + amplitude) < enquirySeason(at: now)
  }

  /// Enquiries at a day as a ratio to their mean.
  func enquirySeason(at day: Double) -> Double {
    let wave = Elementary.cos(
      2 * .pi * (dayOfYear(day) - base.carers.enquiryPeakDay) / Days.perYear)
    return 1 + base.carers.enquirySeasonalAmplitude * wave
  }

  /// Enters a stage: its days are drawn, and its end scheduled.
  ///
  /// An assessment waits for an assessor.
  private mutating func advance(_ enquiry: Int, stage: Int, from day: Double) {
    if stage == ApprovalStage.assessment.index {
      let limit = Int(parameters.carers.assessmentsAtOnce.rounded())
      guard limit == 0 || pipeline.underWay < limit else {
        pipeline.waiting.append(Int32(enquiry))
        return
      }
      pipeline.underWay += 1
    }
    schedule(
      .applicantAdvanced(enquiry: Int32(enquiry), stage: UInt8(stage)),
      at: day + stageDays(enquiry, stage))
  }

  private func stageDays(_ enquiry: Int, _ stage: Int) -> Double {
    let mean = parameters.carers.stageDays[stage]
    guard mean > 0 else { return 0 }
    var draws = family.stream(.carerApplicant, UInt64(enquiry) << 8 | UInt64(stage))
    let shape = parameters.carers.stageShape
    return Gamma(shape: shape, scale: mean / shape).sample(using: &draws)
  }

  private func continues(_ enquiry: Int, _ stage: Int) -> Bool {
    family.uniform(.carerApplicant, UInt64(enquiry) << 8 | UInt64(stage), 1)
      < parameters.carers.stageContinue[stage]
  }

  /// A prospective carer reaches the end of a stage and goes on or drops out.
  mutating func applicantAdvanced(_ enquiry: Int, _ stage: Int) {
    if stage == ApprovalStage.assessment.index { endAssessment() }
    guard continues(enquiry, stage) else { return }
    if stage + 1 == ApprovalStage.application.index { tallies.add(to: Counter.applications) }
    if stage + 1 < ApprovalStage.allCases.count {
      advance(enquiry, stage: stage + 1, from: now)
    } else {
      schedule(.householdApproved(enquiry: Int32(enquiry)), at: panelDay(after: now))
    }
  }

  /// An assessor has time for the next assessment that waits.
  private mutating func endAssessment() {
    pipeline.underWay -= 1
    startWaitingAssessments()
  }

  /// Starts assessments that wait while assessors have time, as after more of them have come.
  mutating func startWaitingAssessments() {
    let limit = Int(parameters.carers.assessmentsAtOnce.rounded())
    while limit == 0 || pipeline.underWay < limit, let next = pipeline.takeWaiting() {
      advance(next, stage: ApprovalStage.assessment.index, from: now)
    }
  }

  /// The day of the first fostering panel with room for one more case.
  private mutating func panelDay(after day: Double) -> Double {
    let interval = parameters.carers.panelIntervalDays
    guard interval > 0 else { return day }
    let first = max(0, Int((day / interval).rounded(.up)))
    let panel = pipeline.book(from: first, cases: Int(parameters.carers.panelCases.rounded()))
    return Double(panel) * interval
  }

  mutating func householdApproved(_ enquiry: Int) {
    tallies.add(to: Counter.approvals)
    tallies.add(to: Counter.pipelineApprovals)
    tallies.add(now - enquiries[enquiry], to: Counter.approvalDays)
    addOwnHousehold(key: 1 << 44 | UInt64(enquiry), agency: .own)
  }

  mutating func specialistApproved(_ number: UInt32) {
    tallies.add(to: Counter.approvals)
    addOwnHousehold(key: 2 << 44 | UInt64(number), agency: .specialist)
  }

  /// Fills the pipeline as it stands at the start: enquiries of the past whose way is not yet over.
  mutating func startPipeline() {
    let perDay = parameters.carers.enquiriesPerYear / Days.perYear
    guard perDay > 0 else { return }
    let lead = 4 * (parameters.carers.stageDays.reduce(0, +) + parameters.carers.panelIntervalDays)
    var day = -lead
    while true {
      var draws = family.stream(.startingProvision, 1, UInt32(enquiries.count))
      day += Exponential(mean: 1 / perDay).sample(using: &draws)
      if day >= 0 { return }
      let enquiry = enquiries.append(day)
      var stage = 0
      var reached = day
      while true {
        reached += stageDays(enquiry, stage)
        if reached > 0 {
          if stage == ApprovalStage.assessment.index { pipeline.underWay += 1 }
          schedule(
            .applicantAdvanced(enquiry: Int32(enquiry), stage: UInt8(stage)), at: reached)
          break
        }
        guard continues(enquiry, stage) else { break }
        stage += 1
        if stage == ApprovalStage.allCases.count {
          let panel = reached > -base.carers.panelIntervalDays ? panelDay(after: reached) : 0
          if panel > 0 { schedule(.householdApproved(enquiry: Int32(enquiry)), at: panel) }
          break
        }
      }
    }
  }
}
