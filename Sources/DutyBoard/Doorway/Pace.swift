import DutyModel
import Synchronization

/// How fast somebody may come again: so many at once, and then so many a second.
final class Pace: Sendable {
  private struct Bucket {
    var left: Double
    var at: Instant
  }

  private let burst: Double
  private let perSecond: Double
  private let most: Int
  private let buckets = Mutex<[String: Bucket]>([:])

  /// Makes a pace.
  ///
  /// - Parameter most: of how many it is kept at most; beyond that all begin anew.
  init(burst: Int, perSecond: Int, most: Int = 4096) {
    self.burst = Double(burst)
    self.perSecond = Double(perSecond)
    self.most = most
  }

  /// Lets somebody through.
  ///
  /// - Throws: `TooFast` when they came too often.
  func pass(_ who: String, at now: Instant) throws {
    try buckets.withLock { buckets in
      if buckets.count >= most, buckets[who] == nil { buckets = [:] }
      var bucket = buckets[who] ?? Bucket(left: burst, at: now)
      let seconds = Double(max(0, now.milliseconds - bucket.at.milliseconds)) / 1000
      bucket = Bucket(left: min(burst, bucket.left + seconds * perSecond), at: now)
      defer { buckets[who] = bucket }
      guard bucket.left >= 1 else { throw TooFast() }
      bucket.left -= 1
    }
  }
}

/// Somebody comes again too fast.
struct TooFast: Error {}
