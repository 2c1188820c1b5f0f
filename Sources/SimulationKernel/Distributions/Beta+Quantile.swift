extension Beta {
  /// The share that a share `p` of the distribution lies below; 0 for 0 and 1 for 1.
  ///
  /// By solving the regularised incomplete beta function for the log odds, so that values near either
  /// end keep their digits. Draws do not use it: they are made of two gammas by rejection.
  ///
  /// - Precondition: `0 <= p <= 1`.
  public func quantile(_ p: Double) -> Double {
    checkProbability(p)
    if p == 0 || p == 1 { return p }
    let isLower = p <= 0.5
    let tail = isLower ? p : 1 - p
    func shares(_ odds: Double) -> (x: Double, y: Double) {
      (1 / (1 + Elementary.exp(-odds)), 1 / (1 + Elementary.exp(odds)))
    }
    func excess(_ odds: Double) -> Double {
      let (x, y) = shares(odds)
      return isLower
        ? IncompleteBeta.regularized(at: x, complement: y, alpha, beta) - tail
        : tail - IncompleteBeta.regularized(at: y, complement: x, beta, alpha)
    }
    let middle = Elementary.log(alpha / beta)
    var (low, high) = (middle - 1, middle + 1)
    while excess(low) > 0 {
      low -= max(1, low.magnitude)
      guard low > -700 else { return 0 }
    }
    while excess(high) < 0 {
      high += max(1, high.magnitude)
      guard high < 700 else { return 1 }
    }
    let constant =
      Elementary.logGamma(alpha + beta) - Elementary.logGamma(alpha) - Elementary.logGamma(beta)
    let odds = MonotoneRoot.find(
      between: low, and: high,
      slope: { odds in
        let (x, y) = shares(odds)
        return Elementary.exp(constant + alpha * Elementary.log(x) + beta * Elementary.log(y))
      }, excess: excess)
    return shares(odds).x
  }
}
