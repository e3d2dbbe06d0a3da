import DutyModel
import GRDB

/// How an entry changes the tables that are worked out from entries: SQL over the entry's body, nothing else.
///
/// The specification is `StationSetup.apply` and `Roster.apply`; a test plays random entries through both.
final class Projection {
  private let db: Database
  private var prepared: [FactKind: [Step]] = [:]

  init(_ db: Database) { self.db = db }

  /// What an entry's statements may ask for, in the order of their numbers.
  ///
  /// 1 is the key, which is the subject without its first word; 2 the body; 3 to 8 are columns.
  struct Line {
    let kind: String
    let version: Int
    let subject: String
    let body: String
    let device: String
    let serial: Int
    let written: Int64
    let occurredFrom: Int64?
    let occurredUntil: Int64?
    let author: String?

    /// The columns of `entry` that it is made of.
    static let columns =
      "kind, version, subject, body, device, serial, written, occurred_from, occurred_until, author"

    fileprivate var key: String {
      subject.utf8.firstIndex(of: UInt8(ascii: "/"))
        .map { String(subject[subject.utf8.index(after: $0)...]) } ?? subject
    }

    fileprivate var values: [(any DatabaseValueConvertible)?] {
      [key, body, device, serial, written, occurredFrom, occurredUntil, author]
    }
  }

  /// Plays an entry; one of a kind or version that only a newer program knows changes nothing.
  func play(_ line: Line) throws {
    guard let kind = FactKind(rawValue: line.kind), line.version <= kind.version else { return }
    let values = line.values
    var (arguments, count) = (StatementArguments(), 0)
    for step in try steps(kind) {
      if step.arguments != count {
        (arguments, count) = (StatementArguments(values.prefix(step.arguments)), step.arguments)
      }
      step.statement.setUncheckedArguments(arguments)
      try step.statement.execute()
    }
  }

  /// One statement and how many arguments it takes.
  private struct Step {
    let statement: Statement
    let arguments: Int
  }

  /// What a kind does; it is prepared when the first entry of the kind comes.
  private func steps(_ kind: FactKind) throws -> [Step] {
    if let list = prepared[kind] { return list }
    let list = try Self.sql(kind).map { sql in
      let highest = (1...8).last { sql.contains("?\($0)") } ?? 0
      return Step(statement: try db.cachedStatement(sql: sql), arguments: highest)
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
    case .historySet, .rulesSet, .splitSet, .responseSet, .rulePacksSet, .reportsSet: [put("setting")]
    case .playbookSet:
      [put("playbook"), "INSERT INTO category_change (category, written) VALUES (?1, ?5)"]
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
    case .rosterCalled:
      [
        """
        INSERT INTO duty_call (roster, date, shift, post, who, answer, written)
        SELECT ?1, ?2 ->> '$.duty.date', ?2 ->> '$.duty.shift', ?2 ->> '$.duty.post', ?2 ->> '$.duty.who',
          ?2 ->> 'answer', ?5
        """
      ]
    case .actualSet: [put("actual")]
    case .incidentReported, .incidentMarked, .incidentNoted, .incidentPartner, .incidentPerson,
      .incidentLinked, .incidentClosed, .incidentReopened, .incidentCorrected, .incidentActed,
      .incidentReturned,
      .incidentApproved:
      incidentSQL(kind)
    case .referralOpened, .referralConsented, .referralAcknowledged, .referralSession, .referralConcluded,
      .referralPerformed, .referralConfirmed, .referralDiverted, .referralVisited:
      referralSQL(kind)
    case .exportMade:
      ["INSERT INTO export (written, author, device, body) VALUES (?5, ?8, ?3, ?2)"]
    case .accessNoted:
      ["INSERT INTO access (written, author, device, body) VALUES (?5, ?8, ?3, ?2)"]
    case .clockOffset: clockOffset
    case .handoverWritten:
      [
        """
        INSERT INTO handover (id, body, author) VALUES (?1, ?2, ?8)
        ON CONFLICT (id) DO UPDATE SET body = excluded.body, author = excluded.author
        """
      ]
    case .handoverAccepted:
      [
        """
        INSERT OR IGNORE INTO acknowledgement (handover, item, at, author, remark)
        SELECT ?1, value, ?5, ?8, ?2 ->> 'remark' FROM json_each(?2, '$.items')
        """
      ]
    case .followUpAdded:
      [
        """
        INSERT INTO follow_up (id, incident, due, body, status)
        SELECT ?1, ?2 ->> 'incident', \(milliseconds("?2 ->> 'due'")), ?2, 'open' WHERE true
        ON CONFLICT (id) DO UPDATE SET incident = excluded.incident, due = excluded.due, body = excluded.body
        """
      ]
    case .followUpDone: [end("done")]
    case .followUpCancelled: [end("cancelled")]
    }
  }

  /// The number after the highest that any roster was touched with.
  private static let next = "(SELECT ifnull(max(touched), 0) + 1 FROM roster)"

  /// Ends a task; when it happened, else when it was written.
  private static func end(_ status: String) -> String {
    """
    UPDATE follow_up SET status = '\(status)', result = ?2 ->> 'text', ended = ifnull(?6, ?5), ended_by = ?8
    WHERE id = ?1
    """
  }

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
