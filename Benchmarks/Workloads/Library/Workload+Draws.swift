extension Workload {
  /// One kind of draw, many times; the answer is the mean's error in standard errors.
  public static func draw(_ draw: RandomDraw, count: Int) -> Workload {
    // A block has two words.
    let count = (count + 1) & ~1
    return Workload(name: draw.rawValue) {
      let stopwatch = Stopwatch()
      let error = try draw.error(over: count)
      return stopwatch.measurement(events: count, answer: error)
    }
  }

  /// Every kind of draw in turn; the answer is the largest of their errors in standard errors.
  public static func draws(count: Int) -> Workload {
    let count = (count + 1) & ~1
    return Workload(name: "draws") {
      let stopwatch = Stopwatch()
      var largest = 0.0
      for draw in RandomDraw.allCases {
        largest = try max(largest, draw.error(over: count).magnitude)
      }
      return stopwatch.measurement(
        events: count * RandomDraw.allCases.count, answer: largest)
    }
  }
}
