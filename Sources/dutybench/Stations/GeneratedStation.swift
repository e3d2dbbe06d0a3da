import DutyModel
import DutyRules
import DutySolver
import DutyStation

/// A district of a size, made from a seed: the same text for the same two numbers, on any machine.
///
/// One post for ten people, five posts and fifty people a precinct, a third of them officers. Whoever belongs to a
/// precinct holds its posts; one in ten may be sent anywhere. Posts are of every kind, by day, by night and on
/// 24-hour stand-by, with officers and drivers asked for; gate and patrol of a hospital share a place. People are
/// added to the posts until they ask for 82 in 100 of what everybody could give in six duties a week, leave and
/// reinforcement counted out; for less where the sums then do not come out. The rules are those of the fixture `hongsheng`.
struct GeneratedStation {
  /// The station file.
  let text: String

  /// The first date that rosters of it are made for, a Monday.
  static let from = CalendarDate(dayNumber: 18_330)
  /// How many dates.
  static let days = 28

  /// Makes a district whose sums come out, so that nothing is known to stand in the way of a lawful roster.
  init(people: Int, seed: UInt64) throws {
    var load = Self.load
    var station = Self(people: people, seed: seed, load: load)
    while load > 0, !Shortage.all(setup: try station.setup(), from: Self.from, days: Self.days).isEmpty {
      load -= 2
      station = Self(people: people, seed: seed, load: load)
    }
    self = station
  }

  /// In 100 of six duties a week of everybody, and of officers, what the posts ask for.
  private static let load = 82

  private init(people: Int, seed: UInt64, load: Int) {
    var random = SplitMix64(seed: seed &+ UInt64(people))
    let posts = max(2, people / 10)
    let count = max(1, posts / 5)
    let precincts = (0..<count).map { index in
      Precinct(
        index, people: people * (index + 1) / count - people * index / count,
        posts: posts * (index + 1) / count - posts * index / count, of: count, load: load, &random)
    }
    text = Self.text(precincts)
  }

  /// The station as the station file's reader takes it.
  func setup() throws -> StationSetup {
    do { return try StationFile.read(Array(text.utf8), file: "generated") } catch {
      throw Complaint("generated: \(error.problems.count) problems; first: \(error.problems[0])")
    }
  }

  private static func text(_ precincts: [Precinct]) -> String {
    let responders = precincts.flatMap(\.posts).filter { ![.gate, .rail].contains($0.kind) }.map(\.code)
    let guarded = precincts.flatMap(\.posts).filter { [.gate, .patrol].contains($0.kind) }
    let hotels = precincts.flatMap(\.posts).filter { $0.kind == .hotel }
    func list(_ posts: [Precinct.Post]) -> String { posts.map(\.code).joined(separator: ", ") }
    let (guarding, lodging) = (guarded.reduce(0) { $0 + $1.daily }, hotels.reduce(0) { $0 + $1.daily })
    let twelfths = (12 * guarding + (guarding + lodging) / 2) / (guarding + lodging)
    let split =
      hotels.isEmpty
      ? []
      : [
        "split:", "  - {posts: [\(list(guarded))], share: \(twelfths)/12, weight: 10}",
        "  - {posts: [\(list(hotels))], share: \(12 - twelfths)/12, weight: 10}",
      ]
    var lines = [
      "station: {name: District, short: D, zone: Asia/Shanghai, language: en}", "shifts:",
      "  D: {name: Day, start: \"08:00\", hours: 12}", "  N: {name: Night, start: \"20:00\", hours: 12}",
      "  S: {name: Stand-by, start: \"08:00\", hours: 24, weight: 0.5}", "posts:",
    ]
    for precinct in precincts { lines += precinct.posts.flatMap(\.lines) }
    lines.append("members:")
    for precinct in precincts { lines += precinct.members.map(\.line) }
    let (leave, wishes) = (precincts.flatMap(\.leave), precincts.flatMap(\.wishes))
    lines += leave.isEmpty ? [] : ["leave:"] + leave
    lines += wishes.isEmpty ? [] : ["wishes:"] + wishes
    lines.append(rules)
    lines += split
    let (crew, officers) = (2 * precincts.count, precincts.count)
    let from = responders.joined(separator: ", ")
    lines.append("response: {crew: \(crew), officers: \(officers), from_posts: [\(from)]}")
    return lines.joined(separator: "\n") + "\n"
  }

  private static let rules = """
    rules:
      no_overlap: hard
      rest_hours: {hard: true, after: {8: 11, 12: 11, 24: 12}}
      auxiliary_never_alone: {hard: true, scope: place}
      leave: hard
      cover: hard
      max_hours_7d: {hard: true, hours: 72}
      period_hours: {weight: 2, min: 200, max: 280}
      max_nights_in_row: {hard: true, n: 3}
      max_duties_in_row: {hard: true, n: 6}
      min_days_off_in_row: {weight: 3, n: 2}
      leader_each_shift: {weight: 20}
      same_post_in_block: 1
      forward_rotation: 1
      fairness: {hours: 1, nights: 5, weekends: 5, festivals: 10}
    """
}
