import ForecastOutput
import Foundation
import Testing

/// Each rule of the layout refuses a small file that breaks it and nothing else.
struct StatisticsFileTests {
  private static let data = """
    time_period,time_identifier,geographic_level,country_code,country_name,region_code,\
    region_name,old_la_code,la_name,new_la_code,scenario,topic,breakdown,children_mean
    2025,Reporting year,Local authority,E92000001,England,E12000002,North West,895,\
    Cheshire East,E06000049,base,Total,Total,540
    2025,Reporting year,Local authority,E92000001,England,E12000002,North West,895,\
    Cheshire East,E06000049,base,Age,Under 1,z
    2026,Reporting year,Local authority,E92000001,England,E12000002,North West,895,\
    Cheshire East,E06000049,base,Total,Total,541.5
    2026,Reporting year,Local authority,E92000001,England,E12000002,North West,895,\
    Cheshire East,E06000049,base,Age,Under 1,24

    """
  private static let meta = """
    col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,\
    filter_grouping_column,filter_default
    breakdown,Filter,Breakdown,,,,,topic,
    children_mean,Indicator,Children (mean),Demand,,0,,,

    """

  private func rules(
    _ data: String, _ meta: String, name: String = "forecast.csv", mark: [UInt8] = []
  ) -> [String] {
    let file = StatisticsFile(
      dataName: name, data: Data(mark + Array(data.utf8)), metaName: "forecast.meta.csv",
      meta: Data(meta.utf8))
    return file.problems.map { String($0.prefix { $0 != ":" }) }
  }

  @Test func `a good file has no problems`() {
    #expect(rules(Self.data, Self.meta) == [])
  }

  @Test(arguments: [
    ("2025,Reporting year,Local", ",Reporting year,Local", "1"),
    ("country_name,", "nation,", "1"),
    ("2025,Reporting year", "2025,Calendar year", "2"),
    ("Reporting year", "Reporting week", "2"),
    ("2025,Reporting", "20255,Reporting", "3"),
    ("2025,Reporting year", "202527,Financial year", "3"),
    (",895,", ",,", "4"),
    ("Local authority", "Regional", "4"),
    ("Cheshire East", "Total", "5"),
    ("children_mean", "Children_mean", "6"),
    ("children_mean", "1_children_mean", "6"),
    (",children_mean\n", ",pupils_mean\n", "7"),
    ("Under 1,z", " Under 1,z", "10"),
    ("Under 1,z", ",z", "10"),
    ("Under 1,z", "Under 1,", "11"),
    ("Under 1,z", "Under 1,:", "11"),
    ("Under 1,z", "Under 1,12%", "12"),
    ("Under 1,z", "Under 1,\"1,200\"", "12"),
    ("2026,Reporting", "2025,Reporting", "13"),
    (
      "2026,Reporting year,Local authority,E92000001,England,E12000002,North West,895,"
        + "Cheshire East,E06000049,base,Age,Under 1,24\n", "", "14"
    ),
  ])
  func `a data file that breaks a rule is refused`(
    _ old: String, _ new: String, _ rule: String
  ) {
    let broken = Self.data.replacingOccurrences(of: old, with: new)
    #expect(broken != Self.data)
    #expect(rules(broken, Self.meta).contains(rule))
  }

  @Test(arguments: [
    ("children_mean", "pupils_mean", "7"), ("filter_hint", "hint", "8"),
    ("Indicator", "Measure", "8"), ("Children (mean)", "Breakdown", "8"),
    ("Children (mean)", "", "8"), ("Demand,,0", "Demand,miles,0", "8"),
    ("Demand,,0", "Demand,,-1", "8"), (",topic,", ",topic,Over 99", "9"),
  ])
  func `a meta file that breaks a rule is refused`(
    _ old: String, _ new: String, _ rule: String
  ) {
    let broken = Self.meta.replacingOccurrences(of: old, with: new)
    #expect(broken != Self.meta)
    #expect(rules(Self.data, broken).contains(rule))
  }

  @Test func `names that do not match and marks at the beginning are refused`() {
    #expect(rules(Self.data, Self.meta, name: "other.csv").contains("15"))
    #expect(rules(Self.data, Self.meta, name: "Fore cast.csv").contains("15"))
    #expect(rules(Self.data, Self.meta, mark: [0xEF, 0xBB, 0xBF]).contains("16"))
    #expect(rules(Self.data, Self.meta, mark: [0xFF]).contains("16"))
    let header = Self.data.prefix { $0 != "\n" } + "\n"
    #expect(rules(header + Self.data, Self.meta).contains("16"))
  }

  @Test func `a default among the items replaces a total`() {
    let data = Self.data.replacingOccurrences(of: "Total,Total", with: "Age,Over 1")
    #expect(rules(data, Self.meta) == ["9"])
    let meta = Self.meta.replacingOccurrences(of: ",topic,", with: ",topic,Over 1")
    #expect(rules(data, meta) == [])
  }
}
