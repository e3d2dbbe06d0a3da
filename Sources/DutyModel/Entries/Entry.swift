/// One numbered line of the book; it is never changed once it is written.
public struct Entry: Hashable, Sendable {
  /// The device whose chain it belongs to.
  public let device: DeviceName
  /// Its number within the device's chain, from 1.
  public let serial: Int
  /// Its place in the order of the whole book.
  public let stamp: OrderStamp
  /// When it was written down, by the device's clock.
  public let written: Instant
  /// When what it tells of happened.
  public let occurred: Occurrence
  /// Who wrote it; nil where nobody said.
  public let author: Badge?
  /// The word of its kind; it may be one that only a newer program knows.
  public let kind: String
  /// The version of the kind's body.
  public let version: Int
  /// What it is about.
  public let subject: String
  /// What it says: canonical JSON.
  public let body: String
  /// The digest of the entry before it in the device's chain, in lower-case hexadecimal; nil for the first.
  public let previous: String?
  /// The digest of the previous digest and of everything above, in lower-case hexadecimal.
  public let digest: String

  /// Makes an entry from all its columns.
  public init(
    device: DeviceName, serial: Int, stamp: OrderStamp, written: Instant, occurred: Occurrence,
    author: Badge?, kind: String, version: Int, subject: String, body: String, previous: String?,
    digest: String
  ) {
    self.device = device
    self.serial = serial
    self.stamp = stamp
    self.written = written
    self.occurred = occurred
    self.author = author
    self.kind = kind
    self.version = version
    self.subject = subject
    self.body = body
    self.previous = previous
    self.digest = digest
  }

  /// What it says; nil when its kind or its version is one that only a newer program knows.
  ///
  /// - Throws: `DecodingError` when the kind is known and the body is not one of it.
  public func fact() throws -> Fact? {
    guard let kind = FactKind(rawValue: kind), version <= kind.version else { return nil }
    return try Fact(kind: kind, subject: subject, body: body)
  }
}

/// A device that writes to the book: the desk, a post, the chief's laptop.
public typealias DeviceName = Code<Entry>

/// The place of an entry in the order of the whole book: a hybrid logical clock.
///
/// Wall milliseconds never run backwards within a book; the counter tells entries of one millisecond
/// apart; the device breaks what ties are left. (Kulkarni et al., "Logical Physical Clocks", 2014.)
public struct OrderStamp: Hashable, Comparable, Sendable {
  /// The wall clock, or the latest stamp seen if that is later.
  public let wall: Instant
  /// Counts entries of one millisecond.
  public let counter: Int
  /// The device that made it.
  public let device: DeviceName

  /// Makes a stamp.
  public init(wall: Instant, counter: Int, device: DeviceName) {
    self.wall = wall
    self.counter = counter
    self.device = device
  }

  /// The stamp of the next entry: later than `last`, and not earlier than the clock.
  public static func next(after last: OrderStamp?, clock: Instant, device: DeviceName) -> OrderStamp {
    guard let last, clock <= last.wall else { return OrderStamp(wall: clock, counter: 0, device: device) }
    return OrderStamp(wall: last.wall, counter: last.counter + 1, device: device)
  }

  /// Orders by wall, counter and device.
  public static func < (a: OrderStamp, b: OrderStamp) -> Bool {
    (a.wall, a.counter, a.device) < (b.wall, b.counter, b.device)
  }
}

/// When something happened, as far as it is known.
public enum Occurrence: Hashable, Sendable {
  /// Nobody knows.
  case unknown
  /// At a moment.
  case at(Instant)
  /// At some moment of a span.
  case within(Span)
}
