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
  /// The year in which the page is read, which its dates need not say; nil when they say a year nowhere.
  let year: Int?

  /// Makes the words of a language for a station.
  ///
  /// - Parameter now: when the page is read; nil for a page whose heading says which year it is of.
  public init(_ language: Language, setup: StationSetup? = nil, now: Instant? = nil) {
    self.language = language
    self.setup = setup
    year = now.map { (setup?.zone ?? .utc).date($0).year }
  }

  /// The same words on a page that is read at a moment.
  public func asOf(_ now: Instant) -> Phrases { Phrases(language, setup: setup, now: now) }

  /// The form of a text in the language.
  func say(_ zh: String, _ en: String) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }

  /// The word between items of a list.
  var listSeparator: String { say("、", ", ") }

  /// Words that somebody has written, one after another.
  public func list(_ words: [String]) -> String {
    words.joined(separator: listSeparator).withoutControls
  }

  /// A member's name; the badge when the station does not know it.
  public func name(_ badge: Badge) -> String {
    (setup?.member(badge)?.name[language] ?? badge.text).withoutControls
  }

  /// Members' names, one after another.
  public func names(_ badges: [Badge]) -> String { badges.map(name).joined(separator: listSeparator) }

  /// A post's name; its code when the station does not know it.
  public func name(_ post: PostCode) -> String {
    (setup?.post(post)?.name[language] ?? post.text).withoutControls
  }

  /// A shift's name; its code when the station does not know it.
  public func name(_ shift: ShiftCode) -> String {
    (setup?.shift(shift)?.name[language] ?? shift.text).withoutControls
  }

  /// What somebody has written, the station's own names in it kept whole when it is broken into lines.
  public func prose(_ text: String) -> String {
    let names = (setup?.members.map(\.name) ?? []) + (setup?.posts.map(\.name) ?? [])
    return names.map(\.zh).filter { $0.count > 1 && text.contains($0) }
      .sorted { ($1.count, $0) < ($0.count, $1) }
      .reduce(text.withoutControls) { $0.replacing($1, with: $1.joined) }
  }

  /// The zone of the station's clocks.
  public var zone: Zone { setup?.zone ?? .utc }
}
