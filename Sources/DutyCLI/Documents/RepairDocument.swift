import DutyModel
import DutyRules
import DutyStation

/// `roster repair`: gaps, candidates and changes for programs.
struct RepairDocument: Encodable {
  let absent: Explicit<Badge>
  let absentees: [Badge]
  let roster: RosterID
  let gaps: [Gap]
  let reliefs: [Relief]
  let changes: [Change]
  let changed: Int
  let least: Int
  let proven: Bool
  let lawful: Bool
  let broken: [Finding]
  let open: [Finding]
  let applied: Bool

  struct Gap: Encodable {
    let post: PostCode
    let shift: ShiftCode
    let start: String
    let end: String
    let begun: Bool
    let candidates: [Candidate]
    let notOffered: [NotOffered]
  }

  struct Relief: Encodable {
    let badge: Badge
    let post: PostCode
    let shift: ShiftCode
    let start: String
    let end: String
    let by: Explicit<Badge>
  }

  struct Candidate: Encodable {
    let badge: Badge
    let rank: Int
    let restBefore: Explicit<Double>
    let restAfter: Explicit<Double>
    let hours7d: Double
    let breaks: [String]
    let text: String
  }

  struct NotOffered: Encodable {
    let badge: Badge
    let why: String
  }

  struct Change: Encodable {
    let badge: Badge
    let date: CalendarDate
    let post: PostCode
    let shift: ShiftCode
    let change: String
  }

  struct Finding: Encodable {
    let rule: String
    let text: String
  }

  init(
    _ repair: Repair, applied: Bool, text: (Repair.Candidate) -> String,
    finding: (DutyRules.Finding) -> String
  ) {
    let zone = repair.setup.zone
    absent = Explicit(repair.absent.first)
    absentees = repair.absent
    roster = repair.roster
    gaps = repair.gaps.map { gap in
      Gap(
        post: gap.duty.post, shift: gap.duty.shift, start: zone.iso(gap.duty.span.start),
        end: zone.iso(gap.duty.span.end), begun: gap.isBegun,
        candidates: gap.candidates.enumerated().map { place, candidate in
          Candidate(
            badge: candidate.who, rank: place + 1, restBefore: Explicit(candidate.restBefore.map(Self.hours)),
            restAfter: Explicit(candidate.restAfter.map(Self.hours)),
            hours7d: Self.hours(candidate.minutes7d),
            breaks: Set(candidate.breaks.map(\.rule.rawValue)).sorted(), text: text(candidate))
        },
        notOffered: gap.notOffered.map { NotOffered(badge: $0.who, why: $0.why.word) })
    }
    reliefs = repair.reliefs.map { relief in
      Relief(
        badge: relief.duty.who, post: relief.duty.post, shift: relief.duty.shift,
        start: zone.iso(repair.from),
        end: zone.iso(relief.duty.span.end), by: Explicit(relief.who))
    }
    func change(_ duty: Assignment, _ word: String) -> Change {
      Change(badge: duty.who, date: duty.date, post: duty.post, shift: duty.shift, change: word)
    }
    changes =
      repair.plan.removed.map { change($0, "removed") } + repair.plan.added.map { change($0, "added") }
    changed = repair.plan.changed
    least = repair.plan.least
    proven = repair.plan.isLeast
    lawful = repair.plan.isLawful
    broken = repair.plan.broken.map { Finding(rule: $0.rule.rawValue, text: finding($0)) }
    open = repair.plan.open.map { Finding(rule: $0.rule.rawValue, text: finding($0)) }
    self.applied = applied
  }

  private static func hours(_ minutes: Int) -> Double { Double((minutes * 10 + 30) / 60) / 10 }
}

extension Repair.NotOffered.Reason {
  /// The reason's word for programs.
  fileprivate var word: String {
    switch self {
    case .asleep: "asleep"
    case .declined: "declined"
    case .unreached: "unreached"
    }
  }
}

/// The repairs of a roster and of those that follow it, as one document: the first one's keys, the others in a list.
struct RepairsDocument: Encodable {
  let first: RepairDocument
  let following: [RepairDocument]

  private enum CodingKeys: String, CodingKey { case following }

  func encode(to encoder: any Encoder) throws {
    try first.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    if !following.isEmpty { try container.encode(following, forKey: .following) }
  }
}
