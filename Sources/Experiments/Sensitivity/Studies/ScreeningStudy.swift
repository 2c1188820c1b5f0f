/// Morris screening: which of many factors an outcome answers to at all.
///
/// All points of a walk live through the same replications, so that what changes between two points
/// is the factor and, where it reorders events, chance. Each walk has replications of its own.
public struct ScreeningStudy: SensitivityStudy {
  /// Walks unless somebody says otherwise.
  public static let usualWalks = 10
  /// Replications at each point unless somebody says otherwise.
  public static let usualReplications = 4

  /// The factors.
  public let space: FactorSpace
  /// The walks.
  public let design: MorrisTrajectories
  /// Replications at each point.
  public let replications: Int

  /// Makes the study of some factors.
  public init(
    _ space: FactorSpace, walks: Int = usualWalks, replications: Int = usualReplications,
    seed: UInt64
  ) {
    self.space = space
    design = MorrisTrajectories(count: walks, sizes: space.sizes, seed: seed)
    self.replications = replications
  }

  /// Trials of the study.
  public var count: Int { design.trajectories.count * design.points * replications }

  /// A trial by its number.
  public func trial(_ number: Int) -> SensitivityTrial {
    let (place, replication) = number.quotientAndRemainder(dividingBy: replications)
    let (walk, point) = place.quotientAndRemainder(dividingBy: design.points)
    return SensitivityTrial(
      scenario: 0, replication: walk * replications + replication + 1,
      held: space.held(design.levels(trajectory: walk, point: point)))
  }

  /// The effects of every factor on one outcome, by its row among the answers' values.
  public func effects(on outcome: Int, _ answers: [SensitivityAnswer]) -> [MorrisEffect] {
    let values = design.trajectories.indices.map { walk in
      (0..<design.points).map { point in
        let place = (walk * design.points + point) * replications
        return answers[place..<(place + replications)].map { $0.values[outcome] }
      }
    }
    return MorrisEffects.effects(of: design, values: values)
  }
}
