import DutyBook
import DutyModel
import DutyStation
import NIOPosix
import ServiceLifecycle
import Synchronization

/// Where the board's pages meet the station: questions and commands on threads of their own, so that a book that
/// has to be waited for never holds up the network.
///
/// Several questions are answered at once; commands follow one another, because a book has one writer at a time.
/// Whoever would have to stand in too long a queue is sent away at once.
final class Desk: Sendable {
  private let questions: Lane
  private let commands: Lane
  private let work: Lane
  private let planning: Lane
  private let readers: Shelf
  private let writers: Shelf
  private let planners: Shelf
  private let device: DeviceName
  /// How far the book is, for those who keep what they read.
  let version: BookVersion

  /// Holds a book so many times as there are questions answered at once, and once more for commands.
  ///
  /// - Throws: `BookError` when it cannot be read.
  init(_ book: Book, device: DeviceName, questionsAtOnce: Int = 4, queue: Int = 512) throws {
    version = try BookVersion(of: book)
    readers = Shelf(try (0..<questionsAtOnce).map { _ in try book.again() })
    writers = Shelf([try book.again()])
    planners = Shelf([try book.again()])
    questions = Lane(threads: questionsAtOnce, queue: queue)
    commands = Lane(threads: 1, queue: queue / 4)
    work = Lane(threads: 1, queue: queue / 16)
    planning = Lane(threads: 1, queue: 1)
    self.device = device
  }

  /// Asks something of the station.
  func ask<Answer: Sendable>(
    as who: Badge?, at now: Instant, _ question: @escaping @Sendable (Station) throws -> Answer
  ) async throws -> Answer {
    let hand = Hand(author: who, device: device, now: now)
    return try await questions.run { [readers] in
      try readers.with { try question(Station(book: $0, hand: hand)) }
    }
  }

  /// Has the station do something.
  ///
  /// - Parameter sending: what may come more than once and is written once.
  func order<Answer: Sendable>(
    as who: Badge?, at now: Instant, _ sending: Sending? = nil,
    _ command: @escaping @Sendable (Station) throws -> Answer
  ) async throws -> Answer {
    let hand = Hand(author: who, device: device, now: now, sending: sending)
    return try await commands.run { [writers] in
      try writers.with { try command(Station(book: $0, hand: hand)) }
    }
  }

  /// Has the station work at something for some seconds, on a book of its own so that nobody waits for it; whoever comes
  /// while another has it done is sent away.
  ///
  /// - Parameter work: is told when to end with what it has: when the time is over, the board closes, or whoever asked
  ///   for it has gone.
  func labour<Answer: Sendable>(
    as who: Badge?, at now: Instant, for time: Duration, _ sending: Sending? = nil,
    _ work: @escaping @Sendable (Station, _ isOver: () -> Bool) throws -> Answer
  ) async throws -> Answer {
    let hand = Hand(author: who, device: device, now: now, sending: sending)
    let stop = Stop()
    return try await withTaskCancellationOrGracefulShutdownHandler {
      try await planning.run { [planners] in
        let end = ContinuousClock.now.advanced(by: time)
        return try planners.with { book in
          try work(Station(book: book, hand: hand)) { stop.isCalled || ContinuousClock.now >= end }
        }
      }
    } onCancelOrGracefulShutdown: {
      stop.call()
    }
  }

  /// Has something slow worked out that needs no book, one thing at a time.
  func workOut<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws -> Result {
    try await work.run(body)
  }
}

/// Whether somebody has called an end.
private final class Stop: Sendable {
  private let called = Atomic(false)
  var isCalled: Bool { called.load(ordering: .relaxed) }
  func call() { called.store(true, ordering: .relaxed) }
}

/// The queue before the desk has as many in it as can be served in reasonable time.
struct Crowded: Error {}

/// A few threads, and a queue before them that does not grow without end.
private final class Lane: Sendable {
  private let threads: NIOThreadPool
  private let waiting = Atomic(0)
  private let limit: Int

  init(threads count: Int, queue limit: Int) {
    threads = NIOThreadPool(numberOfThreads: count)
    self.limit = limit
    threads.start()
  }

  deinit { threads.shutdownGracefully { _ in } }

  func run<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws -> Result {
    defer { waiting.subtract(1, ordering: .relaxed) }
    guard waiting.add(1, ordering: .relaxed).newValue <= limit else { throw Crowded() }
    return try await threads.runIfActive { try body() }
  }
}

/// As many books as there are threads that read in them, so that one is free whenever a thread is.
private final class Shelf: Sendable {
  private let books: Mutex<[Book]>

  init(_ books: [Book]) { self.books = Mutex(books) }

  func with<Result>(_ body: (Book) throws -> Result) throws -> Result {
    guard let book = books.withLock({ $0.popLast() }) else { throw Crowded() }
    defer { books.withLock { $0.append(book) } }
    return try body(book)
  }
}
