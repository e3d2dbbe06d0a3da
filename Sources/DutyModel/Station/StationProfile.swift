/// What a station is and where its clocks stand.
public struct StationProfile: Hashable, Codable, Sendable {
  /// The full name.
  public var name: Name
  /// The short name, for headings.
  public var short: Name
  /// The bureau above it.
  public var bureau: Name?
  /// Its time zone.
  public var zone: Zone
  /// The language it writes in when nobody asks for another.
  public var language: Language

  /// Makes a profile.
  public init(name: Name, short: Name? = nil, bureau: Name? = nil, zone: Zone, language: Language = .zh) {
    self.name = name
    self.short = short ?? name
    self.bureau = bureau
    self.zone = zone
    self.language = language
  }
}
