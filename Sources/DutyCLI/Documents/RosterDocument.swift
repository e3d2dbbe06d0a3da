import DutyModel
import DutyRules
import DutyStation

/// `roster show`, `roster build`: a roster for programs.
struct RosterDocument: Encodable {
  let roster: Head
  let assignments: [Row]
  let unmet: [Unmet]
  let cost: Price
  let bound: Explicit<Int>
  /// How far a lawful roster can be above the bound, in thousandths of it, rounded up.
  let gapPermille: Explicit<Int>

  struct Head: Encodable {
    let id: RosterID
    let from: CalendarDate
    let days: Int
    let status: String
    let version: Explicit<Int>
    let seed: Explicit<Int>
    let basedOn: Explicit<RosterID>
  }

  struct Row: Encodable {
    let badge: Badge
    let post: PostCode
    let shift: ShiftCode
    let start: String
    let end: String
    let locked: Bool
  }

  struct Count: Encodable {
    let need: Int
    let have: Int
  }

  struct Unmet: Encodable {
    let post: PostCode
    let shift: ShiftCode
    let start: String
    let end: String
    let total: Count
    let officers: Count
    let quals: [String: Count]
  }

  struct Price: Encodable {
    let hard: Int
    let soft: Int
    let byRule: [String: Int]
  }

  init(_ judged: JudgedRoster) {
    let roster = judged.roster
    let zone = judged.rosterCase.setup.zone
    self.roster = Head(
      id: roster.id, from: roster.from, days: roster.days,
      status: roster.isPublished ? "published" : "draft", version: Explicit(roster.version),
      seed: Explicit(roster.plan?.seed), basedOn: Explicit(roster.basedOn))
    let locked = Set(roster.locked)
    assignments = judged.rosterCase.duties.map(\.self).sorted { $0.assignment < $1.assignment }.map { duty in
      Row(
        badge: duty.who, post: duty.post, shift: duty.shift, start: zone.iso(duty.span.start),
        end: zone.iso(duty.span.end), locked: locked.contains(duty.assignment))
    }
    unmet = judged.unmet.map { state in
      Unmet(
        post: state.need.post, shift: state.need.shift, start: zone.iso(state.span.start),
        end: zone.iso(state.span.end), total: Count(need: state.need.total, have: state.on.count),
        officers: Count(need: state.need.officers, have: state.officers),
        quals: Dictionary(
          uniqueKeysWithValues: state.need.quals.map {
            ($0.key, Count(need: $0.value, have: state.quals[$0.key] ?? 0))
          }))
    }
    cost = Price(
      hard: judged.judgement.hard, soft: judged.judgement.soft,
      byRule: Dictionary(
        uniqueKeysWithValues: judged.judgement.byRule.map { ($0.key.rawValue, $0.value) }))
    bound = Explicit(roster.plan?.bound)
    gapPermille = Explicit(judged.judgement.hard > 0 ? nil : roster.plan?.gap(of: judged.judgement.soft))
  }
}

/// `roster check`: findings for programs.
struct FindingsDocument: Encodable {
  let ok: Bool
  let findings: [Row]

  struct Row: Encodable {
    let rule: String
    let severity: String
    let amount: Int
    let who: [Badge]
    let post: Explicit<PostCode>
    let from: Explicit<String>
    let to: Explicit<String>
    let need: Explicit<Int>
    let have: Explicit<Int>
    let text: String
  }

  init(_ judged: JudgedRoster, text: (Finding) -> String) {
    let zone = judged.rosterCase.setup.zone
    ok = judged.judgement.isLawful
    findings = judged.judgement.findings.map { finding in
      Row(
        rule: finding.rule.rawValue, severity: finding.severity.rawValue, amount: finding.amount,
        who: finding.who, post: Explicit(finding.post),
        from: Explicit(finding.span.map { zone.iso($0.start) }),
        to: Explicit(finding.span.map { zone.iso($0.end) }), need: Explicit(finding.need),
        have: Explicit(finding.have), text: text(finding))
    }
  }
}
