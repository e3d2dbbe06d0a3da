import DutyModel
import DutyRules
import DutyStation
import DutyText

extension AbsencePage {
  /// An absence in words.
  struct View: Sendable {
    let refusal: String?
    let people: [Pick]
    let from: String
    let until: String
    let gaps: [Gap]
    let plan: Plan?
    let back: String

    /// An entry of a list to pick from.
    struct Pick: Sendable {
      let value: String
      let label: String
      let isPicked: Bool
    }

    /// An open duty and who could take it.
    struct Gap: Sendable {
      let field: String
      let heading: String
      let candidates: [Candidate]
      let picks: [Pick]
    }

    /// Somebody who could come.
    struct Candidate: Sendable {
      let name: String
      let rested: String
      let effects: String
      let isHard: Bool
    }

    /// The change, and what carries it out.
    struct Plan: Sendable {
      let changes: [String]
      let size: String?
      let broken: [String]
      let warning: String
      let isLawful: Bool
      let mayGo: Bool
      let absent: String
      let start: String
      let end: String
      let choices: String
      let seen: String
    }
  }

  func view(_ phrases: Phrases, _ ask: Ask) -> View {
    let zone = station.zone
    let from = form.from ?? Self.typed(ask.now, zone)
    return View(
      refusal: refusal,
      people: station.members.filter { $0.serves(on: zone.date(ask.now)) }.map {
        View.Pick(
          value: $0.badge.text, label: phrases.name($0.badge), isPicked: $0.badge.text == form.absent)
      },
      from: zone.instant(iso: from).map { Self.typed($0, zone) } ?? from, until: form.until ?? "",
      gaps: found?.repair.gaps.enumerated().map { gap($1, place: $0, phrases) } ?? [],
      plan: found.map { plan($0.repair, state: $0.state, phrases) }, back: Place.month.path)
  }

  /// A moment as a field for one takes it.
  private static func typed(_ instant: Instant, _ zone: Zone) -> String {
    String(zone.iso(instant).prefix(16))
  }

  private func gap(_ gap: Repair.Gap, place: Int, _ phrases: Phrases) -> View.Gap {
    let missing = gap.missing.filter { $0.figure != .total || gap.missing.count == 1 }
      .map { phrases.missing($0.figure, $0.need - $0.have) }
    let chosen = chosen(for: gap)
    return View.Gap(
      field: "choose\(place)",
      heading: ([
        "\(phrases.name(gap.duty.post)) \(phrases.name(gap.duty.shift)) \(phrases.span(gap.duty.span))"
      ] + missing)
      .joined(separator: " · "),
      candidates: gap.candidates.map { candidate in
        View.Candidate(
          name: phrases.name(candidate.who), rested: phrases.rested(candidate),
          effects: phrases.effects(
            appeared: candidate.appeared,
            cost: candidate.appeared.reduce(0) { $0 + ($1.severity == .soft ? $1.amount : 0) }),
          isHard: !candidate.breaks.isEmpty)
      },
      picks: gap.candidates.map {
        View.Pick(value: $0.who.text, label: phrases.name($0.who), isPicked: $0.who == chosen)
      } + [View.Pick(value: "0", label: MonthWord.nobody[phrases.language], isPicked: chosen == nil)])
  }

  /// Who takes a gap by the plan.
  private func chosen(for gap: Repair.Gap) -> Badge? {
    let added = found?.repair.plan.added.filter {
      $0.date == gap.duty.date && $0.post == gap.duty.post && $0.shift == gap.duty.shift
    }
    return added?.first { duty in gap.candidates.contains { $0.who == duty.who } }?.who
  }

  private func plan(_ repair: Repair, state: Int, _ phrases: Phrases) -> View.Plan {
    let plan = repair.plan
    return View.Plan(
      changes: plan.cellChanges.map(phrases.change), size: plan.changed == 0 ? nil : phrases.size(plan),
      broken: plan.broken.map { "\(phrases.word($0.rule)) — \(phrases.text($0))" },
      warning: phrases.unlawful(plan), isLawful: plan.isLawful, mayGo: plan.isLawful || plan.isChosen,
      absent: form.absent ?? "", start: station.zone.iso(repair.from),
      end: repair.until.map(station.zone.iso) ?? "", choices: form.choices ?? "", seen: "\(state)")
  }
}
