public import DutyModel
import GRDB

extension Book {
  /// Brings in what another copy of this book has and this one has not.
  ///
  /// Merging is a union: it may be done in any order and again and again. A subject that both sides changed
  /// is told of where the two first meet.
  ///
  /// - Throws: `BookError.otherBook`, `.forked` or `.brokenChain`; nothing is brought in then.
  public func merge(_ path: String) throws -> MergeResult {
    try keepLog()
    let own = try read { try $0.bookID() }
    return try Book(opening: path).read { other in
      guard try other.bookID() == own else {
        throw BookError.otherBook(found: try other.bookID(), own: own)
      }
      let heads = try ChainHeads.read(other.db)
      let rows = try Row.fetchCursor(
        other.db, sql: "SELECT \(EntryRow.columns) FROM entry ORDER BY device, serial")
      return try admit(seen: Dictionary(uniqueKeysWithValues: heads.map { ($0.device.text, $0.count) })) {
        try rows.next().map { try EntryRow(reading: $0, path: path) }
      }
    }
  }
}
