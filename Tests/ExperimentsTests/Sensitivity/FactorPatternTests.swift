import Experiments
import Testing

/// Words of factors.
struct FactorPatternTests {
  @Test(arguments: [
    ("carers", "carers.skill", true), ("carers.skill", "carers.skill", true),
    ("*skill", "carers.skill", true), ("*skill", "carers.skill_more", false),
    ("foster4/*", "foster4/carers.terms", true), ("a*b*c", "axxbxxc", true),
    ("a*b*c", "axxcxxb", false), ("carers", "market.carers", false), ("*", "anything", true),
  ])
  func `patterns pick paths`(pattern: String, path: String, fits: Bool) {
    #expect(FactorPattern(pattern).fits(path) == fits)
  }
}
