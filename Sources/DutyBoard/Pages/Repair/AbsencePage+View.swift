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
      let reliefs: [String]
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
      gaps: (found?.repairs ?? []).flatMap { repair in repair.gaps.map { (repair, $0) } }.enumerated()
        .map { place, open in gap(open.1, of: open.0, place: place, phrases) },
      plan: found.flatMap { plan($0.repairs, state: $0.state, phrases) }, back: Place.month.path)
  }

  /// A moment as a field for one takes it.
  private static func typed(_ instant: Instant, _ zone: Zone) -> String {
    String(zone.iso(instant).prefix(16))
  }

  private func gap(_ gap: Repair.Gap, of repair: Repair, place: Int, _ phrases: Phrases) -> View.Gap {
    let missing = gap.missing.filter { $0.figure != .total || gap.missing.count == 1 }
      .map { phrases.missing($0.figure, $0.need - $0.have) }
    let chosen = chosen(for: gap, in: repair)
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
  private func chosen(for gap: Repair.Gap, in repair: Repair) -> Badge? {
    if gap.isBegun { return repair.reliefs.first { $0.duty.assignment == gap.duty.assignment }?.who }
    let added = repair.plan.added.filter {
      $0.date == gap.duty.date && $0.post == gap.duty.post && $0.shift == gap.duty.shift
    }
    return added.first { duty in gap.candidates.contains { $0.who == duty.who } }?.who
  }

  /// What becomes of the roster in force, and of those that follow while the absence goes on.
  private func plan(_ repairs: [Repair], state: Int, _ phrases: Phrases) -> View.Plan? {
    guard let first = repairs.first else { return nil }
    let plans = repairs.map(\.plan)
    let broken = plans.flatMap(\.broken)
    let changed = plans.filter { $0.changed > 0 }
    return View.Plan(
      changes: plans.flatMap(\.cellChanges).map(phrases.change),
      reliefs: repairs.flatMap { repair in
        repair.reliefs.map { phrases.line($0, from: repair.from) }
      }, size: changed.isEmpty ? nil : changed.map(phrases.size).joined(separator: " · "),
      broken: broken.map { "\(phrases.word($0.rule)) — \(phrases.text($0))" },
      warning: phrases.unlawful((plans.first { !$0.isLawful } ?? first.plan)), isLawful: broken.isEmpty,
      mayGo: broken.isEmpty || form.choices != nil, absent: form.absent ?? "",
      start: station.zone.iso(first.from), end: first.until.map(station.zone.iso) ?? "",
      choices: form.choices ?? "", seen: "\(state)")
  }
}
