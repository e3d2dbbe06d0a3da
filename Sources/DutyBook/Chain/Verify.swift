public import DutyModel
import GRDB

extension Book {
  /// Checks every entry of every chain, and with a slip that nothing it vouches for is gone or remade.
  ///
  /// All is read under one snapshot, so that a busy book is not called tampered with.
  ///
  /// - Throws: `BookError.otherBook` when the slip is another book's.
  /// - Complexity: linear in the bytes of the entries; they are streamed, not held.
  public func verify(against seal: Seal? = nil) throws -> Verification {
    try read { reader in
      if let seal, !(try reader.bookID()).hasPrefix(seal.book) {
        throw BookError.otherBook(found: seal.book, own: try reader.bookID())
      }
      try reader.requireKnownHash()
      let holder = try reader.db.cachedStatement(
        sql: "SELECT serial FROM entry WHERE device = ? AND digest = ?")
      var check = BookCheck(sealed: seal?.devices ?? []) { device, digest in
        try Int.fetchOne(holder, arguments: [device, digest])
      }
      let rows = try Row.fetchCursor(
        reader.db, sql: "SELECT \(EntryRow.columns) FROM entry ORDER BY device, serial")
      while let row = try rows.next() { try check.look(at: row) }
      return check.result(notProven: [seal == nil ? .tailWithoutSlip : .afterSlip])
    }
  }

  /// What to print on a slip: every device's count and head.
  public func seal(at now: Instant) throws -> Seal {
    try read { Seal(book: try $0.bookID(), at: now, devices: try ChainHeads.read($0.db)) }
  }
}

/// Follows all chains of a book, which come one after the other.
private struct BookCheck {
  private let sealed: [ChainHead]
  private let holder: ChainCheck.Holder
  private var chain: ChainCheck?
  private var entries = 0
  private var heads: [ChainHead] = []
  private var problems: [Verification.Problem] = []

  init(sealed: [ChainHead], holder: @escaping ChainCheck.Holder) {
    self.sealed = sealed
    self.holder = holder
  }

  mutating func look(at row: Row) throws {
    entries += 1
    let device = String.fromDatabaseValue(row[0]) ?? chain?.device.text ?? "?"
    if chain?.device.text != device {
      closeChain()
      // A slip typed from the wall may have lost its capitals.
      let slip = sealed.first { $0.device.text.lowercased() == device.lowercased() }
      chain = ChainCheck(device: DeviceName(device), slip: slip)
    }
    if let entry = EntryRow(row) {
      try chain?.look(at: entry, holder: holder)
    } else {
      chain?.passUnreadable(serial: Int.fromDatabaseValue(row[1]))
    }
  }

  private mutating func closeChain() {
    guard let done = chain else { return }
    heads.append(done.head)
    problems += done.problems
  }

  func result(notProven: [Verification.NotProven]) -> Verification {
    var whole = self
    whole.closeChain()
    let known = Set(whole.heads.map { $0.device.text.lowercased() })
    let gone = sealed.filter { !known.contains($0.device.text.lowercased()) }
      .map { Verification.Problem(device: $0.device, serial: 1, kind: .cut) }
    return Verification(
      entries: entries, devices: whole.heads, problems: whole.problems + gone, notProven: notProven)
  }
}
