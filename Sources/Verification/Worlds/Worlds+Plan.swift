public import CareModel
public import Experiments

extension Worlds {
  /// An experiment with some worlds as its scenarios, the first as the base.
  ///
  /// - Precondition: there is a world.
  public static func plan(
    _ models: [ScenarioModel], seed: UInt64, replications: Int, months: Int
  ) -> ExperimentPlan {
    precondition(!models.isEmpty, "an experiment needs a scenario")
    let nowhere = AreaCodes(
      countryCode: "", countryName: "", regionCode: "", regionName: "", oldAuthorityCode: "",
      authorityName: "Nowhere", newAuthorityCode: "")
    let scenarios = models.enumerated().map { number, model in
      Scenario(
        name: "world-\(number)", title: "", purpose: "", area: nowhere, model: model, records: [],
        published: [], warnings: [], canonicalText: "\(number)")
    }
    return ExperimentPlan(
      scenarios: scenarios, replications: replications, seed: seed, months: months)
  }
}
