import DutyModel
import DutyRules

/// `roster repair`: gaps, candidates and changes for programs.
struct RepairDocument: Encodable {
  let absent: Explicit<Badge>
  let roster: RosterID
  let gaps: [Gap]
  let changes: [Change]
  let changed: Int
  let least: Int
  let proven: Bool
  let lawful: Bool
  let applied: Bool

  struct Gap: Encodable {
    let post: PostCode
    let shift: ShiftCode
    let start: String
    let end: String
    let candidates: [Candidate]
    let notOffered: [NotOffered]
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

  init(_ repair: Repair, applied: Bool, text: (Repair.Candidate) -> String) {
    let zone = repair.setup.zone
    absent = Explicit(repair.absent)
    roster = repair.roster
    gaps = repair.gaps.map { gap in
      Gap(
        post: gap.duty.post, shift: gap.duty.shift, start: zone.iso(gap.duty.span.start),
        end: zone.iso(gap.duty.span.end),
        candidates: gap.candidates.enumerated().map { place, candidate in
          Candidate(
            badge: candidate.who, rank: place + 1, restBefore: Explicit(candidate.restBefore.map(Self.hours)),
            restAfter: Explicit(candidate.restAfter.map(Self.hours)),
            hours7d: Self.hours(candidate.minutes7d),
            breaks: Set(candidate.breaks.map(\.rule.rawValue)).sorted(), text: text(candidate))
        },
        notOffered: gap.notOffered.map { NotOffered(badge: $0.who, why: $0.why.word) })
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
