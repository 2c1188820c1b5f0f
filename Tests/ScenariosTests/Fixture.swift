import CareModel

/// A complete scenario, small and right, from which tests make wrong ones.
enum Fixture {
  static let header = """
    kind: scenario
    name: testshire
    title: Testshire from 31 March 2024
    purpose: To test the reader.
    start: 2024-03-31
    area: {country_code: E92000001, country_name: England, region_code: E12000002,
           region_name: North West, old_la_code: "895", la_name: Testshire, new_la_code: E06000049}
    sources:
      stats-2025:
        title: Children looked after
        publisher: DfE
        address: https://example.org/cla
        published: 2025-11-20
      council-2024: {title: The plan, read_on: 2024-06-01}
    assumed_on: 2024-06-01

    """

  static let lists = """
    authorities:
      period: "2023"
      source: stats-2025 map
      quality: official
      items:
        - {name: Testshire, adjoins: true}
        - {name: Stockport, adjoins: true}
        - {name: Leeds, adjoins: false}
    zones:
      period: "2023"
      source: assumption
      quality: assumption
      items:
        - {name: Crewe, authority: Testshire, easting_km: 370.5, northing_km: 355.5, radius_km: 3, home_weight: 0.4, supply_weight: 0.3}
        - {name: Reddish, authority: Stockport, easting_km: 390, northing_km: 393, radius_km: 3, home_weight: 0, supply_weight: 1}
    homes:
      period: March 2024
      source: council-2024 page 3
      quality: council
      items:
        - {name: Old House, kind: childrens_home, zone: Crewe, own: true, places: 3}
        - name: New House
          kind: childrens_home
          zone: Crewe
          own: true
          places: {value: 4, spread: 0.25}
          opens: 2025-01-31
          delay_days: {distribution: {triangular: {minimum: 0, mode: 30, maximum: 90}}}
          closes: 2030-01-01
    constellations:
      period: March 2024
      source: council-2024
      quality: council
      items:
        - {name: First, satellites: 8}
        - {name: Second, opens: 2024-09-30, satellites: {distribution: {uniform: {minimum: 6, maximum: 10}}}}
    published:
      period: 31 March 2024
      source: stats-2025
      quality: official
      items:
        - {indicator: children_looked_after, value: 100, fixed: true}
        - {indicator: children_looked_after, topic: Age, item: Under 1, value: 10, note: a count}

    """

  /// The whole scenario.
  static let scenario = header + parameters() + lists

  /// A lever on it.
  static let lever = """
    kind: lever
    name: more-carers
    title: More carers
    rationale: More enquiries.
    planned: 2024-05-31
    status: On track
    source: council-2024 page 5
    from: 2024-10-31
    sources:
      council-2024: {title: The plan, read_on: 2024-06-01}
    assumed_on: 2024-06-01
    changes:
      - parameter: carers.enquiries_per_year
        operation: multiply
        distribution: {triangular: {minimum: 1, mode: 1.1, maximum: 1.4}}
        unit: ratio
        period: from October 2024
        source: assumption
        quality: assumption
        ramp_days: 180
      - parameter: carers.stage_days
        row: application
        operation: add
        value: -5
        unit: days
        period: from October 2024
        source: council-2024
        quality: council
        from: 2025-01-01
        to: 2026-03-31
    homes:
      period: from 2025
      source: council-2024
      quality: council
      items:
        - {name: Third House, kind: leavers_housing, zone: Brook, own: true, places: 6}
    constellations:
      period: from 2025
      source: council-2024
      quality: council
      items:
        - {name: Third, opens: 2025-06-30, satellites: 7}
    zones:
      period: from 2025
      source: assumption
      quality: assumption
      items:
        - {name: Brook, authority: Testshire, easting_km: 371, northing_km: 356, radius_km: 1, home_weight: 0, supply_weight: 0.1}

    """

  // MARK: Parameters

  /// Values that rules between parameters need, in order of rows.
  static let chosen: [String: [Double]] = [
    "population.children": [8000],
    "start.children_by_age": [10, 20, 30, 25, 15],
    "start.children_by_placement": [20, 30, 20, 0, 8, 7, 10, 2, 3, 0],
    "start.unaccompanied": [5],
    "start.locality": [50, 10, 20, 20, 0, 0],
    "start.three_or_more_placements": [10],
    "start.long_term": [30],
    "start.long_term_stable": [20],
    "carers.households": [40],
    "market.agency_households_inside": [20],
    "market.agency_households_outside": [60],
    "market.homes_inside": [5],
    "market.homes_outside": [20],
    "market.supported_inside": [5],
    "market.supported_outside": [20],
  ]

  /// Whole nodes, for parameters that show more than a value.
  static let written: [String: String] = [
    "entries.seasonal_amplitude":
      "{value: 0.05, spread: 0.5, unit: share, period: any year, source: assumption, quality: assumption}",
    "start.need_complex":
      "{values: {under_1: 0.1, 1_to_4: 0.1, 5_to_9: 0.1, 10_to_15: 0.1, 16_and_over: 0.1}, unit: share, period: now, source: stats-2025, quality: official}",
    "entries.annual_effect": """

          distribution: {triangular: {minimum: 0.05, mode: 0.15, maximum: 0.25}}
          unit: standard deviation
          period: any year
          source: assumption
          quality: assumption
    """,
    "entries.starts_per_year": """

          values: {under_1: 3, 1_to_4: 4, 5_to_9: 5, 10_to_15: 6, 16_and_over: 7}
          unit: children per year
          period: year to 31 March 2024
          source: stats-2025 cla-age.csv
          quality: official
          known_on: 2024-11-14
          spread: 0.1
          note: Half a year.
    """,
  ]

  /// The `parameters` of the scenario, generated from the registry.
  static func parameters(only wanted: (String) -> Bool = { _ in true }) -> String {
    var text = "parameters:\n"
    var section = ""
    for definition in ModelParameters.definitions where wanted(definition.path) {
      let parts = definition.path.split(separator: ".")
      if parts[0] != section {
        section = String(parts[0])
        text += "  \(section):\n"
      }
      text += "    \(parts[1]):"
      text +=
        written[definition.path].map { $0.hasPrefix("{") ? " \($0)\n" : "\($0)\n" }
        ?? node(definition)
    }
    return text
  }

  private static func node(_ definition: ParameterDefinition) -> String {
    let values = values(of: definition).map { $0 == $0.rounded() ? "\(Int($0))" : "\($0)" }
    let value =
      definition.categories.isEmpty
      ? "value: \(values[0])"
      : "values: {"
        + zip(definition.categories, values).map { "\"\($0)\": \($1)" }.joined(separator: ", ")
        + "}"
    return """

            \(value)
            unit: \(definition.unit.rawValue)
            period: year to 31 March 2024
            source: stats-2025
            quality: official

      """
  }

  /// Plausible values in the range of a definition.
  static func values(of definition: ParameterDefinition) -> [Double] {
    if let values = chosen[definition.path] { return values }
    let count = max(1, definition.categories.count)
    if case .sumsToOne = definition.rule {
      let (parts, share) = count > 10 ? (16.0, 0.0625) : (10, 0.1)
      return [1 - Double(count - 1) / parts] + [Double](repeating: share, count: count - 1)
    }
    let wanted = definition.unit == .share ? 0.2 : 10
    let value = min(max(wanted, definition.range.lowerBound), definition.range.upperBound)
    return [Double](repeating: value, count: count)
  }
}
