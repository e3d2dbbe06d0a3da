public import DutyModel

/// A small roster in a few words: one line a person, one word a day.
///
/// A word is a post's letter and a shift's letter (`AD`: post A by day), `-` a day off. Officers are O1 (who
/// may lead), O2, O3; auxiliaries X1, X2; U1 is of unknown class. Posts are A and B (one place) and C. Shifts are D 08–20,
/// N 20–08, T 24 hours from 08. Day one is Monday, 2 March 2020.
public struct RosterExample: Sendable {
  /// What it shows.
  public let title: String
  /// One line a person: `O1: AD AD - AN`.
  public let lines: [String]
  /// Like `lines`, for the days up to the one before the first.
  public let history: [String]
  /// What differs from the plain example station.
  let change: @Sendable (inout StationSetup) -> Void

  init(
    _ title: String, _ lines: [String], history: [String] = [],
    change: @escaping @Sendable (inout StationSetup) -> Void = { _ in }
  ) {
    self.title = title
    self.lines = lines
    self.history = history
    self.change = change
  }

  /// The first date of every example.
  public static let from = CalendarDate(dayNumber: 18_323)

  /// The station of this example.
  var setup: StationSetup {
    var setup = Self.station
    change(&setup)
    return setup
  }

  /// The case the referee judges.
  public var rosterCase: RosterCase { rosterCase(from: Self.from) }

  /// The same with another first date, or with a year behind it.
  func rosterCase(from: CalendarDate, ledger: Ledger = Ledger()) -> RosterCase {
    let rows = lines.map(Self.row)
    let worked = history.map(Self.row).flatMap { who, words in
      Self.assignments(who, words, from: from.advanced(days: -words.count))
    }
    return RosterCase(
      setup: setup, from: from, days: max(1, rows.map(\.words.count).max() ?? 1),
      assignments: rows.flatMap { Self.assignments($0.who, $0.words, from: from) }, history: worked,
      ledger: ledger)
  }

  private static func row(_ line: String) -> (who: Badge, words: [Substring]) {
    let parts = line.split(separator: ":")
    return (Badge(String(parts.first ?? "")), parts.dropFirst().first?.split(separator: " ") ?? [])
  }

  private static func assignments(
    _ who: Badge, _ words: [Substring], from: CalendarDate
  ) -> [Assignment] {
    words.enumerated().compactMap { day, word in
      guard word.count == 2 else { return nil }
      return Assignment(
        who: who, date: from.advanced(days: day), post: PostCode(String(word.prefix(1))),
        shift: ShiftCode(String(word.suffix(1))))
    }
  }

  /// The station of the examples: nothing needed, every rule off.
  static var station: StationSetup {
    var setup = StationSetup(profile: StationProfile(name: "Example", zone: .utc))
    setup.shifts = [("D", 480, 720), ("N", 1200, 720), ("T", 480, 1440)].map { code, start, minutes in
      Shift(
        code: ShiftCode(code), name: Name(code), start: TimeOfDay(minute: start) ?? .midnight,
        minutes: minutes)
    }
    setup.posts = [("A", "Gate"), ("B", "Gate"), ("C", "Hotel")].map { code, place in
      Post(code: PostCode(code), name: Name(code), place: place)
    }
    setup.members = [
      Member(badge: "O1", name: "O1", rank: .officer, role: .leader),
      Member(badge: "O2", name: "O2", rank: .officer), Member(badge: "O3", name: "O3", rank: .officer),
      Member(badge: "X1", name: "X1", rank: .auxiliary), Member(badge: "X2", name: "X2", rank: .auxiliary),
      Member(badge: "U1", name: "U1"),
    ]
    setup.rules.noOverlap = nil
    setup.rules.restHours = nil
    setup.rules.auxiliaryNeverAlone = nil
    setup.rules.leave = nil
    setup.rules.cover = nil
    return setup
  }

  /// What a post of the example station needs.
  static func need(
    _ post: PostCode, total: Int, officers: Int? = nil, preferred: Int? = nil, shifts: [ShiftCode] = ["D"],
    in setup: inout StationSetup
  ) {
    guard let index = setup.posts.firstIndex(where: { $0.code == post }) else { return }
    setup.posts[index].needs = [
      NeedLine(shifts: shifts, total: total, preferred: preferred, officers: officers)
    ]
  }
}
