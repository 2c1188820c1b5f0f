/// A choice of levers: for each lever of a search which of its options is pulled.
public struct Portfolio: Hashable, Sendable {
  /// By lever: 0 where it is left out, else the option's number from 1.
  public var options: [Int]

  /// Makes a portfolio of its options.
  public init(_ options: [Int]) {
    self.options = options
  }

  /// No lever at all.
  public static func none(levers: Int) -> Portfolio {
    Portfolio(Array(repeating: 0, count: levers))
  }

  /// How many levers are pulled.
  public var count: Int { options.count { $0 > 0 } }

  /// The same with another option of one lever.
  public func with(_ lever: Int, _ option: Int) -> Portfolio {
    var other = self
    other.options[lever] = option
    return other
  }
}
