public import DutyModel
import GRDB

extension BookReader {
  /// A call with all its entries; nil when the book has none of that number.
  public func incident(_ number: IncidentNumber) throws -> Incident? {
    try Incident(
      number, entries: try entries(listedIn: "timeline", under: "incident", number.text),
      clocks: try clockOffsets())
  }

  /// Whether the book has a call of that number.
  public func hasIncident(_ number: IncidentNumber) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM incident WHERE number = ?)", arguments: [number.text]) ?? false
  }

  /// Clocks that were found wrong.
  public func clockOffsets() throws -> [ClockOffset] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT device, from_at, until_at, milliseconds FROM clock_offset ORDER BY position")
    ).map { row in
      ClockOffset(
        device: DeviceName(row[0]), from: Instant(milliseconds: row[1]), until: Instant(milliseconds: row[2]),
        seconds: (row[3] as Int) / 1000)
    }
  }

  /// What a device's clock showed when it wrote its latest entry; nil when it has written none.
  public func lastReading(of device: DeviceName) throws -> Instant? {
    try Int64.fetchOne(
      db, sql: "SELECT written FROM entry WHERE device = ? ORDER BY serial DESC LIMIT 1",
      arguments: [device.text]
    ).map { Instant(milliseconds: $0) }
  }

  /// The entries that a table lists by device and serial under a key, in the order of the whole book.
  func entries(listedIn table: String, under column: String, _ key: String) throws -> [Entry] {
    let columns = EntryRow.columns.split(separator: ",").map {
      "entry." + $0.trimmingPrefix { $0 == " " || $0 == "\n" }
    }
    return try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT \(columns.joined(separator: ", ")) FROM \(table)
          JOIN entry ON entry.device = \(table).device AND entry.serial = \(table).serial
          WHERE \(table).\(column) = ? ORDER BY entry.wall, entry.counter, entry.device
          """), arguments: [key]
    ).compactMap { EntryRow($0)?.entry }
  }

  /// Calls on which somebody was away at a moment, or from a moment on and still is.
  ///
  /// What was never ended is believed for three days.
  public func incidents(outAt moment: Instant) throws -> [Incident] {
    try String.fetchAll(
      db,
      sql: """
        SELECT number FROM incident WHERE out_from <= ?1 AND out_from > ?1 - 259200000
        AND ifnull(out_until, ?1 + 1) > ?1 ORDER BY out_from
        """, arguments: [moment.milliseconds]
    ).compactMap { try incident(IncidentNumber($0)) }
  }

  /// What to list calls by; everything that is given must hold.
  public struct IncidentFilter: Hashable, Sendable {
    /// Only one category's.
    public var category: String?
    /// Only those that are open, or closed.
    public var isClosed: Bool?
    /// Only those whose review is in one of these states.
    public var review: Set<Incident.Review.State>?
    /// Only those heard in a span.
    public var heard: Span?
    /// Only those that somebody reported or went to.
    public var who: Badge?
    /// What is to be found of the call, all of it.
    public var terms: [SearchTerm]
    /// The most to list.
    public var limit: Int
    /// How many to leave out before the first that is listed.
    public var skipped: Int
    /// Whether the one heard first comes first.
    public var isOldestFirst: Bool

    /// Makes a filter.
    public init(
      category: String? = nil, isClosed: Bool? = nil, review: Set<Incident.Review.State>? = nil,
      heard: Span? = nil, who: Badge? = nil, terms: [SearchTerm] = [], limit: Int = 20, skipped: Int = 0,
      isOldestFirst: Bool = false
    ) {
      self.who = who
      self.skipped = skipped
      self.review = review
      self.isOldestFirst = isOldestFirst
      self.category = category
      self.isClosed = isClosed
      self.heard = heard
      self.terms = terms
      self.limit = limit
    }
  }

  /// Calls that pass a filter, the one heard last first unless it says otherwise, and how many there are in all.
  ///
  /// Where words are found in more calls than are listed, those that were reported last are listed.
  /// - Complexity: a range of the index over the time heard, or the hits in the index of words.
  public func incidents(_ filter: IncidentFilter) throws -> (incidents: [IncidentSummary], total: Int) {
    var conditions: [String] = []
    var arguments: [(any DatabaseValueConvertible)?] = []
    if let category = filter.category {
      conditions.append("category = ?")
      arguments.append(category)
    }
    if let isClosed = filter.isClosed {
      conditions.append("status = ?")
      arguments.append(isClosed ? "closed" : "open")
    }
    if let review = filter.review {
      conditions.append("review IN (\(review.map { _ in "?" }.joined(separator: ", ")))")
      arguments += review.map(\.rawValue).sorted()
    }
    if let heard = filter.heard {
      conditions.append("heard >= ? AND heard < ?")
      arguments += [heard.start.milliseconds, heard.end.milliseconds]
    }
    if let who = filter.who {
      conditions.append(
        "(author = ? OR id IN (SELECT \(SearchIndex.incidentOfHit) FROM search WHERE search MATCH ?))")
      arguments += [who.text, SearchWords.query(crew: who.text)]
    }
    var (total, skipped) = (Int?.none, filter.skipped)
    if !filter.terms.isEmpty {
      let found = try found(
        filter.terms, among: conditions.isEmpty ? nil : (conditions.joined(separator: " AND "), arguments))
      let listed =
        filter.isOldestFirst
        ? found.dropFirst(skipped).prefix(filter.limit) : found.dropLast(skipped).suffix(filter.limit)
      skipped = 0
      total = found.count
      conditions = ["id IN (\(listed.map { "\($0)" }.joined(separator: ", ")))"]
      arguments = []
    }
    let rest = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
    let order = filter.isOldestFirst ? "ASC" : "DESC"
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT number, category, heard, place, text, status, id, entry, review FROM incident\(rest)
        ORDER BY heard \(order), number \(order) LIMIT ? OFFSET ?
        """, arguments: StatementArguments(arguments + [filter.limit, skipped]))
    let summaries = try rows.map { row in
      IncidentSummary(
        number: IncidentNumber(row[0]), category: row[1], heard: Instant(milliseconds: row[2]),
        place: row[3], text: row[4], isClosed: row[5] as String == "closed",
        review: Incident.Review.State(rawValue: row[8] as String) ?? .unreviewed,
        found: try line(of: row[6], otherThan: row[7], filter.terms))
    }
    if total == nil {
      total = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM incident\(rest)", arguments: StatementArguments(arguments))
    }
    return (summaries, total ?? 0)
  }

  /// The call that was reported last, whenever it was heard.
  public func lastReported() throws -> IncidentNumber? {
    try String.fetchOne(db, sql: "SELECT number FROM incident ORDER BY id DESC LIMIT 1").map {
      IncidentNumber($0)
    }
  }
}
