public import DutyModel
import GRDB

extension Book {
  /// Checks every entry of every chain, and with a slip that nothing it vouches for is gone or remade.
  ///
  /// Heads are read after the rows, under one snapshot, so that a busy book is not called tampered with.
  ///
  /// - Complexity: linear in the bytes of the entries; they are streamed, not held.
  public func verify(against seal: Seal? = nil) throws -> Verification {
    try read { reader in
      var check = ChainCheck(sealed: seal?.devices ?? [])
      let rows = try Row.fetchCursor(
        reader.db, sql: "SELECT \(EntryRow.columns) FROM entry ORDER BY device, serial")
      while let row = try rows.next() { check.look(at: row) }
      var result = check.result
      if let seal, !(try reader.bookID()).hasPrefix(seal.book) {
        throw BookError.otherBook(found: seal.book, own: try reader.bookID())
      }
      result.notProven = [seal == nil ? .tailWithoutSlip : .afterSlip]
      return result
    }
  }

  /// What to print on a slip: every device's count and head.
  public func seal(at now: Instant) throws -> Seal {
    try read { reader in
      let heads = try Row.fetchAll(
        reader.db,
        sql: "SELECT device, max(serial), digest FROM entry GROUP BY device ORDER BY device")
      return Seal(
        book: try reader.bookID(), at: now,
        devices: heads.map { ChainHead(device: DeviceName($0[0]), count: $0[1], head: $0[2]) })
    }
  }
}

/// Follows the chains of a book row by row, device by device.
private struct ChainCheck {
  private let sealed: [ChainHead]
  private var entries = 0
  private var devices: [ChainHead] = []
  private var problems: [Verification.Problem] = []

  init(sealed: [ChainHead]) { self.sealed = sealed }

  mutating func look(at row: Row) {
    entries += 1
    guard let entry = EntryRow(row) else {
      let device = DeviceName(String.fromDatabaseValue(row[0]) ?? devices.last?.device.text ?? "?")
      let serial = Int.fromDatabaseValue(row[1]) ?? (devices.last?.count ?? 0) + 1
      problems.append(.init(device: device, serial: serial, kind: .unreadable))
      return
    }
    let device = DeviceName(entry.device)
    if devices.last?.device != device { devices.append(ChainHead(device: device, count: 0, head: "")) }
    let last = devices[devices.count - 1]
    func report(_ serial: Int, _ kind: Verification.Kind) {
      problems.append(.init(device: device, serial: serial, kind: kind))
    }
    for serial in (last.count + 1)..<max(last.count + 1, entry.serial) { report(serial, .missing) }
    let isTrue = entry.computedDigest == entry.digest
    let follows = entry.previous == (last.count == 0 ? nil : last.head)
    if !isTrue {
      // A row that was moved carries the link of the place it came from.
      report(entry.serial, follows || entry.serial > last.count + 1 ? .edited : .reordered)
    } else if !follows, entry.serial == last.count + 1 {
      report(entry.serial, .inserted)
    }
    devices[devices.count - 1] = ChainHead(device: device, count: entry.serial, head: entry.digest)
    if let slip = sealed.first(where: { $0.device == device && $0.count == entry.serial }),
      !entry.digest.hasPrefix(slip.head), isTrue
    {
      report(entry.serial, .edited)
    }
  }

  var result: Verification {
    let cut = sealed.filter { slip in
      (devices.first { $0.device == slip.device }?.count ?? 0) < slip.count
    }.map { slip in
      Verification.Problem(
        device: slip.device, serial: (devices.first { $0.device == slip.device }?.count ?? 0) + 1, kind: .cut)
    }
    return Verification(entries: entries, devices: devices, problems: problems + cut, notProven: [])
  }
}
