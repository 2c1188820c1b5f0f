public import CareModel

extension Worlds {
  /// Children of the world of ``movers(movesPerYear:)``.
  static var moverCount: Int { 40 }

  /// Forty children of five who stay in care throughout and move at a constant rate, with a place always
  /// free.
  ///
  /// Every move is an unplanned ending that finds another household the same day, and the hazard forgets
  /// how long a placement has lasted, so each child's moves are a Poisson process. All have been in care
  /// for a thousand days and in their placement for ten.
  public static func movers(movesPerYear: Double) -> ScenarioModel {
    var p = empty()
    p.carers.households = 60
    p.endings.unplannedHazard = [Double](
      repeating: perYear(movesPerYear), count: p.endings.unplannedHazard.count)
    p.leaving.ageEffect = [0, 0, 0, 0, 0]
    p.startingChildren = (0..<moverCount).map { _ in
      StartingChild(age: 5, daysInCare: 1000, daysInPlacement: 10, placement: .ownFoster)
    }
    return ScenarioModel(parameters: p)
  }
}
