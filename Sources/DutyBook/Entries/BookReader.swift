public import DutyModel
import Foundation
import GRDB

/// Answers questions about a book as it is at one moment; it may not be kept after the closure it came to.
public class BookReader {
  let db: Database
  let path: String
  private let json = JSONDecoder()

  init(_ db: Database, path: String) {
    self.db = db
    self.path = path
  }

  /// The station.
  ///
  /// - Throws: `BookError.damaged` when the book does not say what the station is.
  public func setup() throws -> StationSetup {
    guard let profile = try all(StationProfile.self, in: "station").first else {
      throw BookError.damaged(path: path, detail: "no entry describes the station")
    }
    var setup = StationSetup(profile: profile)
    setup.shifts = try all(Shift.self, in: "shift")
    setup.posts = try all(Post.self, in: "post")
    setup.members = try all(Member.self, in: "member")
    setup.leave = try all(Leave.self, in: "leave")
    setup.wishes = try all(Wish.self, in: "wish")
    setup.locks = try all(Assignment.self, in: "lock")
    setup.history = try setting([Assignment].self, "history") ?? []
    setup.rules = try setting(StationRules.self, "rules") ?? StationRules()
    setup.split = try setting([SplitShare].self, "split") ?? []
    setup.response = try setting(ResponseCrew?.self, "response") ?? nil
    setup.playbooks = try all(Playbook.self, in: "playbook")
    setup.rulePacks = try setting([String].self, "rule-packs") ?? []
    setup.reports = try setting(ReportRules.self, "reports") ?? ReportRules()
    setup.calendars = try all(CalendarYear.self, in: "calendar").sorted { $0.year < $1.year }
    return setup
  }

  private func all<Value: Decodable>(_ type: Value.Type, in table: String) throws -> [Value] {
    let bodies = try String.fetchAll(db, sql: "SELECT body FROM \(table) ORDER BY position")
    return try decode([Value].self, "[\(bodies.joined(separator: ","))]", of: table)
  }

  /// Whether somebody is one of the station's people; anybody may found a station that has none yet.
  public func mayWrite(_ author: Badge) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: "SELECT EXISTS (SELECT 1 FROM member WHERE key = ?) OR NOT EXISTS (SELECT 1 FROM member)",
      arguments: [author.text]) ?? false
  }

  /// The badges of all people.
  public func badges() throws -> [String] {
    try String.fetchAll(db, sql: "SELECT key FROM member ORDER BY position")
  }

  private func setting<Value: Decodable>(_ type: Value.Type, _ key: String) throws -> Value? {
    let body = try String.fetchOne(db, sql: "SELECT body FROM setting WHERE key = ?", arguments: [key])
    return try body.map { try decode(type, $0, of: key) }
  }

  private func decode<Value: Decodable>(_ type: Value.Type, _ body: String, of what: String) throws -> Value {
    do { return try json.decode(type, from: Data(body.utf8)) } catch {
      throw BookError.damaged(path: path, detail: what)
    }
  }

  /// All rosters, the one longest left alone first.
  public func rosters() throws -> [RosterSummary] {
    try Row.fetchAll(db, sql: "SELECT id, from_date, days, version, published FROM roster ORDER BY touched")
      .compactMap { row in
        guard let from = CalendarDate(row["from_date"] as String) else { return nil }
        return RosterSummary(
          id: RosterID(row["id"]), from: from, days: row["days"], version: row["version"],
          publishedOrder: row["published"])
      }
  }

  /// A roster with all its duties; nil when the book has none of that number.
  public func roster(_ id: RosterID) throws -> Roster? {
    guard
      let row = try Row.fetchOne(db, sql: "SELECT * FROM roster WHERE id = ?", arguments: [id.text]),
      let from = CalendarDate(row["from_date"] as String)
    else { return nil }
    return Roster(
      id: id, from: from, days: row["days"], assignments: try assignments("assignment", id),
      locked: try assignments("roster_lock", id),
      origin: try decode(Roster.Origin.self, row["origin"], of: "roster \(id)"),
      plan: try (row["plan"] as String?).map { try decode(PlanRecord.self, $0, of: "roster \(id)") },
      version: row["version"], basedOn: (row["based_on"] as String?).map { RosterID($0) })
  }

  /// The roster in force on a date: of the published ones that cover it the one last published.
  public func rosterInForce(on date: CalendarDate) throws -> RosterID? {
    try rosters().filter { $0.version != nil && ($0.from...$0.until).contains(date) }
      .max { $0.publishedOrder < $1.publishedOrder }?.id
  }

  private func assignments(_ table: String, _ id: RosterID) throws -> [Assignment] {
    try Row.fetchAll(
      db, sql: "SELECT date, shift, post, who FROM \(table) WHERE roster = ?", arguments: [id.text]
    ).compactMap { row in
      CalendarDate(row[0] as String).map {
        Assignment(who: Badge(row[3]), date: $0, post: PostCode(row[2]), shift: ShiftCode(row[1]))
      }
    }
  }

  /// Entries in the order of the whole book.
  ///
  /// - Parameter limit: the most to return, the latest ones.
  public func entries(limit: Int = .max) throws -> [Entry] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT \(EntryRow.columns) FROM entry ORDER BY wall DESC, counter DESC, device DESC LIMIT ?
        """, arguments: [limit]
    ).compactMap { EntryRow($0)?.entry }.reversed()
  }

  /// The value of something that never changes about the book.
  func meta(_ key: String) throws -> String {
    try String.fetchOne(db, sql: "SELECT value FROM meta WHERE key = ?", arguments: [key]) ?? ""
  }

  /// What tells this book from every other.
  public func bookID() throws -> String { try meta("book") }

  /// Refuses a book whose digests are made another way.
  func requireKnownHash() throws {
    let hash = try meta("hash")
    guard hash == "sha-256" else { throw BookError.damaged(path: path, detail: "unknown hash \(hash)") }
  }
}
