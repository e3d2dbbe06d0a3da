import DutyModel

/// How entries about a call change `incident`, `timeline`, `words` and `named`.
///
/// The specification is `Incident`. A correction changes what the rows say, never an entry.
extension Projection {
  static func incidentSQL(_ kind: FactKind) -> [String] {
    switch kind {
    case .incidentReported:
      [insertIncident, line(nil), index(["text", "place", "caller", "phone"]), named("?2 ->> 'caller'")]
    case .incidentMarked:
      [line("?2 ->> 'step'"), refresh, index(["text", "recording", "crew"])]
    case .incidentNoted: [line(nil), index(["text"]), answer]
    case .incidentActed: [line(nil), index(["text", "recording", "crew"]), answer]
    case .incidentPartner: [line("?2 ->> 'step'", isCrew: false), index(["service", "text"]), answer]
    case .incidentPerson:
      [line(nil), index(["name", "role", "phone", "document", "text"]), named("?2 ->> 'name'"), answer]
    case .incidentLinked: [line(nil), answer]
    case .incidentClosed:
      [
        line("'closed'"), "UPDATE incident SET status = 'closed' WHERE number = ?1", refresh,
        index(["text"]),
      ]
    case .incidentReopened:
      [
        line("'reopened'"), "UPDATE incident SET status = 'open', review = 'unreviewed' WHERE number = ?1",
        refresh, index(["text"]),
      ]
    case .incidentReturned: [line(nil), review("returned"), index(["text"])]
    case .incidentApproved: [line(nil), review("approved"), index(["text"])]
    case .incidentCorrected:
      correction + [
        named("CASE WHEN ?2 ->> 'field' IN ('caller', 'name') THEN ?2 ->> 'value' END")
      ]
    default: []
    }
  }

  /// A name that was written once is known for good, so that it can be masked wherever it stands.
  private static func named(_ name: String) -> String {
    "INSERT OR IGNORE INTO named (name) SELECT trim(\(name)) WHERE trim(\(name)) <> ''"
  }

  /// Whether a field of an entry has been corrected.
  private static func isCorrected(_ incident: String, _ entry: String, _ field: String) -> String {
    """
    EXISTS (SELECT * FROM timeline AS later JOIN entry AS word ON word.device = later.device
        AND word.serial = later.serial
      WHERE later.incident = \(incident) AND word.kind = 'incident.corrected'
        AND word.body ->> 'entry' = \(entry) AND word.body ->> 'field' = '\(field)')
    """
  }

  private static func review(_ state: String) -> String {
    "UPDATE incident SET review = '\(state)' WHERE number = ?1"
  }

  /// A call that was returned has been answered once anything is written about it.
  private static let answer =
    "UPDATE incident SET review = \(answered) WHERE number = ?1 AND review = 'returned'"

  private static let answered = "CASE review WHEN 'returned' THEN 'answered' ELSE review END"

  /// A time, to the minute, put right by what is known of the clock that it was taken from; others stay as they are.
  private static func right(_ time: String, device: String = "?3", written: String = "?5") -> String {
    minute(
      """
      (\(time)) + ifnull((SELECT sum(milliseconds) FROM clock_offset
        WHERE device = \(device) AND from_at <= \(written) AND \(written) < until_at
          AND (\(written) - (\(time))) % 60000 = 0), 0)
      """)
  }

  /// The minute in which a time lies.
  private static func minute(_ time: String) -> String {
    "(SELECT ms - (ms % 60000 + 60000) % 60000 FROM (SELECT \(time) AS ms))"
  }

  /// Whether an entry was written by the clock that was found wrong.
  private static let isOfTheClock = """
    entry.device = ?2 ->> 'device' AND entry.written >= \(milliseconds("?2 ->> 'from'"))
      AND entry.written < \(milliseconds("?2 ->> 'until'"))
    """

