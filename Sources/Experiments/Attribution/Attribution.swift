/// The joint effect of an experiment's levers on one measure, shared out among them.
///
/// Every scenario has the same random numbers, so the joint effect is shared out replication by replication,
/// and the shares add up to it in each of them.
public struct Attribution: Sendable {
  /// What is measured.
  public let measure: ReportedMeasure
  /// The measure in the base.
  public let base: SeriesSummary
  /// The measure with all levers.
  public let together: SeriesSummary
  /// All levers less the base.
  public let joint: SeriesSummary
  /// One for each lever, in the order in which they act.
  public let shares: [LeverShare]
  /// The joint effect less all shares: what levers do three and more at a time; nil where the method
  /// leaves nothing.
  public let remainder: SeriesSummary?

  /// Shares out one measure; a replication in which any scenario has no value is left out.
  ///
  /// - Parameters:
  ///   - measure: what is measured.
  ///   - design: the scenarios it takes.
  ///   - inner: neighbouring replications that share a parameter vector, whose means are one observation.
  ///   - values: the measure in a scenario, in order of replication.
  public init(
    _ measure: ReportedMeasure, by design: AttributionDesign, inner: Int = 1,
    values: (_ scenario: Int) -> [Double]
  ) {
    self.measure = measure
    let table = ScenarioValues(design.scenarios, inner: inner, values)
    let (before, after) = (table[0], table[design.together])
    let difference = zip(after, before).map { $0 - $1 }
    base = SeriesSummary(values: before)
    together = SeriesSummary(values: after)
    joint = SeriesSummary(values: difference)
    switch design.method {
    case .everySubset(let scenarios):
      let contributions = table.byReplication { ShapleyValue.exact(payoffs: scenarios.map($0)) }
      shares = Self.shares(design.levers, contributions)
      remainder = nil
    case .orders(let paths):
      shares = Self.shares(design.levers, paths, table)
      remainder = nil
    case .firstAndLast(let alone, let without):
      let contributions = table.byReplication { value in
        let (nothing, everything) = (value(0), value(design.together))
        return zip(alone, without).map { first, last in
          let (gained, lost) = (value(first) - nothing, everything - value(last))
          return 0.5 * (gained + lost)
        }
      }
      shares = Self.shares(design.levers, contributions)
      remainder = SeriesSummary(
        values: zip(difference, contributions).map { $0 - $1.reduce(0, +) })
    }
  }

  /// Shares from the contributions of all levers in each replication.
  private static func shares(_ levers: [DesignLever], _ contributions: [[Double]]) -> [LeverShare] {
    levers.enumerated().map { row, lever in
      LeverShare(lever, contributions: contributions.map { $0[row] })
    }
  }

  /// Shares from orders of joining, each followed by its reverse.
  private static func shares(
    _ levers: [DesignLever], _ paths: [AttributionDesign.Path], _ table: ScenarioValues
  ) -> [LeverShare] {
    let added = paths.map { path in
      table.byReplication {
        ShapleyValue.added(order: path.order, payoffs: path.scenarios.map($0))
      }
    }
    return levers.enumerated().map { row, lever in
      let pairs = stride(from: 0, to: added.count, by: 2).map { pair in
        zip(added[pair], added[pair + 1]).map { there, back in 0.5 * (there[row] + back[row]) }
      }
      return LeverShare(lever, pairs: pairs)
    }
  }
}

/// The values of some scenarios in the replications in which all of them have one.
private struct ScenarioValues {
  private let values: [Int: [Double]]
  private let count: Int

  init(_ scenarios: [Int], inner: Int, _ read: (Int) -> [Double]) {
    let all = scenarios.map(read)
    let isWhole = (all.first ?? []).indices.map { replication in
      all.allSatisfy { !$0[replication].isNaN }
    }
    let means = all.map { list in
      vectorMeans(zip(list, isWhole).map { $1 ? $0 : .nan }, inner: inner).filter { !$0.isNaN }
    }
    values = Dictionary(uniqueKeysWithValues: zip(scenarios, means))
    count = means.first?.count ?? 0
  }

  subscript(scenario: Int) -> [Double] { values[scenario] ?? [] }

  /// Something of every replication, made from the values of its scenarios.
  func byReplication<Result>(_ body: (_ value: (Int) -> Double) -> Result) -> [Result] {
    (0..<count).map { replication in body { self[$0][replication] } }
  }
}
