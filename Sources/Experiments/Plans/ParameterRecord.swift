/// How well a stated value is founded.
public enum EvidenceQuality: String, Sendable, CaseIterable, Codable {
  /// Published by a government department or inspectorate in a data file or its text.
  case official
  /// Published by the council itself.
  case council
  /// Arithmetic on published values, the formula stated in the note.
  case derived
  /// A number that reports another source.
  case secondary
  /// No source: carries a spread, and is the first thing to replace.
  case assumption
}

/// Where a stated value comes from, as files say it and outputs show it.
public struct ParameterRecord: Sendable, Equatable, Codable {
  /// The dotted path of the parameter, or the path of the item in a list.
  public var path: String
  /// The value, table or distribution as stated.
  public var stated: String
  /// The unit, in the words of the parameter's definition.
  public var unit: String
  /// The time that the value is about.
  public var period: String
  /// The source in full: title, page or table, address.
  public var source: String
  /// How well it is founded.
  public var quality: EvidenceQuality
  /// The day on which the value was first public; nil where the file does not say.
  public var knownOn: String?
  /// Why the value is used although it describes a time after the start; nil when it does not.
  public var laterThanStart: String?
  /// What else a reader should know.
  public var note: String?
  /// The file and line that state it.
  public var file: String
  /// The line of the file, from 1.
  public var line: Int

  /// Makes a record from its parts.
  public init(
    path: String, stated: String, unit: String, period: String, source: String,
    quality: EvidenceQuality, knownOn: String?, laterThanStart: String? = nil, note: String?,
    file: String, line: Int
  ) {
    self.path = path
    self.stated = stated
    self.unit = unit
    self.period = period
    self.source = source
    self.quality = quality
    self.knownOn = knownOn
    self.laterThanStart = laterThanStart
    self.note = note
    self.file = file
    self.line = line
  }
}

/// The codes by which official statistics name an area.
public struct AreaCodes: Sendable, Equatable, Codable {
  /// The country's code, such as E92000001.
  public var countryCode: String
  /// The country's name.
  public var countryName: String
  /// The region's code, such as E12000002.
  public var regionCode: String
  /// The region's name.
  public var regionName: String
  /// The three-digit code of the Department for Education.
  public var oldAuthorityCode: String
  /// The authority's name.
  public var authorityName: String
  /// The nine-character code of the Office for National Statistics.
  public var newAuthorityCode: String

  /// Makes the codes of an area.
  public init(
    countryCode: String, countryName: String, regionCode: String, regionName: String,
    oldAuthorityCode: String, authorityName: String, newAuthorityCode: String
  ) {
    self.countryCode = countryCode
    self.countryName = countryName
    self.regionCode = regionCode
    self.regionName = regionName
    self.oldAuthorityCode = oldAuthorityCode
    self.authorityName = authorityName
    self.newAuthorityCode = newAuthorityCode
  }
}
