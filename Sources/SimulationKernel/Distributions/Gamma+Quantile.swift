extension Gamma {
  /// The number that a share `p` of the distribution lies below; 0 for 0 and ∞ for 1.
  ///
  /// By solving the regularised incomplete gamma function, on the side of the smaller share, for the
  /// logarithm of the number. Draws do not use it: they are made by rejection, which is quicker.
  ///
  /// - Precondition: `0 <= p <= 1`.
  public func quantile(_ p: Double) -> Double {
    checkProbability(p)
    if p == 0 { return 0 }
    if p == 1 { return .infinity }
    let isLower = p <= 0.5
    let tail = isLower ? p : 1 - p
    func excess(_ y: Double) -> Double {
      let shares = IncompleteGamma.shares(shape, at: Elementary.exp(y))
      return isLower ? shares.below - tail : tail - shares.above
    }
    // Starting from the mean, the bracket is widened by whole powers of e.
    var low = Elementary.log(shape) - 1
    var high = Elementary.log(shape) + 1
    while excess(low) > 0 {
      low -= max(1, low.magnitude)
      // Below the smallest number, as with tiny shapes.
      guard low > -740 else { return 0 }
    }
    while excess(high) < 0 { high += 1 }
    let constant = Elementary.logGamma(shape)
    let y = MonotoneRoot.find(
      between: low, and: high,
      slope: { Elementary.exp(shape * $0 - Elementary.exp($0) - constant) }, excess: excess)
    return scale * Elementary.exp(y)
  }
}
