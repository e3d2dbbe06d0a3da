import GRDB

extension BookReader {
  /// A number that grows with every entry that comes into the file, whoever brings it; 0 for a book without entries.
  ///
  /// - Complexity: the end of one index.
  public func latestEntry() throws -> Int {
    try Int.fetchOne(db, sql: "SELECT max(id) FROM entry") ?? 0
  }

  /// A number that grows with every roster that is drafted, changed or published; 0 without any.
  public func rosterState() throws -> Int {
    try Int.fetchOne(db, sql: "SELECT max(touched) FROM roster") ?? 0
  }
}
