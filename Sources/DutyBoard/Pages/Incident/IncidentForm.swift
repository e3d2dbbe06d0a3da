import DutyModel
import DutyStation

/// What can be written down about a call, one form each; the raw value is the end of the form's address.
enum IncidentForm: String, CaseIterable, Sendable {
  case mark, note, partner, person, act, correct, close, reopen, owe, done, refer
  /// The reviewer finds it in order, or gives it back to those who wrote it.
  case approve
  case giveBack = "return"
  /// Words that are kept while somebody types them; no words are kept no longer.
  case draft

  /// What it takes to send it.
  var permission: Permission {
    switch self {
    case .mark, .note, .partner, .person, .draft: .markCall
    case .act: .recordAct
    case .correct: .correctCall
    case .close, .reopen: .closeCall
    case .owe, .done: .finishOwed
    case .refer: .mediate
    case .approve, .giveBack: .review
    }
  }

  /// Writes down what was typed.
  func send(_ fields: Fields, about incident: IncidentNumber, _ station: Station, _ ask: Ask) throws {
    let (number, zone) = (incident.text, try station.setup().zone)
    func at() throws -> Occurrence { try fields.occurrence("time", ask, zone: zone) }
    func instant(_ text: String, _ zone: Zone) throws -> Instant {
      try TypedTime.nearest(text, now: ask.typed, zone: zone)
    }
    switch self {
    case .mark:
      _ = try station.mark(
        number, step: fields.typed("step"), at: try at(), crew: Self.crew(fields), text: fields["text"],
        recording: fields["recording"])
    case .note:
      _ = try station.note(number, fields.typed("text"), at: try at())
      try station.sendingNothing.dropDrafts(about: number)
    case .partner:
      _ = try station.partner(
        number, service: fields.typed("service"), step: fields["step"], at: try at(), text: fields["text"])
    case .person:
      let age = try fields["age"].map { text in
        guard let age = Int(text) else { throw Refusal.unreadableValue(text, field: "age") }
        return age
      }
      _ = try station.person(
        number,
        PersonConcerned(
          name: fields.typed("name"), role: fields["role"], phone: fields["phone"],
          document: fields["document"], age: age, text: fields["text"]))
    case .act:
      _ = try station.act(
        number, fields.typed("act"), at: try at(), crew: Self.crew(fields),
        isInCasePlace: fields.isTicked("inCasePlace"), recording: fields["recording"], text: fields["text"])
    case .correct:
      _ = try station.correct(
        number, entry: fields.typed("line"), field: fields.typed("field"), to: fields["value"],
        reason: fields.typed("reason"), time: instant)
    case .close: _ = try station.close(number, fields.typed("text"), at: try at())
    case .reopen: _ = try station.reopen(number, reason: fields.typed("text"))
    case .owe:
      _ = try station.addFollowUp(
        incident: number, fields.typed("text"), due: fields.typed("due"), time: instant)
    case .done:
      _ = try station.finishFollowUp(fields.typed("task"), result: fields.typed("text"), at: try at())
    case .refer:
      _ = try station.openReferral(
        NewReferral(
          incident: number, kind: fields.typed("kind"), mediators: fields["mediators"],
          parties: fields.names("parties"), consented: fields.isTicked("agreed") ? ["all"] : [],
          text: fields["text"], cases: [], amount: fields["amount"], slip: fields["slip"]), at: try at())
    case .approve: _ = try station.approve(number, comment: fields["text"] ?? "")
    case .giveBack: _ = try station.returnForCorrection(number, comment: fields.typed("text"))
    case .draft:
      if let text = fields["text"] {
        try station.keepDraft(text, about: number)
      } else {
        try station.dropDrafts(about: number)
      }
    }
  }

  /// Whose boxes were ticked, and who was typed.
  private static func crew(_ fields: Fields) -> [String] {
    fields.ticked(crewBox) + fields.names("crew")
  }

  /// What the name of somebody's box begins with; their badge follows.
  static let crewBox = "crew-"
}

extension Station {
  /// The same hand for what goes along with something that was sent.
  fileprivate var sendingNothing: Station {
    var station = self
    station.hand.sending = nil
    return station
  }
}
