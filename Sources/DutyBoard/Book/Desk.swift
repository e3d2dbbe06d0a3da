import DutyBook
import DutyModel
import DutyStation
import NIOPosix
import Synchronization

/// Where the board's pages meet the station: questions and commands on threads of their own, so that a book that
/// has to be waited for never holds up the network.
///
/// Several questions are answered at once; commands follow one another, because a book has one writer at a time.
/// Whoever would have to stand in too long a queue is sent away at once.
final class Desk: Sendable {
  private let questions: Lane
  private let commands: Lane
  private let device: DeviceName

  /// Opens a book.
  ///
  /// - Throws: `BookError` when there is none, or it cannot be read.
  convenience init(path: String, device: DeviceName, questionsAtOnce: Int = 4, queue: Int = 512) throws {
    try self.init(Book(opening: path), device: device, questionsAtOnce: questionsAtOnce, queue: queue)
  }

  /// Holds a book so many times as there are questions answered at once, and once more for commands.
  ///
  /// - Throws: `BookError` when it cannot be read.
  init(_ book: Book, device: DeviceName, questionsAtOnce: Int = 4, queue: Int = 512) throws {
    let readers = try (0..<questionsAtOnce).map { _ in try book.again() }
    let writer = try book.again()
    questions = Lane(readers, queue: queue)
    commands = Lane([writer], queue: queue / 4)
    self.device = device
  }

  /// Asks something of the station.
  func ask<Answer: Sendable>(
    as who: Badge?, at now: Instant, _ question: @escaping @Sendable (Station) throws -> Answer
  ) async throws -> Answer {
    try await questions.run(Hand(author: who, device: device, now: now), question)
  }

  /// Has the station do something.
  ///
  /// - Parameter sending: what may come more than once and is written once.
  func order<Answer: Sendable>(
    as who: Badge?, at now: Instant, _ sending: Sending? = nil,
    _ command: @escaping @Sendable (Station) throws -> Answer
  ) async throws -> Answer {
    try await commands.run(Hand(author: who, device: device, now: now, sending: sending), command)
  }
}

/// The queue before the desk has as many in it as can be served in reasonable time.
struct Crowded: Error {}

/// A few threads, each with a book of its own.
private final class Lane: Sendable {
  private let threads: NIOThreadPool
  private let books: Mutex<[Book]>
  private let waiting = Atomic(0)
  private let limit: Int

  init(_ books: [Book], queue limit: Int) {
    threads = NIOThreadPool(numberOfThreads: books.count)
    self.books = Mutex(books)
    self.limit = limit
    threads.start()
  }

  deinit { threads.shutdownGracefully { _ in } }

  func run<Answer: Sendable>(
    _ hand: Hand, _ body: @escaping @Sendable (Station) throws -> Answer
  ) async throws -> Answer {
    defer { waiting.subtract(1, ordering: .relaxed) }
    guard waiting.add(1, ordering: .relaxed).newValue <= limit else { throw Crowded() }
    return try await threads.runIfActive {
      // There are as many books as threads, so one is free whenever a thread is.
      guard let book = self.books.withLock({ $0.popLast() }) else { throw Crowded() }
      defer { self.books.withLock { $0.append(book) } }
      return try body(Station(book: book, hand: hand))
    }
  }
}
