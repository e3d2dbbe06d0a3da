import DutyModel
import GRDB

extension Book {
  /// Takes entries of another copy in, in one transaction: the union of what both have.
  ///
  /// - Parameters:
  ///   - seen: how many entries of each device the other copy has.
  ///   - next: the entries on offer, device by device, each chain in order.
  func admit(seen: [String: Int], _ next: () throws -> EntryRow?) throws -> MergeResult {
    try transaction { db in
      var admission = try Admission(db)
      while let row = try next() { try admission.take(row) }
      return try admission.finish(seen: seen)
    }
  }
}

/// Entries of another copy on their way in.
private struct Admission {
  private let db: Database
  private let insert: Statement
  private let own: Statement
  private let before: [String: Int]
  private let newest: EntryOrder?
  private var ends: [String: End] = [:]
  private var earliest: EntryOrder?
  private var theirs: [String: Change] = [:]
  private var forks: [(device: String, serial: Int)] = []
  private var added = 0
  private var known = 0

  /// The most serials of a fork that are named.
  private static let mostForks = 100

  /// The last entry of a chain.
  private struct End {
    let serial: Int
    let digest: String
    let order: EntryOrder
  }

  /// What an entry did to a subject.
  private struct Change {
    let order: EntryOrder
    let kind: String
    let body: String

    init(_ row: EntryRow) { (order, kind, body) = (row.order, row.kind, row.body) }
  }

  init(_ db: Database) throws {
    self.db = db
    insert = try db.cachedStatement(sql: EntryRow.insert)
    own = try db.cachedStatement(sql: "SELECT digest FROM entry WHERE device = ? AND serial = ?")
    for head in try ChainHeads.read(db) {
      let place = "SELECT wall, counter, device FROM entry WHERE device = ? AND serial = ?"
      guard let row = try Row.fetchOne(db, sql: place, arguments: [head.device.text, head.count]) else {
        continue
      }
      ends[head.device.text] = End(serial: head.count, digest: head.head, order: EntryOrder(row))
    }
    before = ends.mapValues(\.serial)
    newest = ends.values.map(\.order).max()
  }

  /// Takes an entry; one that is there already is passed over.
  mutating func take(_ row: EntryRow) throws {
    let end = ends[row.device]
    if row.serial <= before[row.device] ?? 0 {
      known += 1
      let digest = try String.fetchOne(own, arguments: [row.device, row.serial])
      if digest != row.digest { forks.append((row.device, row.serial)) }
      return
    }
    guard forks.isEmpty else { return }
    guard row.serial == (end?.serial ?? 0) + 1, row.previous == end?.digest,
      end.map({ $0.order < row.order }) ?? true, row.computedDigest == row.digest
    else { throw BookError.brokenChain(device: DeviceName(row.device), serial: row.serial) }
    insert.setUncheckedArguments(row.arguments)
    try insert.execute()
    added += 1
    ends[row.device] = End(serial: row.serial, digest: row.digest, order: row.order)
    earliest = min(earliest ?? row.order, row.order)
    if FactKind(rawValue: row.kind)?.onlyAdds == true { return }
    if let change = theirs[row.subject], row.order < change.order { return }
    theirs[row.subject] = Change(row)
  }

  /// Brings what is worked out from entries up to date and says what both sides changed.
  func finish(seen: [String: Int]) throws -> MergeResult {
    if let device = forks.first?.device {
      let serials = forks.filter { $0.device == device }.map(\.serial)
      throw BookError.forked(device: DeviceName(device), serials: Array(serials.prefix(Self.mostForks)))
    }
    if let earliest {
      if let newest, earliest < newest {
        try Book.replayAll(db)
      } else {
        try Book.replay(db, after: newest)
      }
    }
    return MergeResult(added: added, known: known, conflicts: try conflicts(seen: seen))
  }

  /// Subjects changed by entries taken in and by entries here that the other side had not seen.
  private func conflicts(seen: [String: Int]) throws -> [MergeResult.Conflict] {
    guard added > 0 else { return [] }
    var mine: [String: Change] = [:]
    for (device, count) in before where count > seen[device] ?? 0 {
      let rows = try Row.fetchCursor(
        db, sql: "SELECT \(EntryRow.columns) FROM entry WHERE device = ? AND serial > ? AND serial <= ?",
        arguments: [device, seen[device] ?? 0, count])
      while let row = try rows.next() {
        guard let entry = EntryRow(row), theirs[entry.subject] != nil else { continue }
        if let other = mine[entry.subject], entry.order < other.order { continue }
        mine[entry.subject] = Change(entry)
      }
    }
    return mine.sorted { $0.key < $1.key }.compactMap { subject, my in
      guard let their = theirs[subject], my.body != their.body || my.kind != their.kind else { return nil }
      let (late, early) = my.order < their.order ? (their, my) : (my, their)
      return .init(
        subject: subject, stands: DeviceName(late.order.device), falls: DeviceName(early.order.device))
    }
  }
}