  /// A clock found wrong puts right what was taken from it, unless a correction has said otherwise since.
  static let clockOffset = [
    """
    INSERT INTO clock_offset (device, from_at, until_at, milliseconds)
    SELECT ?2 ->> 'device', \(milliseconds("?2 ->> 'from'")), \(milliseconds("?2 ->> 'until'")),
      1000 * (?2 ->> 'seconds')
    """,
    """
    UPDATE incident SET heard = told.heard FROM (
      SELECT device || '#' || serial AS entry,
        \(right(milliseconds("body ->> 'heard'"), device: "entry.device", written: "entry.written")) AS heard
      FROM entry WHERE \(isOfTheClock) AND kind = 'incident.reported') AS told
    WHERE incident.entry = told.entry AND number IN (SELECT substr(subject, 10) FROM entry WHERE \(isOfTheClock))
      AND NOT \(isCorrected("incident.number", "incident.entry", "heard"))
    """,
    """
    UPDATE timeline SET at = told.at FROM (
      SELECT substr(subject, 10) AS incident, device, serial,
        \(right("occurred_from", device: "entry.device", written: "entry.written")) AS at
      FROM entry WHERE \(isOfTheClock) AND occurred_from IS NOT NULL AND kind GLOB 'incident.*') AS told
    WHERE timeline.incident = told.incident AND timeline.device = told.device AND timeline.serial = told.serial
      AND NOT \(isCorrected("timeline.incident", "timeline.device || '#' || timeline.serial", "at"))
    """,
    """
    UPDATE incident SET (out_from, out_until, closed) = \(times("incident.number"))
    WHERE number IN (SELECT substr(subject, 10) FROM entry WHERE \(isOfTheClock) AND kind GLOB 'incident.*')
    """,
  ]

  private static let insertIncident = """
    INSERT OR IGNORE INTO incident
      (number, entry, category, first_category, heard, occurred_from, occurred_until, written, author, place, caller,
      phone, text, status, review)
    SELECT ?1, ?3 || '#' || ?4, ?2 ->> 'category', ?2 ->> 'category', \(right(milliseconds("?2 ->> 'heard'"))), ?6, ?7, ?5, ?8,
      ?2 ->> 'place', ?2 ->> 'caller', ?2 ->> 'phone', ?2 ->> 'text', 'open', 'unreviewed'
    """

  /// A row of the timeline; a partner's steps are not the crew's.
  private static func line(_ step: String?, isCrew: Bool = true) -> String {
    """
    INSERT INTO timeline (incident, device, serial, at, step, everybody)
    SELECT ?1, ?3, ?4, \(right("?6")), \(isCrew ? step ?? "NULL" : "NULL"), ?2 ->> 'crew' IS NULL
    """
  }

  /// The time of a line whose step is one of some; a list after `IN` would be made into a table each time.
  private static func at(_ steps: [String]) -> String {
    "CASE step \(steps.map { "WHEN '\($0)' THEN at" }.joined(separator: " ")) END"
  }

  private static let out = at(Step.allCases.filter(\.isOut).map(\.rawValue))

  /// What a step changes about its call: that a returned one has been answered, from when and until when anybody was
  /// away, and when it was closed.
  ///
  /// The outing has no end unless one was written down for everybody, so that nobody who is away is ever missed.
  private static let refresh = """
    UPDATE incident SET (out_from, out_until, closed) = \(times("?1")), review = \(answered)
    WHERE number = ?1 AND (review = 'returned' OR (out_from, out_until, closed) IS NOT \(times("?1")))
    """

  private static func times(_ incident: String) -> String {
    """
    (
      SELECT went, CASE WHEN ended >= still THEN ended END AS ended, closed FROM (
        SELECT min(\(out)) AS went, max(\(out)) AS still,
          max(CASE WHEN everybody THEN \(at(["cleared", "back", "closed"])) END) AS ended,
          max(\(at(["closed"]))) AS closed
        FROM timeline WHERE incident = \(incident)))
    """
  }

