import DutyModel
package import DutyRules

/// `incident show`: a call, for programs.
package struct IncidentDocument: Encodable {
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
  /// What the crew's going left open at the posts; null where it was not worked out, or no roster says.
  let holes: Explicit<[Hole]>
  /// Who stood on each post when it was heard; null as `holes` is.
  let posts: Explicit<[Post]>
  let review: Review
  /// Whether names and numbers are masked.
  let masked: Bool

  struct Review: Encodable {
    let state: String
    let comment: Explicit<String>
    let by: Explicit<Badge>
  }

  struct Post: Encodable {
    let post: PostCode
    let on: [Badge]
  }

  struct Hole: Encodable {
    let post: PostCode
    let kind: String
    let missing: Int
    let have: Int
    let from: String
    let until: Explicit<String>
  }

  struct Line: Encodable {
    let entry: String
    /// The line's number, in the order of writing.
    let number: Explicit<Int>
    /// When it happened; when the call was heard, for its report.
    let at: Explicit<String>
    let written: String
    let kind: String
    let step: Explicit<String>
    let text: Explicit<String>
    /// Which service.
    let service: Explicit<String>
    /// Who took the step, where somebody is named.
    let crew: Explicit<[Badge]>
    /// Whom it concerns.
    let person: Explicit<PersonConcerned>
    /// Which call it has to do with, and how.
    let link: Explicit<IncidentLink>
    let recording: Explicit<String>
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
    let by: Explicit<Badge>
    let written: String
  }

  /// - Parameter cover: who stood where; nil when no roster says, or nothing about the posts is asked for.
  package init(_ state: IncidentState, cover: CallCover? = nil, isMasked: Bool = false) {
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
    timeline = incident.timeline.map { Line($0, of: incident, zone: zone) }
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
    holes = Explicit(
      cover?.holes.map { hole in
        Hole(
          post: hole.post, kind: hole.kind, missing: hole.missing, have: hole.have, from: zone.iso(hole.from),
          until: Explicit(hole.until.map(zone.iso)))
      })
    posts = Explicit(cover?.posts.map { Post(post: $0.post, on: $0.on) })
    review = Review(
      state: incident.review.state.rawValue, comment: Explicit(incident.review.comment),
      by: Explicit(incident.review.by))
  }
}

extension IncidentDocument.Line {
  init(_ line: Incident.Line, of incident: Incident, zone: Zone) {
    var (crew, person, link): ([Badge]?, PersonConcerned?, IncidentLink?) = (nil, nil, nil)
    switch line.fact {
    case .marked(let mark): crew = mark.crew
    case .acted(let act): crew = act.crew
    case .person(let one): person = one
    case .linked(let one): link = one
    default: break
    }
    func told(_ value: String?, _ field: Correction.Field) -> String? {
      field == .at || field == .heard ? value.map { Instant(iso: $0).map(zone.iso) ?? $0 } : value
    }
    let isReport = if case .reported = line.fact { true } else { false }
    self.init(
      entry: line.entry.description, number: Explicit(incident.number(of: line.entry)),
      at: Explicit((isReport ? line.moment : line.occurred.start).map(zone.iso)),
      written: zone.iso(line.written), kind: Fact.incident(incident.number, line.fact).kind.rawValue,
      step: Explicit(line.value(of: .step)), text: Explicit(line.value(of: .text)),
      service: Explicit(line.value(of: .service)), crew: Explicit(crew), person: Explicit(person),
      link: Explicit(link), recording: Explicit(line.value(of: .recording)), by: Explicit(line.author),
      clockSeconds: line.clockSeconds, supplement: line.isSupplement,
      struck: line.corrections.map { struck in
        IncidentDocument.Strike(
          entry: struck.by.description, field: struck.correction.field.rawValue,
          before: Explicit(told(struck.before, struck.correction.field)),
          after: Explicit(told(struck.after, struck.correction.field)), reason: struck.correction.reason,
          by: Explicit(struck.author), written: zone.iso(struck.written))
      })
  }
}

extension CallCover.Hole {
  /// What is missing, for programs.
  fileprivate var kind: String {
    (figure.map(WhoIsWhere.Hole.Kind.figure) ?? .auxiliariesAlone).word
  }
}

extension IncidentFlag {
  /// The flag's word for programs.
  var word: String {
    switch self {
    case .impossibleOrder: "impossible-order"
    case .beforeHeard: "before-heard"
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
