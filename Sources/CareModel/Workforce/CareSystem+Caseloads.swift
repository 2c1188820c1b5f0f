import SimulationKernel

/// Whose children they are. A worker is a post: who leaves is followed by somebody new with the number.
extension CareSystem {
  /// Social workers in post: whole people, at least one while they are counted.
  private func posts() -> Int {
    let workers = parameters.workforce.socialWorkers
    return workers > 0 ? max(1, Int(workers.rounded())) : 0
  }

  /// Gives a child the social worker with the fewest children, of several the first.
  mutating func allotWorker(_ c: Int) {
    guard cases.count > 0 else { return }
    var fewest = 0
    for post in 1..<max(1, cases.count) where cases[post] < cases[fewest] { fewest = post }
    cases[fewest] += 1
    children[c].worker = Int16(fewest)
    note(.workerAllotted, child: children[c].key, "worker \(fewest + 1)")
  }

  /// Takes a child off the list of the social worker.
  mutating func releaseWorker(_ c: Int) {
    let post = Int(children[c].worker)
    guard post >= 0 else { return }
    cases[post] -= 1
    children[c].worker = -1
  }

  /// A social worker leaves: some of the plans for the children of that worker start again, and each of
  /// them goes to the worker with the fewest children, the new one included.
  mutating func socialWorkerLeft(_ number: UInt32) {
    guard cases.count > 0 else { return }
    let draw = family.uniform(.workforce, 0, number)
    let post = min(cases.count - 1, Int(draw * Double(cases.count)))
    note(.workerLeft, "worker \(post + 1)")
    reallot(from: post) { system, c in
      let share = system.parameters.workforce.turnoverResets
      guard system.family.uniform(.workforce, system.children[c].key, number) < share else {
        return
      }
      system.resetPlan(c)
    }
  }

  /// Lets the posts follow the number of social workers.
  ///
  /// A post that is given up hands its children on; no plan starts again for that.
  mutating func followPosts() {
    let wanted = posts()
    if cases.count == 0, wanted > 0 {
      for _ in 0..<wanted { cases.append(0) }
      for c in 0..<children.count where children[c].rollRow >= 0 { allotWorker(c) }
      return
    }
    while cases.count < wanted { cases.append(0) }
    while cases.count > wanted {
      let last = cases.count - 1
      // Full, so that nobody is allotted the post that goes.
      let load = cases[last]
      cases[last] = .max
      for c in 0..<children.count where load > 0 && Int(children[c].worker) == last {
        children[c].worker = -1
        if last > 0 { allotWorker(c) }
      }
      cases.removeLast()
    }
  }

  /// Hands the children of a post on, in the order in which the model came to know them.
  private mutating func reallot(
    from post: Int, _ body: (inout CareSystem, Int) -> Void
  ) {
    cases[post] = 0
    // Marked first: a child whom the new worker takes is not met again.
    for c in 0..<children.count where Int(children[c].worker) == post {
      children[c].worker = -2
    }
    for c in 0..<children.count where children[c].worker == -2 {
      body(&self, c)
      allotWorker(c)
    }
  }

  /// Social workers whose children are not those that count for them, at the end.
  func casesMiscounted() -> Double {
    guard cases.count > 0 else { return 0 }
    var recount = [Int32](repeating: 0, count: cases.count)
    var wrong = 0.0
    for row in 0..<lookedAfter.count {
      let post = Int(children[Int(lookedAfter[row])].worker)
      if recount.indices.contains(post) { recount[post] += 1 } else { wrong += 1 }
    }
    for post in recount.indices where recount[post] != cases[post] { wrong += 1 }
    return wrong
  }
}
