import DutyModel
import GRDB

/// An entry as the table holds it.
struct EntryRow {
  static let columns = """
    device, serial, wall, counter, written, occurred_from, occurred_until, author, kind, version, subject, body,
    previous, digest
    """
  static let insert = """
    INSERT INTO entry (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  var device: String
  var serial: Int
  var wall: Int64
  var counter: Int
  var written: Int64
  var occurredFrom: Int64?
  var occurredUntil: Int64?
  var author: String?
  var kind: String
  var version: Int
  var subject: String
  var body: String
  var previous: String?
  var digest: String

  /// Reads a row of the columns; nil when one of them is not what it should be.
  init?(_ row: Row) {
    guard let device = String.fromDatabaseValue(row[0]), let serial = Int.fromDatabaseValue(row[1]),
      let wall = Int64.fromDatabaseValue(row[2]), let counter = Int.fromDatabaseValue(row[3]),
      let written = Int64.fromDatabaseValue(row[4]), let kind = String.fromDatabaseValue(row[8]),
      let version = Int.fromDatabaseValue(row[9]), let subject = String.fromDatabaseValue(row[10]),
      let body = String.fromDatabaseValue(row[11]), let digest = String.fromDatabaseValue(row[13])
    else { return nil }
    self.device = device
    self.serial = serial
    self.wall = wall
    self.counter = counter
    self.written = written
    occurredFrom = Int64.fromDatabaseValue(row[5])
    occurredUntil = Int64.fromDatabaseValue(row[6])
    author = String.fromDatabaseValue(row[7])
    self.kind = kind
    self.version = version
    self.subject = subject
    self.body = body
    previous = String.fromDatabaseValue(row[12])
    self.digest = digest
  }

  /// Reads a row of the columns of a book's file.
  init(reading row: Row, path: String) throws {
    guard let entry = EntryRow(row) else {
      throw BookError.damaged(path: path, detail: "an entry that cannot be read")
    }
    self = entry
  }

  /// Makes the next row of a chain and works its digest out.
  init(
    device: String, serial: Int, stamp: OrderStamp, written: Instant, occurred: Occurrence, author: Badge?,
    kind: FactKind, subject: String, body: String, previous: String?
  ) {
    self.device = device
    self.serial = serial
    wall = stamp.wall.milliseconds
    counter = stamp.counter
    self.written = written.milliseconds
    switch occurred {
    case .unknown: (occurredFrom, occurredUntil) = (nil, nil)
    case .at(let instant): (occurredFrom, occurredUntil) = (instant.milliseconds, instant.milliseconds)
    case .within(let span): (occurredFrom, occurredUntil) = (span.start.milliseconds, span.end.milliseconds)
    }
    self.author = author?.text
    self.kind = kind.rawValue
    version = kind.version
    self.subject = subject
    self.body = body
    self.previous = previous
    digest = ""
    digest = computedDigest
  }

  /// The arguments of `insert`.
  var arguments: StatementArguments {
    let values: [DatabaseValue] = [
      device.databaseValue, serial.databaseValue, wall.databaseValue, counter.databaseValue,
      written.databaseValue, occurredFrom?.databaseValue ?? .null, occurredUntil?.databaseValue ?? .null,
      author?.databaseValue ?? .null, kind.databaseValue, version.databaseValue, subject.databaseValue,
      body.databaseValue, previous?.databaseValue ?? .null, digest.databaseValue,
    ]
    return StatementArguments(values)
  }

  /// The digest that the row should have: of the previous digest and of every other column as a netstring.
  var computedDigest: String { digest(as: serial) }

  /// Whether the digest is the one that the row had under a serial.
  func holds(as serial: Int) -> Bool { digest(as: serial) == digest }

  private func digest(as serial: Int) -> String {
    var text = Netstrings(capacity: body.utf8.count + 320)
    text.add(previous)
    text.add(device)
    text.add(Int64(serial))
    text.add(wall)
    text.add(Int64(counter))
    text.add(written)
    text.add(occurredFrom)
    text.add(occurredUntil)
    text.add(author)
    text.add(kind)
    text.add(Int64(version))
    text.add(subject)
    text.add(body)
    return text.sha256
  }

  /// The row as its projection needs it.
  var line: Projection.Line {
    Projection.Line(
      kind: kind, version: version, subject: subject, body: body, device: device, serial: serial,
      written: written, occurredFrom: occurredFrom, occurredUntil: occurredUntil, author: author)
  }

  /// The entry as a value.
  var entry: Entry {
    let occurred: Occurrence =
      switch (occurredFrom, occurredUntil) {
      case (let from?, let until?) where from == until: .at(Instant(milliseconds: from))
      case (let from?, let until?):
        .within(Span(start: Instant(milliseconds: from), end: Instant(milliseconds: until)))
      default: .unknown
      }
    let name = DeviceName(device)
    return Entry(
      device: name, serial: serial,
      stamp: OrderStamp(wall: Instant(milliseconds: wall), counter: counter, device: name),
      written: Instant(milliseconds: written), occurred: occurred, author: author.map { Badge($0) },
      kind: kind, version: version, subject: subject, body: body, previous: previous, digest: digest)
  }
}
