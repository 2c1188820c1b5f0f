public import SimulationKernel

/// A parameter whose value is drawn anew for each replication.
public struct UncertainParameter: Sendable, Equatable {
  /// Row of `ModelParameters.definitions`.
  public var definition: Int
  /// What is drawn.
  public var value: UncertainValue
  /// One row of a table, or nil for every row: one draw multiplies them all, except in tables of shares
  /// and weights, where only relative sizes matter and each row has a draw of its own.
  public var row: Int?
  /// Whether the draw multiplies the stated value (a spread) or replaces it (a distribution).
  public var multiplies: Bool
  /// The address of the draw, from the parameter's path: the same in every scenario.
  public var address: UInt64

  /// Makes a value from its parts.
  public init(
    definition: Int, value: UncertainValue, row: Int?, multiplies: Bool, address: UInt64
  ) {
    self.definition = definition
    self.value = value
    self.row = row
    self.multiplies = multiplies
    self.address = address
  }
}

/// A dated change to one parameter: the working part of a lever.
public struct PolicyChange: Sendable, Equatable {
  /// How a change combines with the value before it.
  public enum Operation: UInt8, Sendable { case set, add, multiply }

  /// The lever that asks for it.
  public var lever: String
  /// Row of `ModelParameters.definitions`.
  public var definition: Int
  /// One row of a table, or nil for all rows.
  public var row: Int?
  /// How the amount is applied.
  public var operation: Operation
  /// The size of the change.
  public var amount: UncertainValue
  /// The address of the draw of `amount`.
  public var address: UInt64
  /// First and last day, days since the start; nil for no end.
  public var from: Double
  /// Last day on which it holds, days since the start; nil for no end.
  public var to: Double?
  /// Days over which the change grows evenly from nothing to its full size.
  public var ramp: Double
  /// How much of the change is made: 1 as stated, 0.5 half of the way from no effect to it.
  public var size: Double

  /// Makes a value from its parts.
  public init(
    lever: String, definition: Int, row: Int?, operation: Operation, amount: UncertainValue,
    address: UInt64, from: Double, to: Double?, ramp: Double, size: Double = 1
  ) {
    self.lever = lever
    self.definition = definition
    self.row = row
    self.operation = operation
    self.amount = amount
    self.address = address
    self.from = from
    self.to = to
    self.ramp = ramp
    self.size = size
  }
}

/// What a scenario means to the model: stated values, their uncertainty, and dated changes.
public struct ScenarioModel: Sendable, Equatable {
  /// Values as stated, uncertain ones at their mean.
  public var parameters: ModelParameters
  /// The values drawn anew for each replication.
  public var uncertain: [UncertainParameter]
  /// The dated changes of the levers in force, in order.
  public var changes: [PolicyChange]
  /// Further authorities of a region, simulated together with the first; what these say of the market is
  /// not used, and they have no neighbours of their own.
  public var neighbours: [ScenarioModel] = []
  /// Whose indicators are reported: 0 for the scenario's own authority, then the neighbours in order.
  public var reported = 0

  /// Makes a value from its parts.
  public init(
    parameters: ModelParameters, uncertain: [UncertainParameter] = [],
    changes: [PolicyChange] = [], neighbours: [ScenarioModel] = []
  ) {
    self.parameters = parameters
    self.uncertain = uncertain
    self.changes = changes
    self.neighbours = neighbours
  }

  /// The parameter vector of one replication.
  ///
  /// Each draw is clamped to the range of its definition. In tables of shares and of weights every row
  /// has a draw of its own; shares are then rescaled to sum to one, so that a spread cannot make or lose
  /// children. A value that is held stands at its quantile, as if that had been drawn.
  public func parameters(
    drawnWith family: StreamFamily, holding held: HeldLevels = .none
  ) -> ModelParameters {
    var drawn = parameters
    for item in uncertain {
      let definition = ModelParameters.definitions[item.definition]
      var stream = family.stream(purpose: Purpose.parameter.rawValue, entity: item.address)
      var draw = item.value.sample(using: &stream)
      let rows = item.row.map { $0..<($0 + 1) } ?? 0..<max(1, definition.categories.count)
      for row in rows {
        if row > rows.lowerBound, definition.isRelative { draw = item.value.sample(using: &stream) }
        let number = definition.isRelative ? row - rows.lowerBound : 0
        if let value = held.value(item.value, at: item.address, draw: number) { draw = value }
        drawn.change(definition, row: row) { value in
          value = clamped(item.multiplies ? value * draw : draw, to: definition.range)
        }
      }
      if case .sumsToOne = definition.rule { drawn.rescale(definition) }
    }
    return drawn
  }
}

extension ModelParameters {
  /// Scales the rows of a table of shares so that they sum to one: all of them, or all but one that is to
  /// keep its value.
  mutating func rescale(_ definition: ParameterDefinition, keeping kept: Int? = nil) {
    guard case .table(let keyPath) = definition.storage else { return }
    Self.rescale(&self[keyPath: keyPath], keeping: kept)
  }

  private static func rescale(_ shares: inout [Double], keeping kept: Int?) {
    var others = 0.0
    for row in shares.indices where row != kept { others += shares[row] }
    let left = 1 - (kept.map { shares[$0] } ?? 0)
    guard others > 0 else { return }
    for row in shares.indices where row != kept { shares[row] *= left / others }
  }
}

/// The nearest value inside a range.
@inlinable
func clamped(_ value: Double, to range: ClosedRange<Double>) -> Double {
  min(max(value, range.lowerBound), range.upperBound)
}

/// What a random draw is for: the third part of its address.
///
/// Raw values are fixed for ever.
enum Purpose: UInt8 {
  case parameter = 1
  case annualEntryEffect = 2
  case annualLeavingEffect = 3
  case startingPopulation = 4
  case startingProvision = 5
  case entryTimes = 6
  case entrantGroup = 7
  case entrantChild = 8
  case unaccompaniedTimes = 9
  case searchPreference = 10
  case acceptance = 11
  case connectedPerson = 12
  case unplannedEnding = 13
  case plannedMove = 14
  case leavingCare = 15
  case stepDown = 16
  case carerEnquiries = 17
  case carerApplicant = 18
  case carerAvailability = 19
  case carerDeregistration = 20
  case newHousehold = 21
  case agencySupply = 22
  case competitorTimes = 23
  case competitorStay = 24
  case constellation = 26
  case leaverPathway = 27
  case tenancyTimes = 28
  case leaverStatus = 29
  case provision = 30
  case adoption = 31
  case policy = 32
  case specialistApprovals = 33
  case legal = 34
  case permanence = 35
  case reentry = 36
  case familyMeeting = 37
  case temporaryApproval = 38
  case notice = 39
  case stepUp = 40
  case jointFunding = 41
  case carerTransfer = 42
  case carerTenure = 43
  case marketHomes = 44
  case workforce = 45
  case leaverPlanning = 46
  case entrantNeed = 47
  case noFixedAbode = 48
  case panel = 55
  case carerTerms = 60
  case sleepover = 61
  case shortBreak = 62
  case parentAndChild = 63
  case distantOffers = 64
  case homeSale = 65
  case otherSetting = 66
}
