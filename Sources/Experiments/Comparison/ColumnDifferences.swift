import CareModel
import SimulationKernel

/// On which side of nothing the differences of eight columns lie, ties apart.
private struct ColumnSigns {
  var above = SIMD8<Double>.zero
  var below = SIMD8<Double>.zero
  /// The bits in which the two sides differ anywhere.
  var bits = SIMD8<UInt64>.zero

  /// The difference of one replication, which is counted.
  @inline(__always)
  mutating func difference(_ scenario: SIMD8<Double>, _ base: SIMD8<Double>) -> SIMD8<Double> {
    let difference = scenario - base
    let changed =
      unsafeBitCast(scenario, to: SIMD8<UInt64>.self)
      ^ unsafeBitCast(base, to: SIMD8<UInt64>.self)
    // Most series are the same in both, before an action begins and where it does nothing.
    guard changed != .zero else { return difference }
    bits |= changed
    // The size of the base, 1 at least, as `PairedDifference.tie(_:)` has it.
    let size = SIMD8(repeating: 1.0).replacing(with: base, where: base .> 1)
      .replacing(with: -base, where: base .< -1)
    let tie = PairedDifference.residue * size
    above += SIMD8.zero.replacing(with: 1, where: difference .> tie)
    below += SIMD8.zero.replacing(with: 1, where: difference .< -tie)
    return difference
  }
}

extension SampleTable {
  /// The differences of one series from a base month by month, then year by year: to the bit those of
  /// `PairedDifference.init(scenario:base:direction:inner:)` for each column alone.
  func differences(
    of row: Int, from base: SampleTable, years: [ForecastYear], inner: Int,
    _ columns: inout ColumnSummaries
  ) -> (monthly: [PairedDifference], annual: [PairedDifference]) {
    let indicator = IndicatorRegistry.indicators[IndicatorRegistry.series[row].indicator]
    let (direction, clock) = (indicator.direction, indicator.clock)
    guard inner == 1 else {
      let monthly = (0...months).map { month in
        PairedDifference(
          scenario: values(of: row, month: month), base: base.values(of: row, month: month),
          direction: direction, inner: inner)
      }
      let annual = years.map { year in
        clock.isOfMonths
          ? PairedDifference(
            scenario: values(of: row, year: year), base: base.values(of: row, year: year),
            direction: direction, inner: inner)
          : monthly[year.month]
      }
      return (monthly, annual)
    }
    let monthly = columns.differences(direction, columns: months + 1) { months, pair in
      eachPair(with: base) { replication, values, others in
        pair(
          replication, lanes(of: row, at: months, replication, values),
          base.lanes(of: row, at: months, replication, others))
      }
    }
    // Of what stands by itself, the value of a year is the one at its end.
    guard clock.isOfMonths else { return (monthly, years.map { monthly[$0.month] }) }
    let annual = columns.differences(direction, columns: years.count) { some, pair in
      eachPair(with: base) { replication, values, others in
        pair(
          replication, lanes(of: row, clock, in: years[some], replication, values),
          base.lanes(of: row, clock, in: years[some], replication, others))
      }
    }
    return (monthly, annual)
  }

  /// Hands over all values of both, replication by replication.
  @inline(__always)
  private func eachPair(
    with base: SampleTable,
    _ body: (Int, UnsafeBufferPointer<Double>, UnsafeBufferPointer<Double>) -> Void
  ) {
    precondition(
      base.replications == replications && base.series == series, "a pair a replication")
    base.values.withUnsafeBufferPointer { others in
      eachReplication { values, replication in body(replication, values, others) }
    }
  }
}

extension ColumnSummaries {
  /// One difference for each of some columns.
  ///
  /// - Parameters:
  ///   - direction: which way is better.
  ///   - columns: how many there are.
  ///   - pairs: hands over both sides of some columns, replication by replication.
  @inline(__always)
  fileprivate mutating func differences(
    _ direction: IndicatorDirection, columns: Int,
    pairs: (Range<Int>, (Int, SIMD8<Double>, SIMD8<Double>) -> Void) -> Void
  ) -> [PairedDifference] {
    var signs: [ColumnSigns] = []
    let summaries = summaries(columns: columns) { some, rows in
      var group = ColumnSigns()
      pairs(some) { rows.store(group.difference($1, $2), row: $0) }
      signs.append(group)
    }
    return summaries.enumerated().map { column, summary in
      let (group, lane) = (signs[column / TallyGroup.width], column % TallyGroup.width)
      return PairedDifference(
        summary, above: Int(group.above[lane]), below: Int(group.below[lane]), direction,
        isIdentical: group.bits[lane] == 0)
    }
  }
}
