import CareModel
import Experiments
import SimulationKernel

/// What the list readers share: an item, where it is and where it comes from.
protocol ListItem {
  var name: Located<String> { get }
  var provenance: Provenance { get }
  /// The item's own words for what it states, for the table of records.
  var stated: String { get }
  /// What the item's number counts.
  static var unit: String { get }
}

struct AuthorityItem: ListItem {
  static let unit = ""
  var name: Located<String>
  var adjoins: Bool
  var provenance: Provenance
  var stated: String { adjoins ? "adjoins" : "does not adjoin" }
}

struct ZoneItem: ListItem {
  static let unit = "km"
  var name: Located<String>
  var authority: Located<String>
  var easting: Double
  var northing: Double
  var radius: Double
  var homeWeight: Double
  var supplyWeight: Double
  var provenance: Provenance
  var stated: String {
    let numbers = [easting, northing, radius, homeWeight, supplyWeight].map(NumberText.short)
    return "easting \(numbers[0]), northing \(numbers[1]), radius \(numbers[2]), "
      + "home weight \(numbers[3]), supply weight \(numbers[4])"
  }
}

struct HomeItem: ListItem {
  static let unit = "places"
  var name: Located<String>
  var kind: HomeKind
  var zone: Located<String>
  var isOwn: Bool
  var places: UncertainValue
  var opens: Located<CivilDate>?
  var delay: UncertainValue
  var closes: Located<CivilDate>?
  var provenance: Provenance
  var stated: String {
    var parts = [StatedText.amount(places)]
    if let opens { parts.append("opens \(opens.value)") }
    if delay != .constant(0) { parts.append("delayed by \(StatedText.amount(delay)) days") }
    if let closes { parts.append("closes \(closes.value)") }
    return parts.joined(separator: ", ")
  }
}

struct ConstellationItem: ListItem {
  static let unit = "households"
  var name: Located<String>
  var satellites: UncertainValue
  var opens: Located<CivilDate>?
  var provenance: Provenance
  var stated: String {
    StatedText.amount(satellites) + (opens.map { ", opens \($0.value)" } ?? "")
  }
}

/// A published value; its name is that of its series.
struct PublishedItem: ListItem {
  static let unit = ""
  var name: Located<String>
  var value: PublishedValue
  var provenance: Provenance
  var stated: String { NumberText.short(value.value) }
}

/// A list of a file, and where it begins.
struct ItemList<Item> {
  var items: [Item]
  var location: Location
}
