import CareModel
import Experiments
import ForecastOutput
import SimulationKernel
import Testing

struct TableTests {
  @Test func `fields with commas, quotes or line breaks are quoted`() {
    var csv = CSVText(header: ["a", "b"])
    csv.row(["plain", "one, two"])
    csv.row(["say \"so\"", "two\nlines"])
    csv.row(["", "é"])
    #expect(csv.text == "a,b\nplain,\"one, two\"\n\"say \"\"so\"\"\",\"two\nlines\"\n,é\n")
  }

  @Test func `indicators have a row for each scenario, series and month`() throws {
    let csv = IndicatorsTable.csv(try Synthetic.experiment(scenarios: 2, months: 3))
    let rows = Synthetic.cells(csv)
    #expect(rows.count == 1 + 2 * IndicatorRegistry.series.count * 4)
    #expect(
      rows[0].joined(separator: ",")
        == "scenario,area_code,area_name,indicator,breakdown_topic,breakdown,unit,month,mean,sd,"
        + "standard_error,p2_5,p10,p25,p50,p75,p90,p97_5,n,window")
    #expect(
      rows[2].joined(separator: ",")
        == "baseline,E06000049,Cheshire East,children_looked_after,Total,Total,children,"
        + "2024-04-30,531,15.811388,7.071068,512,515,521,531,541,547,550,5,at month end")
  }

  @Test func `a series without a value holds z and counts nothing`() throws {
    let rows = Synthetic.cells(IndicatorsTable.csv(try Synthetic.experiment(months: 1)))
    let row = try #require(rows.first { $0[3] == "starts" && $0[7] == "2024-03-31" })
    #expect(row[8...] == ["z", "z", "z", "z", "z", "z", "z", "z", "z", "z", "0", "in the month"])
  }

  @Test func `differences are paired and say who is better`() throws {
    let rows = Synthetic.cells(
      DifferencesTable.csv(try Synthetic.experiment(scenarios: 2, months: 1)))
    #expect(
      rows[0].joined(separator: ",")
        == "scenario,base,indicator,breakdown_topic,breakdown,unit,month,mean_difference,"
        + "standard_error,lower_95,upper_95,p10,p50,p90,share_better,share_worse,n,window")
    let homes = try #require(
      rows.first { $0[2] == "children_in_homes" && $0[6] == "2024-04-30" })
    #expect(homes[..<2] == ["baseline + foster4", "baseline"])
    #expect(homes[7...] == ["1", "0", "1", "1", "1", "1", "1", "0", "1", "5", "at month end"])
    let stability = try #require(rows.first { $0[2] == "long_term_stability" })
    #expect(stability[14] == "1")
    let children = try #require(rows.first { $0[2] == "children_looked_after" })
    #expect(children[14] == "z")
  }

  @Test func `a measure of a year is rolling at any month end but 31 March`() throws {
    let rows = Synthetic.cells(
      IndicatorsTable.csv(try Synthetic.experiment(scenarios: 1, months: 13)))
    let yearly = rows.filter { $0[3] == "three_or_more_placements" && $0[4] == "Total" }
    #expect(yearly.count == 14)
    for row in yearly {
      #expect(
        row.last == (row[7].hasSuffix("-03-31") ? "year to 31 March" : "rolling 365 days"),
        "\(row[7])")
    }
    #expect(yearly.count { $0.last == "year to 31 March" } == 2)
    let differences = Synthetic.cells(
      DifferencesTable.csv(try Synthetic.experiment(scenarios: 2, months: 1)))
    let last = try #require(
      differences.last { $0[2] == "three_or_more_placements" && $0[6] == "2024-04-30" })
    #expect(last.last == "rolling 365 days")
  }

  @Test func `what a move avoided costs stands beside its interval, or is not estimable`() throws {
    // Scenario n holds n more of everything in every replication: cost rises, and nothing is avoided.
    let experiment = try Synthetic.experiment(scenarios: 3, months: 24)
    let rows = Synthetic.cells(
      CostEffectsTable.csv(experiment).replacing(
        "\"baseline + a, \"\"quoted\"\" lever\"", with: "quoted"))
    #expect(rows.count == 1 + 2 * 2)
    #expect(
      rows[1][..<6] == [
        "baseline + foster4", "baseline", "cost_per_move_avoided", "pounds", "2026-03-31", "12",
      ])
    #expect(rows[1][6] == "12" && rows[1][9] == "-12")
    #expect(rows[1][12...] == ["z", "z", "z", "loss instead of gain", "5"])
    let text = CostEffectText.text(experiment, style: .plain)
    #expect(text.contains("move avoided"))
    #expect(text.contains("loss instead of gain"))
    #expect(CostEffectText.text(try Synthetic.experiment(), style: .plain) == "")
  }

  @Test func `the snapshot sets published values beside the simulated start`() throws {
    let published = [
      PublishedValue(series: 0, value: 530, source: "DfE, 2024", isFixedByScenario: true),
      PublishedValue(series: 1, value: 30.5, source: "Council", isFixedByScenario: false),
    ]
    let csv = SnapshotTable.csv(try Synthetic.experiment(published: published))
    #expect(
      csv == """
        indicator,breakdown_topic,breakdown,unit,published,simulated_mean,p10,p90,difference,\
        within_noise,fixed_by_scenario,source
        children_looked_after,Total,Total,children,530,530,514,546,0,yes,yes,"DfE, 2024"
        children_looked_after,Age,Under 1,children,30.5,530,514,546,499.5,no,no,Council

        """)
  }

  @Test func `a trace has dates and leaves cells empty that do not apply`() throws {
    var entered = TraceRecord(
      day: 0, kind: .inCareAtStart, child: 7, place: 3, detail: "own, \"x\"")
    entered.placement = .ownFoster
    entered.locality = .insideNear
    entered.legalStatus = .careOrder
    var ceased = TraceRecord(day: 40, kind: .ceased, child: 7)
    ceased.reason = .returnedHomePlanned
    let records = [entered, TraceRecord(day: 0.25, kind: .policyChanged), ceased]
    let start = try #require(CivilDate("2024-03-31"))
    let csv = TraceTable.csv(records, scenario: "base", replication: 2, start: start)
    #expect(
      csv == """
        scenario,replication,date,day,event,child,place,placement,locality,legal_status,reason,detail
        base,2,2024-03-31,0,in care at start,7,3,own_foster,inside_20_miles_or_less,care_order,,\
        "own, ""x""\"
        base,2,2024-04-01,0.25,policy changed,,,,,,,
        base,2,2024-05-10,40,ceased,7,,,,,returned_home_planned,

        """)
  }

  @Test func `what happens to a child at one moment stands together in a trace`() throws {
    let records = [
      TraceRecord(day: 1, kind: .entered, child: 8),
      TraceRecord(day: 1, kind: .entered, child: 7),
      TraceRecord(day: 1, kind: .placed, child: 8),
      TraceRecord(day: 1, kind: .homeOpened, place: 3),
      TraceRecord(day: 1, kind: .placed, child: 7),
      TraceRecord(day: 0.5, kind: .entered, child: 9),
    ]
    let start = try #require(CivilDate("2024-03-31"))
    let csv = TraceTable.csv(records, scenario: "base", replication: 2, start: start)
    let events = csv.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)[4...5].joined(separator: " ")
    }
    #expect(
      events == ["entered 9", "home opened ", "entered 7", "placed 7", "entered 8", "placed 8"])
  }
}
