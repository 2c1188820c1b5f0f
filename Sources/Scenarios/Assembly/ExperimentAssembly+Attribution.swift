import Experiments

extension ExperimentAssembly {
  /// How the joint effect of all levers is shared out, with the scenarios it takes laid out last.
  ///
  /// As asked for, or else from the scenarios that are there anyway, if they are enough; nil if not.
  mutating func attribution(of file: ExperimentFile, all: [LeverFile]) -> AttributionDesign? {
    guard all.count > 1, let together = row(of: all) else { return nil }
    let known = cells.count
    let method: AttributionDesign.Method?
    if file.runs.contains(.attribution) {
      let usual: ExperimentFile.Orders =
        all.count <= AttributionDesign.usualExactLimit
        ? .all : .drawn(AttributionDesign.usualOrders)
      method =
        switch file.orders ?? usual {
        case .all: .everySubset(scenarios: everySubset(of: all))
        case .drawn(let count): .orders(paths(of: all, orders: count))
        }
    } else {
      method =
        knownSubsets(of: all).map { .everySubset(scenarios: $0) } ?? firstAndLast(of: all)
    }
    return method.map {
      AttributionDesign(
        levers: all.map(DesignLever.init), method: $0, together: together,
        added: cells.count - known)
    }
  }

  /// The rows of all subsets, laid out.
  private mutating func everySubset(of all: [LeverFile]) -> [Int] {
    (0..<(1 << all.count)).map { subset in row(of: part(all) { subset & 1 << $0 != 0 }) }
  }

  /// The rows of all subsets, if each is there.
  private func knownSubsets(of all: [LeverFile]) -> [Int]? {
    // With more levers some subset is neither alone nor all but one.
    guard all.count <= 3 else { return nil }
    let rows = (0..<(1 << all.count)).compactMap { subset in
      row(of: part(all) { subset & 1 << $0 != 0 }.levers)
    }
    return rows.count == 1 << all.count ? rows : nil
  }

  /// Each lever alone and all but each, if they are there.
  private func firstAndLast(of all: [LeverFile]) -> AttributionDesign.Method? {
    let alone = all.indices.compactMap { lever in row(of: [all[lever]]) }
    let without = all.indices.compactMap { lever in
      row(of: part(all) { $0 != lever }.levers)
    }
    guard alone.count == all.count, without.count == all.count else { return nil }
    return .firstAndLast(alone: alone, without: without)
  }

  /// The ways from the base to all levers, laid out.
  private mutating func paths(of all: [LeverFile], orders: Int) -> [AttributionDesign.Path] {
    AntitheticOrders.orders(players: all.count, count: orders).map { order in
      AttributionDesign.Path(
        order: order,
        scenarios: (0...order.count).map { joined in
          let chosen = Set(order.prefix(joined))
          return row(of: part(all, chosen.contains))
        })
    }
  }

  /// The scenario with some of the levers, which act in the order of the file whoever joined first.
  ///
  /// Its name has the levers' numbers, for names of seven levers make a long line.
  private func part(_ all: [LeverFile], _ isChosen: (Int) -> Bool) -> Cell {
    let chosen = all.indices.filter(isChosen)
    let numbers = chosen.map { "\($0 + 1)" }.joined(separator: " ")
    return Cell(
      name: "levers \(numbers)",
      title: chosen.map { all[$0].name.value }.joined(separator: " + "),
      levers: chosen.map { all[$0] })
  }
}
