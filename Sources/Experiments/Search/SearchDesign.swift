public import SimulationKernel

/// What a search file asks: which levers it may pull, what it wants and what it must keep to.
public struct SearchDesign: Sendable {
  /// One way to pull a lever.
  public struct Option: Sendable, Equatable {
    /// The lever's name in files.
    public var lever: String
    /// How much of its effect, 1 as its file states.
    public var size: Double
    /// The first day it acts.
    public var from: CivilDate
    /// Whether the lever has other sizes.
    public var hasSizes: Bool
    /// Whether the lever has other dates.
    public var hasDates: Bool

    /// Makes an option from its parts.
    public init(lever: String, size: Double, from: CivilDate, hasSizes: Bool, hasDates: Bool) {
      self.lever = lever
      self.size = size
      self.from = from
      self.hasSizes = hasSizes
      self.hasDates = hasDates
    }
  }

  /// What a limit is there for.
  public enum Role: String, Sendable {
    /// What may be spent.
    case budget
    /// A condition of the file.
    case constraint
    /// A condition of every search: settled children stay where they are.
    case guardrail = "guard"
  }

  /// The file that states it.
  public var file: String
  /// Its name in files.
  public var name: String
  /// Its name in words.
  public var title: String
  /// What it is to answer.
  public var question: String
  /// By lever, the ways to pull it, the one that counts as planned first.
  public var levers: [[Option]]
  /// What is looked at: the objective, the budget's price if there is one, then the rest.
  public var measures: [SearchMeasure]
  /// What each limit of the problem is for.
  public var roles: [Role]
  /// The column of the whole bill, `cost_total`.
  public var bill: Int
  /// The same in numbers.
  public var problem: SearchProblem
  /// Months to simulate.
  public var months: Int

  /// Makes a design from its parts.
  public init(
    file: String, name: String, title: String, question: String, levers: [[Option]],
    measures: [SearchMeasure], roles: [Role], bill: Int, problem: SearchProblem, months: Int
  ) {
    self.file = file
    self.name = name
    self.title = title
    self.question = question
    self.levers = levers
    self.measures = measures
    self.roles = roles
    self.bill = bill
    self.problem = problem
    self.months = months
  }

  /// The options that a portfolio pulls, in order.
  public func options(of portfolio: Portfolio) -> [Option] {
    zip(levers, portfolio.options).compactMap { options, chosen in
      chosen > 0 ? options[chosen - 1] : nil
    }
  }
}
