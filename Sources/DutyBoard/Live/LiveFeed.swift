import DutyBook
import DutyModel
import Hummingbird
import ServiceLifecycle
import Synchronization

/// Tells every open page when the book has changed: one look at the file every so often for all of them.
final class LiveFeed: Service {
  private let open: @Sendable () throws -> Book
  private let interval: Duration
  private let most: Int
  private let state = Mutex(State())

  private struct State {
    var next = 0
    var followers: [Int: AsyncStream<Signal>.Continuation] = [:]
    var isOver = false
  }

  /// What a page hears.
  enum Signal: Sendable {
    /// The book has changed.
    case changed
    /// Nothing has, and the line is alive.
    case quiet
  }

  /// Makes a feed.
  ///
  /// - Parameters:
  ///   - open: a hold on the book for the feed alone.
  ///   - interval: between two looks.
  ///   - most: how many pages may follow.
  init(
    _ open: @escaping @Sendable () throws -> Book, interval: Duration = .milliseconds(100),
    most: Int = 512
  ) {
    self.open = open
    self.interval = interval
    self.most = most
  }

  /// Looks until the board closes, and ends every follower's line then.
  func run() async throws {
    try? await cancelWhenGracefulShutdown { try await self.watch() }
    // A line that ends takes itself off the list, so it may not end while the list is held.
    let followers = state.withLock { state in
      state.isOver = true
      defer { state.followers = [:] }
      return Array(state.followers.values)
    }
    for follower in followers { follower.finish() }
  }

  private func watch() async throws {
    let book = try open()
    var (seen, looks) = (Optional(try book.read { try $0.latestEntry() }), 0)
    while !Task.isCancelled {
      try await Task.sleep(for: interval)
      looks += 1
      let now: Int?
      do { now = try book.read { try $0.latestEntry() } } catch BookError.replaced {
        // What the pages show is no book any more, and every one of them is to say so.
        now = nil
      } catch {
        // A book that cannot be looked at this moment is looked at again.
        continue
      }
      if now != seen { tell(.changed) } else if looks % Self.looksPerBeat == 0 { tell(.quiet) }
      seen = now
    }
  }

  /// How many looks lie between two signs of life.
  private static let looksPerBeat = 150

  private func tell(_ signal: Signal) {
    let followers = state.withLock { Array($0.followers.values) }
    for follower in followers { follower.yield(signal) }
  }

  /// Follows the book.
  ///
  /// - Throws: `Crowded` when as many follow as may.
  func follow() throws -> AsyncStream<Signal> {
    // Whoever is slow hears of several changes as one.
    let (stream, follower) = AsyncStream.makeStream(of: Signal.self, bufferingPolicy: .bufferingNewest(1))
    try state.withLock { state in
      guard !state.isOver, state.followers.count < most else { throw Crowded() }
      let number = state.next
      state.next += 1
      state.followers[number] = follower
      follower.onTermination = { [weak self] _ in self?.leave(number) }
    }
    return stream
  }

  private func leave(_ number: Int) {
    _ = state.withLock { $0.followers.removeValue(forKey: number) }
  }
}
