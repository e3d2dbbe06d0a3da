import DutyModel
import DutyRules
import DutyStation

/// `incident show`: a call, for programs.
struct IncidentDocument: Encodable {
  let number: IncidentNumber
  let category: String
  let status: String
  let occurred: Explicit<String>
  let heard: String
  let written: String
  let place: Explicit<String>
  let caller: Explicit<String>
  let text: String
  let crew: [Badge]
  let timeline: [Line]
  let times: [String: Explicit<String>]
  let people: [PersonConcerned]
  let partners: [String]
  let followUps: [FollowUpDocument]
  let referral: Explicit<ReferralDocument>
  let referrals: [ReferralID]
  let flags: [String]
  let review: Review
  /// Whether names and numbers are masked.
  let masked: Bool

  struct Review: Encodable {
    let state: String
    let comment: Explicit<String>
    let by: Explicit<Badge>
  }

  struct Line: Encodable {
    let entry: String
    let at: Explicit<String>
    let written: String
    let kind: String
    let step: Explicit<String>
    let text: Explicit<String>
    let by: Explicit<Badge>
    /// What was added to a wrong clock's readings.
    let clockSeconds: Int
    let supplement: Bool
    let struck: [Strike]
  }

  struct Strike: Encodable {
    let entry: String
    let field: String
    let before: Explicit<String>
    let after: Explicit<String>
    let reason: String
  }

  init(_ state: IncidentState, isMasked: Bool = false) {
    masked = isMasked
    let (incident, zone) = (state.incident, state.setup.zone)
    number = incident.number
    category = incident.report.category
    status = incident.isClosed ? "closed" : "open"
    occurred = Explicit(incident.occurred.start.map(zone.iso))
    heard = zone.iso(incident.report.heard)
    written = zone.iso(incident.written)
    place = Explicit(incident.report.place)
    caller = Explicit(incident.report.caller)
    text = incident.report.text
    crew = incident.crew
    timeline = incident.timeline.map { line in
      Line(
        entry: line.entry.description, at: Explicit(line.occurred.start.map(zone.iso)),
        written: zone.iso(line.written), kind: Fact.incident(incident.number, line.fact).kind.rawValue,
        step: Explicit(line.value(of: .step)), text: Explicit(line.value(of: .text)),
        by: Explicit(line.author), clockSeconds: line.clockSeconds, supplement: line.isSupplement,
        struck: line.corrections.map { struck in
          Strike(
            entry: struck.by.description, field: struck.correction.field.rawValue,
            before: Explicit(struck.before.map { Instant(iso: $0).map(zone.iso) ?? $0 }),
            after: Explicit(struck.after.map { Instant(iso: $0).map(zone.iso) ?? $0 }),
            reason: struck.correction.reason)
        })
    }
    times = Dictionary(
      uniqueKeysWithValues: Step.allCases.map {
        ($0.rawValue, Explicit(incident.time(of: $0).map(zone.iso)))
      })
    people = incident.timeline.compactMap {
      if case .person(let person) = $0.fact { person } else { nil }
    }
    partners = incident.timeline.compactMap { line -> String? in
      if case .partner(let partner) = line.fact { partner.service } else { nil }
    }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    followUps = state.followUps.map { FollowUpDocument($0, setup: state.setup) }
    referral = Explicit(state.referrals.last.map { ReferralDocument($0, setup: state.setup) })
    referrals = state.referrals.map(\.id)
    flags = state.flags.map(\.word)
    review = Review(
      state: incident.review.state.rawValue, comment: Explicit(incident.review.comment),
      by: Explicit(incident.review.by))
  }
}

/// `incident list` and `incident search`, for programs.
struct IncidentListDocument: Encodable {
  let incidents: [Line]
  let total: Int

  struct Line: Encodable {
    let number: IncidentNumber
    let category: String
    let status: String
    let heard: String
    let place: Explicit<String>
    let summary: String
  }

  init(_ incidents: [IncidentSummary], _ total: Int, _ setup: StationSetup) {
    self.incidents = incidents.map { incident in
      Line(
        number: incident.number, category: incident.category, status: incident.isClosed ? "closed" : "open",
        heard: setup.zone.iso(incident.heard), place: Explicit(incident.place), summary: incident.text)
    }
    self.total = total
  }
}

extension IncidentFlag {
  /// The flag's word for programs.
  var word: String {
    switch self {
    case .impossibleOrder: "impossible-order"
    case .ahead: "ahead-of-clock"
    case .late(let step, _, _): "late-\(step.rawValue)"
    case .overdue(let step, _, _): "overdue-\(step.rawValue)"
    case .noOfficer: "no-officer"
    case .offDuty: "off-duty"
    case .noCrew: "no-crew"
    case .clockWentBack: "clock-went-back"
    case .noCalendar: "no-calendar"
    case .gap: "gap"
    case .editedLate: "edited-late"
    case .leftAlone: "left-without-officer"
    case .fewOfficers(let act, _, _): "few-officers-\(act.rawValue)"
    case .noRecording: "no-recording"
    case .noFeedback: "no-feedback"
    case .notFollowedUp: "not-followed-up"
    }
  }
}
