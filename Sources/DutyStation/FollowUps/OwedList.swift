import DutyBook
public import DutyModel
public import DutyRules

/// What to list of what is owed.
public struct OwedFilter: Hashable, Sendable {
  /// Which of it.
  public var part: Part
  /// Only what calls left that somebody reported or went to.
  public var who: Badge?
  /// Only what comes from this.
  public var origin: FollowUpOrigin?
  /// The most to list.
  public var limit: Int
  /// How many to leave out before the first that is listed.
  public var skipped: Int

  /// A part of what was ever owed.
  public enum Part: String, CaseIterable, Sendable {
    /// All that is owed, the first due first.
    case open
    /// What is overdue.
    case overdue
    /// What was done or is not owed any more, the last first.
    case over
  }

  /// Makes a filter.
  public init(
    part: Part = .open, who: Badge? = nil, origin: FollowUpOrigin? = nil, limit: Int = 25, skipped: Int = 0
  ) {
    self.part = part
    self.who = who
    self.origin = origin
    self.limit = limit
    self.skipped = skipped
  }

  /// The same as a filter of the book's table, without a page's bounds.
  fileprivate func table(now: Instant) -> FollowUpFilter {
    FollowUpFilter(
      status: part == .over ? [.done, .cancelled] : [.open], before: part == .overdue ? now : nil, who: who,
      origin: origin, isLastEndedFirst: part == .over)
  }
}

/// A task with the call that it comes from.
public struct OwedTask: Sendable {
  /// The task.
  public let task: FollowUpState
  /// The call; nil for one by itself.
  public let call: Incident?
}

/// What is owed, all of one snapshot of the book.
public struct OwedList: Sendable {
  /// The station, for names.
  public let setup: StationSetup
  /// The tasks of one page.
  public let tasks: [OwedTask]
  /// How many there are in all.
  public let total: Int
  /// How many of what is owed and passes the rest of the filter are overdue.
  public let overdue: Int
}

extension Station {
  /// What is owed, with the calls that it comes from.
  public func owed(_ filter: OwedFilter = OwedFilter()) throws -> OwedList {
    try book.read { reader in
      var listed = filter.table(now: hand.now)
      let total = try reader.followUpCount(listed)
      (listed.limit, listed.skipped) = (filter.limit, filter.skipped)
      var late = filter
      late.part = .overdue
      return OwedList(
        setup: try reader.setup(),
        tasks: try reader.followUps(listed).map { try reader.withCall($0) }, total: total,
        overdue: try reader.followUpCount(late.table(now: hand.now)))
    }
  }

  /// One task, in a list of its own.
  ///
  /// - Throws: `Refusal.unknownFollowUp` when there is no such task.
  public func owed(task text: String) throws -> OwedList {
    try book.read { reader in
      guard let task = try reader.followUp(FollowUpID(text)) else { throw Refusal.unknownFollowUp(text) }
      return OwedList(
        setup: try reader.setup(), tasks: [try reader.withCall(task)], total: 1,
        overdue: task.isOverdue(at: hand.now) ? 1 : 0)
    }
  }

  /// Until when something would be owed, and what there is to know about that.
  ///
  /// - Parameters:
  ///   - text: a time limit from now such as `3wd`, a date, or a time as `time` reads it.
  /// - Throws: `Refusal` when it is no due time.
  public func dueTime(
    _ text: String, time: (String, Zone) throws -> Instant
  ) throws -> (due: Instant, flags: [DueFlag]) {
    let setup = try setup()
    let until = try Due(text, option: "--due", from: hand.now, setup: setup, now: hand.now, time: time)
    return (
      until.due,
      DueFlag.all(
        due: until.due, allowance: until.allowance, from: hand.now, setup: setup, now: hand.now)
    )
  }
}

extension BookReader {
  fileprivate func withCall(_ task: FollowUpState) throws -> OwedTask {
    OwedTask(task: task, call: try task.followUp.incident.flatMap { try incident($0) })
  }
}