  /// The words by which a crew's calls are found: from a list in JSON, or badges with spaces between them.
  private static func crewWords(_ crew: String) -> String {
    let badges = ["[\"", "\"]", "\",\""].reduce(crew) { "replace(\($0), '\($1)', ' ')" }
    return "'\(SearchWords.crewMark)' || replace(trim(\(badges)), ' ', ' \(SearchWords.crewMark)')"
  }

  /// The words of an entry about a call.
  static func index(_ fields: [String], of incident: String = "?1") -> String {
    let words = fields.map {
      let value = "?2 ->> '\($0)'"
      return "ifnull(\($0 == "crew" ? crewWords(value) : value), '')"
    }.joined(separator: " || ' ' || ")
    return """
      INSERT INTO words (id, device, serial, words) SELECT \(SearchIndex.next), ?3, ?4, spaced(\(words)) FROM incident
      WHERE trim(\(words)) <> '' AND number = \(incident)
      """
  }

  /// The timeline's row of the entry that a correction is about.
  private static let root = "incident = ?1 AND device || '#' || serial = ?2 ->> 'entry'"

  private static var correction: [String] {
    let field = "?2 ->> 'field'"
    let value = "?2 ->> 'value'"
    let isReport = "number = ?1 AND entry = ?2 ->> 'entry'"
    let columns = ["category", "text", "place", "caller", "phone"].map {
      "\($0) = CASE \(field) WHEN '\($0)' THEN ifnull(\(value), CASE WHEN '\($0)' IN ('category', 'text') THEN \($0) END) ELSE \($0) END"
    }
    return [
      line(nil),
      "UPDATE timeline SET at = \(minute("?6")) WHERE \(root) AND \(field) = 'at'",
      "UPDATE timeline SET step = ifnull(\(value), step) WHERE \(root) AND \(field) = 'step' AND step IS NOT NULL",
      "UPDATE timeline SET everybody = 0 WHERE \(root) AND \(field) = 'crew'",
      """
      UPDATE timeline SET corrected = json_set(
        ifnull(corrected, (SELECT body FROM entry WHERE entry.device = timeline.device AND entry.serial = timeline.serial)),
        '$.' || (\(field)), \(value))
      WHERE \(root) AND \(field) <> 'at'
      """,
      "UPDATE incident SET \(columns.joined(separator: ", ")) WHERE \(isReport)",
      "UPDATE incident SET heard = ifnull(\(minute(milliseconds(value))), heard) WHERE \(isReport) AND \(field) = 'heard'",
      "UPDATE incident SET occurred_from = ?6, occurred_until = ?7 WHERE \(isReport) AND \(field) = 'at'",
      refresh,
      """
      DELETE FROM words WHERE id IN (SELECT words.id FROM incident JOIN words ON \(SearchIndex.isAboutIncident)
        WHERE number = ?1 AND device || '#' || serial = ?2 ->> 'entry')
      """,
      """
      INSERT INTO words (id, device, serial, words) SELECT \(SearchIndex.next), device, serial, spaced(said)
      FROM incident JOIN (
        SELECT device, serial, (SELECT group_concat(CASE key WHEN 'crew' THEN \(crewWords("value")) ELSE value END, ' ') FROM json_each(ifnull(corrected,
            (SELECT body FROM entry WHERE entry.device = timeline.device AND entry.serial = timeline.serial)))
          WHERE key IN ('text', 'recording', 'crew', 'place', 'caller', 'phone', 'service', 'name', 'role', 'document')) AS said
        FROM timeline WHERE \(root))
      WHERE number = ?1 AND said IS NOT NULL
      """,
    ]
  }

  /// Milliseconds since 1970 of an instant in ISO 8601, as the body writes it.
  static func milliseconds(_ text: String) -> String {
    "CAST(round((julianday(\(text)) - 2440587.5) * 86400000) AS INTEGER)"
  }
}
