public import DutyModel

/// What is open in the roster in force, who could come, and the least change that makes it right again.
public struct Repair: Sendable {
  /// The station, for names.
  public let setup: StationSetup
  /// The roster in force.
  public let roster: RosterID
  /// Who is absent; nobody when the roster does not fit for another reason.
  public let absent: [Badge]
  /// From when; nothing before it is touched.
  public let from: Instant
  /// Until when somebody is absent.
  public let until: Instant?
  /// The duties of the absent that have begun, and who takes what is left of them.
  public let reliefs: [Relief]
  /// The duties that are open, in order of time.
  public let gaps: [Gap]
  /// What the plan changes.
  public let plan: Plan

  /// Makes a repair.
  public init(
    setup: StationSetup, roster: RosterID, absent: [Badge], from: Instant, until: Instant?, reliefs: [Relief],
    gaps: [Gap], plan: Plan
  ) {
    self.setup = setup
    self.roster = roster
    self.absent = absent
    self.from = from
    self.until = until
    self.reliefs = reliefs
    self.gaps = gaps
    self.plan = plan
  }

  /// Whether everything that was opened is taken care of and no rule is broken by it.
  public var isSettled: Bool {
    plan.isLawful && plan.open.isEmpty && reliefs.allSatisfy { !$0.isNeeded || $0.who != nil }
  }

  /// What is left of a duty that has begun: it is put on record, since the plan of what is past stays.
  public struct Relief: Hashable, Sendable {
    /// The duty as it was planned, of whoever leaves.
    public let duty: Duty
    /// Whether anybody has to come.
    public let isNeeded: Bool
    /// Who takes the rest; nil when nobody does.
    public let who: Badge?

    /// Makes it.
    public init(duty: Duty, isNeeded: Bool, who: Badge?) {
      self.duty = duty
      self.isNeeded = isNeeded
      self.who = who
    }
  }

  /// One open duty.
  public struct Gap: Sendable {
    /// Where and in which shift, or what is left of it; `who` is whoever had it, empty when nobody had.
    public let duty: Duty
    /// Whether the duty has begun.
    public let isBegun: Bool
    /// What is missing without them, if a need is not met.
    public let missing: [Missing]
    /// Who could come, the best first.
    public let candidates: [Candidate]
    /// Who is not offered though free, and why.
    public let notOffered: [NotOffered]

    /// Makes a gap.
    public init(
      duty: Duty, isBegun: Bool = false, missing: [Missing], candidates: [Candidate], notOffered: [NotOffered]
    ) {
      self.duty = duty
      self.isBegun = isBegun
      self.missing = missing
      self.candidates = candidates
      self.notOffered = notOffered
    }
  }

  /// A figure of a need that is not met.
  public struct Missing: Hashable, Sendable {
    /// Which.
    public let figure: Figure
    /// What is needed.
    public let need: Int
    /// What is there.
    public let have: Int

    /// Makes a figure.
    public init(figure: Figure, need: Int, have: Int) {
      self.figure = figure
      self.need = need
      self.have = have
    }
  }

  /// Somebody who could take an open duty.
  public struct Candidate: Sendable {
    /// Who.
    public let who: Badge
    /// Minutes since their last duty; nil when none is known.
    public let restBefore: Int?
    /// Minutes until their next one; nil when none is known.
    public let restAfter: Int?
    /// Counted minutes in the 168 hours that end with the duty, the duty with them.
    public let minutes7d: Int
    /// What would be broken or cost more that is not now, the hard first.
    public let appeared: [Finding]
    /// Whether they bring everything that is missing.
    public let isEnough: Bool
    /// When they were last asked for a duty.
    public let lastCalled: Instant?
    /// Whether they have offered to take it.
    public let hasVolunteered: Bool

    /// Makes a candidate.
    public init(
      who: Badge, restBefore: Int?, restAfter: Int?, minutes7d: Int, appeared: [Finding], isEnough: Bool,
      lastCalled: Instant?, hasVolunteered: Bool
    ) {
      self.who = who
      self.restBefore = restBefore
      self.restAfter = restAfter
      self.minutes7d = minutes7d
      self.appeared = appeared
      self.isEnough = isEnough
      self.lastCalled = lastCalled
      self.hasVolunteered = hasVolunteered
    }

    /// Hard rules that would be broken.
    public var breaks: [Finding] { appeared.filter { $0.severity == .hard } }
  }

  /// Somebody free who is left alone.
  public struct NotOffered: Hashable, Sendable {
    /// Who.
    public let who: Badge
    /// Why.
    public let why: Reason

    /// Makes it.
    public init(who: Badge, why: Reason) {
      self.who = who
      self.why = why
    }

    /// Reasons.
    public enum Reason: Hashable, Sendable {
      /// On a night, or asleep after one that ends or ended then.
      case asleep(nightEnds: Instant)
      /// Was asked and said no.
      case declined
      /// Was asked and did not answer.
      case unreached
    }
  }

  /// A set of changes.
  public struct Plan: Sendable {
    /// Duties that are taken away.
    public let removed: [Assignment]
    /// Duties that are given.
    public let added: [Assignment]
    /// Cells, a person's days, that change.
    public let changed: Int
    /// The cells of the roster.
    public let cells: Int
    /// Fewer changed cells than so many cannot do.
    public let least: Int
    /// Hard findings that are there afterwards and were not before.
    public let broken: [Finding]
    /// Hard findings that are there afterwards as they were before, where it was for the plan to mend them.
    public let open: [Finding]
    /// Whether the chief has chosen who comes.
    public let isChosen: Bool

    /// Makes a plan.
    public init(
      removed: [Assignment], added: [Assignment], changed: Int, cells: Int, least: Int, broken: [Finding],
      open: [Finding], isChosen: Bool
    ) {
      self.isChosen = isChosen
      self.open = open
      self.removed = removed
      self.added = added
      self.changed = changed
      self.cells = cells
      self.least = least
      self.broken = broken
    }

    /// What becomes of each cell that changes, in order of date and person.
    public var cellChanges: [CellChange] {
      Set((removed + added).map { CellChange.Cell(date: $0.date, who: $0.who) }).sorted().map { cell in
        func own(_ duties: [Assignment]) -> [Assignment] {
          duties.filter { $0.who == cell.who && $0.date == cell.date }
        }
        return CellChange(who: cell.who, date: cell.date, removed: own(removed), added: own(added))
      }
    }

    /// Whether everything is mended and fewer changes are proved not to do.
    public var isLeast: Bool { isLawful && open.isEmpty && changed <= least }
    /// Whether no rule is broken that was not before.
    public var isLawful: Bool { broken.isEmpty }
  }

  /// A person's day that changes.
  public struct CellChange: Hashable, Sendable {
    /// Who.
    public let who: Badge
    /// The day.
    public let date: CalendarDate
    /// What they had.
    public let removed: [Assignment]
    /// What they have now.
    public let added: [Assignment]

    struct Cell: Hashable, Comparable {
      let date: CalendarDate
      let who: Badge
      static func < (a: Cell, b: Cell) -> Bool { (a.date, a.who) < (b.date, b.who) }
    }
  }
}
