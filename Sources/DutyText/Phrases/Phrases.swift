public import DutyModel

/// The words of one language for the things of one station.
///
/// Everything that is said in two languages goes through a switch over the language, so that a missing
/// translation does not compile.
public struct Phrases: Sendable {
  /// The language.
  public let language: Language
  /// The station; nil before there is one.
  public let setup: StationSetup?

  /// Makes the words of a language for a station.
  public init(_ language: Language, setup: StationSetup? = nil) {
    self.language = language
    self.setup = setup
  }

  /// The form of a text in the language.
  func say(_ zh: String, _ en: String) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }

  /// The word between items of a list.
  var listSeparator: String { say("、", ", ") }

  /// A member's name; the badge when the station does not know it.
  public func name(_ badge: Badge) -> String {
    (setup?.member(badge)?.name[language] ?? badge.text).withoutControls
  }

  func names(_ badges: [Badge]) -> String { badges.map(name).joined(separator: listSeparator) }

  /// A post's name; its code when the station does not know it.
  public func name(_ post: PostCode) -> String {
    (setup?.post(post)?.name[language] ?? post.text).withoutControls
  }

  /// A shift's name; its code when the station does not know it.
  public func name(_ shift: ShiftCode) -> String {
    (setup?.shift(shift)?.name[language] ?? shift.text).withoutControls
  }

  /// The zone of the station's clocks.
  var zone: Zone { setup?.zone ?? .utc }
}
