extension Double {
  /// The number, or nothing where JSON has no text for it.
  var orNil: Double? { isFinite ? self : nil }
}
