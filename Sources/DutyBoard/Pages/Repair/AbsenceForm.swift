import DutyModel
import DutyRules
import DutyStation
import DutyText

/// An absence as a form or an address says it.
struct AbsenceForm: Decodable, Sendable {
  let absent: String?
  let from: String?
  let until: String?
  /// For each gap in order who takes it, with commas between them.
  let choices: String?
  let seen: Int?

  /// The absence that an address means: each gap's choice is a field of its own there.
  init(_ ask: Ask) {
    absent = ask.query("absent")
    from = ask.query("from")
    until = ask.query("until")
    var picked: [String] = []
    while picked.count < Self.mostGaps, let next = ask.query("choose\(picked.count)") { picked.append(next) }
    choices = picked.isEmpty ? nil : picked.joined(separator: ",")
    seen = nil
  }

  private static let mostGaps = 40

  /// The order, times read by the station's clocks.
  func order(zone: Zone, now: Instant) throws(Refusal) -> RepairOrder {
    func instant(_ text: String) throws(Refusal) -> Instant {
      guard let instant = zone.instant(iso: text) else { throw .notATime(text) }
      return instant
    }
    func given(_ text: String?) -> String? { text.flatMap { $0.isEmpty ? nil : $0 } }
    let start = if let from = given(from) { try instant(from) } else { now }
    let end: Instant? = if let until = given(until) { try instant(until) } else { nil }
    return RepairOrder(
      absent: given(absent).map { [$0] } ?? [], from: start, until: end,
      choices: given(choices)?.split(separator: ",").map(String.init) ?? [])
  }
}

extension AbsencePage {
  /// The page for a form: with the plan once somebody is named.
  static func page(_ form: AbsenceForm, _ station: Station, _ ask: Ask) throws -> AbsencePage {
    let setup = try station.setup()
    var page = AbsencePage(station: setup, form: form)
    guard form.absent != nil else { return page }
    do {
      page.found = try station.repairInState(try form.order(zone: setup.zone, now: ask.now))
    } catch let error as Refusal {
      page.refusal = Complaint(ask.language).text(error)
    }
    return page
  }
}

extension Place {
  /// What somebody's absence opens; without a name the form that asks for it.
  static func repair(_ who: Badge? = nil, from: String = "") -> Place {
    who.map { Place("absence", query: ["absent": $0.text, "from": from]) } ?? Place("absence")
  }
}
