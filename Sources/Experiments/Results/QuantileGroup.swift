public import SimulationKernel

/// Quantiles of eight samples side by side, group after group in the same memory, without sorting them.
///
/// Numbers are counted in buckets by where they lie between the least and the greatest, which is monotone in
/// floating point. Where they are whole and near each other, as most counts are, each has a bucket of its
/// own; otherwise the buckets in which wanted order statistics lie are few, and what is in them is sorted.
/// Answers are to the bit those of `Quantiles.value(at:ofSorted:)`, but that a zero may have another sign.
public struct QuantileGroup: Sendable {
  /// Shares, ascending, whose quantiles are wanted.
  private let shares: [Double]
  private var ranks = QuantileRanks(shares: [], size: 0)
  /// Numbers in each bucket, sample after sample; all zero between groups.
  private var counts: [UInt32] = []
  /// One for a bucket in which a wanted number lies; all zero between samples.
  private var isWanted = [UInt8](repeating: 0, count: 0x1000)
  /// What is in the wanted buckets.
  private var gathered: [Double] = []
  /// The numbers at the ranks.
  private var numbers: [Double] = []

  /// Makes a group for some shares, from 0 to 1.
  public init(shares: [Double]) {
    self.shares = shares
  }

  /// Finds the quantiles of each sample, first all of the first one; not-a-number where there is no number.
  ///
  /// - Parameters:
  ///   - rows: rows of eight numbers, one for each sample, or not-a-number.
  ///   - tallies: the tallies of the same rows, which have checked that all numbers are finite.
  public mutating func quantiles(
    of rows: [Double], _ tallies: InlineArray<8, Tally>
  ) -> [Double] {
    precondition(rows.count.isMultiple(of: TallyGroup.width), "a number for each sample")
    let deal = QuantileBuckets(rows, tallies)
    count(rows, deal)
    var quantiles: [Double] = []
    quantiles.reserveCapacity(TallyGroup.width * shares.count)
    for lane in tallies.indices {
      let size = tallies[lane].count
      guard size > 0 else {
        quantiles += repeatElement(.nan, count: shares.count)
        continue
      }
      if ranks.size != size {
        ranks = QuantileRanks(shares: shares, size: size)
        numbers = [Double](repeating: 0, count: ranks.ranks.count)
      }
      find(lane, rows, deal)
      for place in ranks.places { quantiles.append(place.value(among: numbers)) }
    }
    return quantiles
  }

  /// Counts the numbers of all samples.
  private mutating func count(_ rows: [Double], _ deal: QuantileBuckets) {
    let size = TallyGroup.width * deal.stride
    if counts.count < size { counts = [UInt32](repeating: 0, count: size) }
    let none = SIMD8<Double>(repeating: 0x1p52 + Double(deal.stride - 1))
    rows.withUnsafeBytes { rows in
      counts.withUnsafeMutableBufferPointer { counts in
        for offset in Swift.stride(from: 0, to: rows.count, by: 8 * TallyGroup.width) {
          let values = rows.loadUnaligned(fromByteOffset: offset, as: SIMD8<Double>.self)
          let places = ((values - deal.least) * deal.scale + 0x1p52)
            .replacing(with: none, where: values .!= values)
          for lane in 0..<TallyGroup.width {
            counts[lane &* deal.stride &+ Int(places[lane].bitPattern & 0xffff)] &+= 1
          }
        }
      }
    }
  }

  /// Finds the numbers at the ranks of one sample, and puts its counts back to zero.
  private mutating func find(_ lane: Int, _ rows: [Double], _ deal: QuantileBuckets) {
    let first = lane * deal.stride
    switch deal.kinds[lane] {
    case .same:
      for rank in numbers.indices { numbers[rank] = deal.least[lane] }
      counts[first] = 0
    case .whole:
      var bucket = first
      var below = counts[bucket]
      for (place, rank) in ranks.ranks.enumerated() {
        while below <= rank {
          bucket += 1
          below += counts[bucket]
        }
        numbers[place] = deal.least[lane] + Double(bucket - first)
      }
    case .spread: gather(lane, rows, deal)
    case .sorted:
      gathered.removeAll(keepingCapacity: true)
      for row in stride(from: lane, to: rows.count, by: TallyGroup.width) {
        if !rows[row].isNaN { gathered.append(rows[row]) }
      }
      gathered.sort()
      for (place, rank) in ranks.ranks.enumerated() { numbers[place] = gathered[Int(rank)] }
    }
    counts.withUnsafeMutableBufferPointer {
      $0[first..<(first + deal.used[lane])].update(repeating: 0)
      $0[first + deal.stride - 1] = 0
    }
  }

  /// Finds the numbers at the ranks by sorting what is in the same buckets.
  private mutating func gather(_ lane: Int, _ rows: [Double], _ deal: QuantileBuckets) {
    let first = lane * deal.stride
    var bucket = 0
    var below = counts[first]
    // Numbers in the wanted buckets so far, and in buckets before this one that are not wanted.
    var (wanted, skipped) = (0, 0)
    for (place, rank) in ranks.ranks.enumerated() {
      while below <= rank {
        if isWanted[bucket] == 0 { skipped += Int(counts[first + bucket]) }
        bucket += 1
        below += counts[first + bucket]
      }
      if isWanted[bucket] == 0 { wanted += Int(counts[first + bucket]) }
      isWanted[bucket] = 1
      // For now the place among those gathered.
      numbers[place] = Double(Int(rank) - skipped)
    }
    if gathered.count <= wanted { gathered = [Double](repeating: 0, count: 2 * wanted + 1) }
    let (least, scale) = (deal.least[lane], deal.scale[lane])
    gathered.withUnsafeMutableBufferPointer { gathered in
      var filled = 0
      for row in stride(from: lane, to: rows.count, by: TallyGroup.width) {
        let value = rows[row]
        let bucket = Int(((value - least) * scale + 0x1p52).bitPattern & 0xfff)
        // Written always and kept where it is wanted, so that nothing has to be predicted.
        gathered[filled] = value
        filled &+= value == value ? Int(isWanted[bucket]) : 0
      }
      Self.sort(UnsafeMutableBufferPointer(rebasing: gathered[..<wanted]))
    }
    for place in numbers.indices { numbers[place] = gathered[Int(numbers[place])] }
    isWanted.withUnsafeMutableBufferPointer { $0[...bucket].update(repeating: 0) }
  }

  private static func sort(_ values: UnsafeMutableBufferPointer<Double>) {
    var values = values
    if values.count <= 48 { values.sortByInsertion() } else { values.sort() }
  }
}
