import DutyModel
import DutyRules
import DutyStation
import DutyText

/// `roster explain`: the sums and what would help, for programs.
struct ExplanationDocument: Encodable {
  let feasible: Explicit<Bool>
  let arithmetic: [Sum]
  let conflicts: [Conflict]
  let relax: [Change]
  let triedInVain: [Change]
  let complete: Bool
  let leastBad: Explicit<LeastBad>

  struct Sum: Encodable {
    let rule: String
    let need: Int
    let have: Int
    let short: Int
    let unit: String
    let people: Int
    let text: String
  }

  struct Conflict: Encodable {
    let rule: String
    let locks: [Assignment]
    let text: String
  }

  struct Change: Encodable {
    let change: String
    let text: String
  }

  struct LeastBad: Encodable {
    let roster: RosterID
    let missing: Int
    let missingOfficers: Int
    let otherBreaches: Int
    let unlocked: [Assignment]
  }

  init(_ explanation: Explanation, page: ExplanationPage) {
    feasible = Explicit(explanation.isFeasible)
    arithmetic = (explanation.shortages + explanation.tightest).map { shortage in
      let who = shortage.of == .officers ? "officer" : "person"
      let size = shortage.isCount ? 1 : 60
      return Sum(
        rule: shortage.rule.rawValue, need: shortage.need / size, have: shortage.have / size,
        short: (shortage.short + size - 1) / size, unit: shortage.isCount ? "\(who)s" : "\(who)-hours",
        people: shortage.people, text: page.text(shortage))
    }
    relax = explanation.relaxations.map { set in
      Change(
        change: set.map(\.word).joined(separator: ","), text: set.map(page.text).joined(separator: " + "))
    }
    conflicts = explanation.conflicts.map {
      Conflict(rule: $0.rule.rawValue, locks: $0.locks, text: page.text($0))
    }
    triedInVain = explanation.triedInVain.map { Change(change: $0.word, text: page.text($0)) }
    complete = !explanation.isCutShort
    leastBad = Explicit(
      explanation.leastBad.map { judged in
        LeastBad(
          roster: judged.roster.id,
          missing: judged.unmet.reduce(0) { $0 + max(0, $1.need.total - $1.on.count) },
          missingOfficers: judged.unmet.reduce(0) { $0 + max(0, $1.need.officers - $1.officers) },
          otherBreaches: explanation.otherBreaches, unlocked: explanation.unlocked)
      })
  }
}
