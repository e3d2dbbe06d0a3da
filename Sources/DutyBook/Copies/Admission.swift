import DutyModel
import GRDB

extension Book {
  /// Takes entries of other devices in, in one transaction: the union of what both have.
  ///
  /// What is worked out from entries goes on from where it was when all new entries are later than all old
  /// ones, and is worked out anew otherwise.
  func admit(_ rows: [EntryRow]) throws -> MergeResult {
    try transaction { db in
      var heads: [String: (serial: Int, digest: String)] = [:]
      for row in try Row.fetchAll(db, sql: "SELECT device, max(serial), digest FROM entry GROUP BY device") {
        heads[row[0]] = (row[1], row[2])
      }
      let existing = heads
      let newest = try Row.fetchOne(
        db,
        sql: "SELECT wall, counter, device FROM entry ORDER BY wall DESC, counter DESC, device DESC LIMIT 1"
      ).map { EntryOrder(wall: $0[0], counter: $0[1], device: $0[2]) }
      let insert = try db.cachedStatement(sql: EntryRow.insert)
      let known = try db.cachedStatement(sql: "SELECT digest FROM entry WHERE device = ? AND serial = ?")
      var added: [EntryRow] = []
      var forked: [Int] = []
      for row in rows.sorted(by: { ($0.device, $0.serial) < ($1.device, $1.serial) }) {
        let head = heads[row.device]
        if row.serial <= head?.serial ?? 0 {
          let own = try String.fetchOne(known, arguments: [row.device, row.serial])
          if own != row.digest { forked.append(row.serial) }
          continue
        }
        guard forked.isEmpty else { continue }
        guard row.serial == (head?.serial ?? 0) + 1, row.previous == head?.digest,
          row.computedDigest == row.digest
        else { throw BookError.brokenChain(device: DeviceName(row.device), serial: row.serial) }
        try insert.execute(arguments: row.arguments)
        heads[row.device] = (row.serial, row.digest)
        added.append(row)
      }
      if !forked.isEmpty, let device = rows.first(where: { forked.contains($0.serial) })?.device {
        throw BookError.forked(device: DeviceName(device), serials: forked)
      }
      try Self.project(added, after: newest, db)
      return MergeResult(
        added: added.count, known: rows.count - added.count,
        conflicts: try Self.conflicts(added, existing: existing, offered: rows, db))
    }
  }

  private static func project(_ added: [EntryRow], after newest: EntryOrder?, _ db: Database) throws {
    guard !added.isEmpty else { return }
    let inOrder = added.sorted { $0.order < $1.order }
    if let newest, let first = inOrder.first, first.order < newest {
      try clear(db)
      return try replay(db)
    }
    let projection = try Projection(db)
    for row in inOrder {
      try projection.play(kind: row.kind, version: row.version, subject: row.subject, body: row.body)
    }
  }

  /// Subjects that both sides changed: in the entries taken in, and in entries here that the other side
  /// did not have.
  private static func conflicts(
    _ added: [EntryRow], existing: [String: (serial: Int, digest: String)], offered: [EntryRow],
    _ db: Database
  ) throws -> [MergeResult.Conflict] {
    var seen: [String: Int] = [:]
    for row in offered { seen[row.device] = max(seen[row.device] ?? 0, row.serial) }
    var mine: [String: EntryRow] = [:]
    for (device, head) in existing.sorted(by: { $0.key < $1.key }) where head.serial > seen[device] ?? 0 {
      let rows = try Row.fetchCursor(
        db, sql: "SELECT \(EntryRow.columns) FROM entry WHERE device = ? AND serial > ? AND serial <= ?",
        arguments: [device, seen[device] ?? 0, head.serial])
      while let row = try rows.next() {
        guard let entry = EntryRow(row) else { continue }
        if let other = mine[entry.subject], entry.order < other.order { continue }
        mine[entry.subject] = entry
      }
    }
    let theirs = Dictionary(
      added.map { ($0.subject, $0) }, uniquingKeysWith: { $0.order < $1.order ? $1 : $0 })
    return theirs.sorted { $0.key < $1.key }.compactMap { subject, their in
      guard let my = mine[subject], my.body != their.body || my.kind != their.kind else { return nil }
      let (late, early) = my.order < their.order ? (their, my) : (my, their)
      return .init(subject: subject, stands: DeviceName(late.device), falls: DeviceName(early.device))
    }
  }
}

/// The place of a row in the order of the whole book.
struct EntryOrder: Comparable {
  let wall: Int64
  let counter: Int
  let device: String

  static func < (a: EntryOrder, b: EntryOrder) -> Bool {
    (a.wall, a.counter, a.device) < (b.wall, b.counter, b.device)
  }
}

extension EntryRow {
  /// Its place in the order of the whole book.
  var order: EntryOrder { EntryOrder(wall: wall, counter: counter, device: device) }
}
