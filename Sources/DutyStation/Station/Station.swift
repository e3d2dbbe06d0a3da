public import DutyBook
public import DutyModel

/// A station and its book: every command and every question is one function of it.
///
/// A command checks what it is given against the book as it is, appends entries in one transaction, and
/// returns what changed; a question only reads. Nothing is written when a command throws.
public struct Station: Sendable {
  /// The book.
  public let book: Book
  /// Who writes, on which device, at what time.
  public var hand: Hand

  /// Works on an open book.
  public init(book: Book, hand: Hand) {
    self.book = book
    self.hand = hand
  }

  /// Opens a book.
  ///
  /// - Throws: `BookError` when there is none, or it cannot be read.
  public init(opening path: String, hand: Hand) throws {
    self.init(book: try Book(opening: path), hand: hand)
  }

  /// Makes a book of a station.
  ///
  /// - Parameters:
  ///   - path: where; no file may be there.
  ///   - id: what tells this book from every other: random, 32 hexadecimal digits.
  ///   - setup: the station as its file says it.
  /// - Throws: `BookError` when a file is there or none can be made.
  public static func create(at path: String, id: String, setup: StationSetup, hand: Hand) throws -> Station {
    let book = try Book.create(at: path, id: id, device: hand.device)
    let station = Station(book: book, hand: hand)
    try station.write { writer in
      for fact in setup.facts { try writer.append(fact) }
    }
    return station
  }

  /// Appends in one transaction.
  ///
  /// - Throws: `Refusal.unknownWriter` when whoever writes is none of the station's people; `AlreadySent` when what the
  ///   hand sends has been written before.
  func write<Result>(_ body: (BookWriter) throws -> Result) throws -> Result {
    try book.write(now: hand.now, author: hand.author, device: hand.device) { writer in
      if let author = hand.author, try !writer.mayWrite(author) {
        throw Refusal.unknownWriter(
          author, near: NearestWord.all(to: author.text, among: try writer.badges()))
      }
      try refuseSent(writer)
      let result = try body(writer)
      if let sending = hand.sending { try writer.keep(sending) }
      return result
    }
  }

  /// Refuses what the hand sends when it has been written before.
  func refuseSent(_ reader: BookReader) throws {
    guard let sending = hand.sending, let first = try reader.first(sending, of: hand.author) else { return }
    throw AlreadySent(subject: first)
  }

  /// The station as it is now.
  public func setup() throws -> StationSetup { try book.read { try $0.setup() } }
}

/// Who writes into the book, on which device, at what time.
public struct Hand: Hashable, Sendable {
  /// Who; nil when nobody has said.
  public var author: Badge?
  /// On which device.
  public var device: DeviceName
  /// The time of writing.
  public var now: Instant
  /// What may come more than once and is written once; nil for what comes once.
  public var sending: Sending?

  /// Makes a hand.
  public init(author: Badge?, device: DeviceName, now: Instant, sending: Sending? = nil) {
    self.sending = sending
    self.author = author
    self.device = device
    self.now = now
  }
}

/// What was sent has been written before: nothing was written now.
public struct AlreadySent: Error, Hashable {
  /// What the entry is about that was written then.
  public let subject: String

  /// Makes it.
  public init(subject: String) { self.subject = subject }
}
