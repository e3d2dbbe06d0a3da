import GRDB

extension BookReader {
  /// Every name that was ever written: callers, persons concerned, parties of disputes, struck ones too.
  public func names() throws -> Set<String> {
    try String.fetchSet(db, sql: "SELECT name FROM named")
  }
}
