import SimulationKernel

extension CareSystem {
  /// Pairs children into sibling pairs: those who live together share type and locality.
  func siblingRings(
    _ drawn: [StartingDraw], _ sampler: inout QuotaSampler
  ) -> (leader: [Int], next: [Int], together: [Bool]) {
    var leader = Array(drawn.indices)
    var next = Array(drawn.indices)
    var together = [Bool](repeating: false, count: drawn.count)
    let state = base.startingState
    let known = drawn.indices.filter { !drawn[$0].isUnaccompanied }
    let wanted = Int((Double(known.count) * state.siblingShare / 2).rounded())
    let togetherWanted = Int((Double(wanted) * state.siblingsTogether).rounded())
    var shuffled = sampler.shuffled(known)
    func pair(_ a: Int, _ b: Int) {
      let (first, second) = (min(a, b), max(a, b))
      leader[second] = first
      next[first] = second
      next[second] = first
    }
    // Together: neighbours in a list sorted by what they share, among placements with families.
    let sharing = shuffled.filter { drawn[$0].type.isFoster || drawn[$0].type == .withParents }
      .enumerated().sorted {
        let a = (drawn[$0.element].type.index, drawn[$0.element].locality.index, $0.offset)
        let b = (drawn[$1.element].type.index, drawn[$1.element].locality.index, $1.offset)
        return a < b
      }.map(\.element)
    var candidates: [(Int, Int)] = []
    var position = 0
    while position + 1 < sharing.count {
      let (a, b) = (sharing[position], sharing[position + 1])
      if drawn[a].type == drawn[b].type, drawn[a].locality == drawn[b].locality {
        candidates.append((a, b))
        position += 2
      } else {
        position += 1
      }
    }
    let kept = sampler.choose(togetherWanted, among: Array(candidates.indices)) { _ in 1 }
    for chosen in kept {
      let (a, b) = candidates[chosen]
      pair(a, b)
      together[max(a, b)] = true
    }
    shuffled.removeAll { next[$0] != $0 }
    var apart = wanted - kept.count
    while apart > 0, shuffled.count >= 2 {
      pair(shuffled.removeLast(), shuffled.removeLast())
      apart -= 1
    }
    return (leader, next, together)
  }
}
