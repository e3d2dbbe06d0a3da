import DutyModel
import GRDB

/// How an entry changes the tables that are worked out from entries: SQL over the entry's body, nothing else.
///
/// The specification is `StationSetup.apply` and `Roster.apply`; a test plays random entries through both.
struct Projection {
  private let statements: [FactKind: [Statement]]

  init(_ db: Database) throws {
    var statements: [FactKind: [Statement]] = [:]
    for kind in FactKind.allCases {
      statements[kind] = try Self.sql(kind).map { try db.cachedStatement(sql: $0) }
    }
    self.statements = statements
  }

  /// Plays an entry; one of a kind or version that only a newer program knows changes nothing.
  func play(kind: String, version: Int, subject: String, body: String) throws {
    guard let kind = FactKind(rawValue: kind), version <= kind.version, let list = statements[kind] else {
      return
    }
    let slash = subject.firstIndex(of: "/")
    let key = slash.map { String(subject[subject.index(after: $0)...]) } ?? subject
    for statement in list {
      let names = statement.arguments(key: key, body: body)
      try statement.execute(arguments: names)
    }
  }

  private static func sql(_ kind: FactKind) -> [String] {
    switch kind {
    case .stationDescribed: [put("station")]
    case .shiftSet: [put("shift")]
    case .postSet: [put("post")]
    case .memberSet: [put("member")]
    case .leaveSet: [put("leave")]
    case .leaveCancelled: ["DELETE FROM leave WHERE key = :key"]
    case .wishSet: [put("wish")]
    case .wishWithdrawn: ["DELETE FROM wish WHERE key = :key"]
    case .lockSet: [put("lock")]
    case .lockRemoved: ["DELETE FROM lock WHERE key = :key"]
    case .historySet, .rulesSet, .splitSet, .responseSet, .rulePacksSet: [put("setting")]
    case .playbookSet: [put("playbook")]
    case .calendarSet: [put("calendar")]
    case .rosterDrafted:
      [
        "DELETE FROM assignment WHERE roster = :key", "DELETE FROM roster_lock WHERE roster = :key",
        """
        INSERT INTO roster (id, from_date, days, origin, plan, based_on, version, touched, published)
        SELECT :key, :body ->> 'from', :body ->> 'days', :body -> 'origin', :body -> 'plan',
          :body ->> 'basedOn', :body ->> 'version', \(next), CASE WHEN :body ->> 'version' IS NULL THEN 0 ELSE \(next) END
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
        "UPDATE roster SET touched = \(next) WHERE id = :key",
      ]
    case .rosterPublished:
      [
        "UPDATE roster SET version = :body ->> 'version', touched = \(next), published = \(next) WHERE id = :key"
      ]
    }
  }

  /// The number after the highest that any roster was touched with.
  private static let next = "(SELECT ifnull(max(touched), 0) + 1 FROM roster)"

  /// Sets a thing; it keeps the place it was first given.
  private static func put(_ table: String) -> String {
    """
    INSERT INTO \(table) (key, body) VALUES (:key, :body)
    ON CONFLICT (key) DO UPDATE SET body = excluded.body
    """
  }

  private static func insert(_ table: String, from list: String) -> String {
    """
    INSERT OR IGNORE INTO \(table) (roster, date, shift, post, who)
    SELECT :key, value ->> 'date', value ->> 'shift', value ->> 'post', value ->> 'who'
    FROM json_each(:body, '$.\(list)')
    """
  }

  private static func delete(_ table: String, in list: String) -> String {
    """
    DELETE FROM \(table) WHERE roster = :key AND (date, shift, post, who) IN
    (SELECT value ->> 'date', value ->> 'shift', value ->> 'post', value ->> 'who'
    FROM json_each(:body, '$.\(list)'))
    """
  }
}

extension Statement {
  /// The arguments this statement names, of the two there are.
  fileprivate func arguments(key: String, body: String) -> StatementArguments {
    sql.contains(":body") ? ["key": key, "body": body] : ["key": key]
  }
}
