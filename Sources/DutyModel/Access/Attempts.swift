/// Wrong passcodes in a row, of one person or from one address.
public struct Attempts: Hashable, Sendable {
  /// How many.
  public let count: Int
  /// When the last was.
  public let last: Instant

  /// Makes a count.
  public init(count: Int, last: Instant) {
    self.count = count
    self.last = last
  }

  /// Nobody has tried.
  public static let none = Attempts(count: 0, last: Instant(milliseconds: 0))

  /// How many a person, and how many an address, may have before it has to wait.
  public static let (ofPerson, fromAddress) = (5, 20)

  /// Until when no passcode is looked at: half a minute after the first too many, then twice as long each time, an hour at most.
  public func locked(after free: Int) -> Instant {
    guard count >= free else { return last }
    let seconds = min(3600, 30 << min(count - free, 7))
    return Instant(milliseconds: last.milliseconds + Int64(seconds) * 1000)
  }

  /// The count after one more; a day without any begins anew.
  public func adding(at now: Instant) -> Attempts {
    Attempts(count: last.minutes(to: now) < Self.memory ? count + 1 : 1, last: now)
  }

  /// The count without one that was right after all.
  public var givenBack: Attempts { count <= 1 ? .none : Attempts(count: count - 1, last: last) }

  /// After how many minutes without an attempt all are forgotten.
  public static let memory = 1440
}
