import DutyModel
import GRDB

/// The ends of all chains of a book.
enum ChainHeads {
  /// Each device's last entry, by name.
  ///
  /// - Complexity: one look-up a device, however long the chains are.
  static func read(_ db: Database) throws -> [ChainHead] {
    let heads = """
      WITH RECURSIVE chain(device) AS (
        SELECT min(device) FROM entry
        UNION ALL
        SELECT (SELECT min(device) FROM entry WHERE device > chain.device) FROM chain
        WHERE chain.device IS NOT NULL
      )
      SELECT entry.device, entry.serial, entry.digest FROM chain JOIN entry ON entry.device = chain.device
        AND entry.serial = (SELECT max(serial) FROM entry WHERE device = chain.device)
      """
    return try Row.fetchAll(db, sql: heads).map {
      ChainHead(device: DeviceName($0[0]), count: $0[1], head: $0[2])
    }
  }
}
