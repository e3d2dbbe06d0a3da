import GRDB

/// The place of a row in the order of the whole book.
struct EntryOrder: Comparable {
  let wall: Int64
  let counter: Int
  let device: String

  static func < (a: EntryOrder, b: EntryOrder) -> Bool {
    (a.wall, a.counter) != (b.wall, b.counter)
      ? (a.wall, a.counter) < (b.wall, b.counter)
      // As SQLite orders text: byte by byte.
      : a.device.utf8.lexicographicallyPrecedes(b.device.utf8)
  }
}

extension EntryOrder {
  /// Reads the columns wall, counter and device, in this order.
  init(_ row: Row) { self.init(wall: row[0], counter: row[1], device: row[2]) }
}

extension EntryRow {
  /// Its place in the order of the whole book.
  var order: EntryOrder { EntryOrder(wall: wall, counter: counter, device: device) }
}
