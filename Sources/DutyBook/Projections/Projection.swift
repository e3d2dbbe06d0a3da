import DutyModel
import GRDB

/// How an entry changes the tables that are worked out from entries: SQL over the entry's body, nothing else.
///
/// The specification is `StationSetup.apply` and `Roster.apply`; a test plays random entries through both.
final class Projection {
  private let db: Database
  private var prepared: [FactKind: [Step]] = [:]

  init(_ db: Database) { self.db = db }

  /// Plays an entry; one of a kind or version that only a newer program knows changes nothing.
  func play(kind: String, version: Int, subject: String, body: String) throws {
    guard let kind = FactKind(rawValue: kind), version <= kind.version else { return }
    try play(kind, subject: subject, body: body)
  }

  /// Plays an entry of a kind that this program knows.
  func play(_ kind: FactKind, subject: String, body: String) throws {
    let key =
      subject.utf8.firstIndex(of: UInt8(ascii: "/"))
      .map { String(subject[subject.utf8.index(after: $0)...]) } ?? subject
    for step in try steps(kind) {
      step.statement.setUncheckedArguments(step.takesBody ? [key, body] : [key])
      try step.statement.execute()
    }
  }

  /// One statement; the key is its first argument, the body its second if it takes one.
  private struct Step {
    let statement: Statement
    let takesBody: Bool
  }

  /// What a kind does; it is prepared when the first entry of the kind comes.
  private func steps(_ kind: FactKind) throws -> [Step] {
    if let list = prepared[kind] { return list }
    let list = try Self.sql(kind).map {
      Step(statement: try db.cachedStatement(sql: $0), takesBody: $0.contains("?2"))
    }
    prepared[kind] = list
    return list
  }

  private static func sql(_ kind: FactKind) -> [String] {
    switch kind {
    case .stationDescribed: [put("station")]
    case .shiftSet: [put("shift")]
    case .postSet: [put("post")]
    case .memberSet: [put("member")]
    case .leaveSet: [put("leave")]
    case .leaveCancelled: ["DELETE FROM leave WHERE key = ?1"]
    case .wishSet: [put("wish")]
    case .wishWithdrawn: ["DELETE FROM wish WHERE key = ?1"]
    case .lockSet: [put("lock")]
    case .lockRemoved: ["DELETE FROM lock WHERE key = ?1"]
    case .historySet, .rulesSet, .splitSet, .responseSet, .rulePacksSet: [put("setting")]
    case .playbookSet: [put("playbook")]
    case .calendarSet: [put("calendar")]
    case .rosterDrafted:
      [
        "DELETE FROM assignment WHERE roster = ?1", "DELETE FROM roster_lock WHERE roster = ?1",
        """
        INSERT INTO roster (id, from_date, days, origin, plan, based_on, version, touched, published)
        SELECT ?1, ?2 ->> 'from', ?2 ->> 'days', ?2 -> 'origin', ?2 -> 'plan',
          ?2 ->> 'basedOn', ?2 ->> 'version', \(next), CASE WHEN ?2 ->> 'version' IS NULL THEN 0 ELSE \(next) END
        WHERE true
        ON CONFLICT (id) DO UPDATE SET from_date = excluded.from_date, days = excluded.days,
          origin = excluded.origin, plan = excluded.plan, based_on = excluded.based_on,
          version = excluded.version, touched = excluded.touched, published = excluded.published
        """,
        insert("assignment", from: "assignments"), insert("roster_lock", from: "locked"),
      ]
    case .rosterEdited:
      [
        delete("assignment", in: "removed"), insert("assignment", from: "added"),
        delete("roster_lock", in: "unlocked"), delete("roster_lock", in: "removed"),
        insert("roster_lock", from: "locked"),
        "UPDATE roster SET touched = \(next) WHERE id = ?1",
      ]
    case .rosterPublished:
      [
        "UPDATE roster SET version = ?2 ->> 'version', touched = \(next), published = \(next) WHERE id = ?1"
      ]
    }
  }

  /// The number after the highest that any roster was touched with.
  private static let next = "(SELECT ifnull(max(touched), 0) + 1 FROM roster)"

  /// Sets a thing; it keeps the place it was first given.
  private static func put(_ table: String) -> String {
    """
    INSERT INTO \(table) (key, body) VALUES (?1, ?2)
    ON CONFLICT (key) DO UPDATE SET body = excluded.body
    """
  }

  private static func insert(_ table: String, from list: String) -> String {
    """
    INSERT OR IGNORE INTO \(table) (roster, date, shift, post, who)
    SELECT ?1, value ->> 'date', value ->> 'shift', value ->> 'post', value ->> 'who'
    FROM json_each(?2, '$.\(list)')
    """
  }

  private static func delete(_ table: String, in list: String) -> String {
    """
    DELETE FROM \(table) WHERE roster = ?1 AND (date, shift, post, who) IN
    (SELECT value ->> 'date', value ->> 'shift', value ->> 'post', value ->> 'who'
    FROM json_each(?2, '$.\(list)'))
    """
  }
}
