import DutyBook
import DutyModel
import DutyStation
import DutyText

extension IncidentPage.View {
  /// The forms of a call, and what can be chosen in them.
  struct Forms: Sendable {
    let mark: Sheet
    let note: Sheet
    let partner: Sheet
    let person: Sheet
    let act: Sheet
    let correct: Sheet
    let close: Sheet
    let reopen: Sheet
    let owe: Sheet
    let done: Sheet
    let refer: Sheet
    let draft: Sheet
    let approve: Sheet
    let giveBack: Sheet
    /// Why whoever looks, who reviews others' calls, does not review this one.
    let barred: String?
    /// What the note is called: what is written about an approved call is a supplement.
    let noteName: String
    let steps: [StepButton]
    let otherSteps: [StepButton]
    let crew: [Choice]
    let isCrewOpen: Bool
    let partnerSteps: [Choice]
    let acts: [Choice]
    let kinds: [Choice]
    let lineNumbers: [Choice]
    let fieldNames: [Choice]
    /// The note as it stands in its field.
    let noteText: String
    /// A half-typed note that is offered; nil when there is none, or it stands in the field already.
    let half: String?
    let halfKept: String
    let halfPath: String

    /// One form: where it goes, whether it is offered, and what was typed into it when it was refused.
    struct Sheet: Sendable {
      let path: String
      let isOffered: Bool
      let isRefused: Bool
      let time: String
      let crew: String
      let text: String
      let recording: String
      let service: String
      let name: String
      let role: String
      let phone: String
      let document: String
      let age: String
      let value: String
      let reason: String
      let due: String
      let mediators: String
      let parties: String
      let amount: String
      let slip: String
      let inCasePlace: Bool
      let agreed: Bool
    }

    /// A step to be marked at one touch.
    struct StepButton: Sendable {
      let value: String
      let name: String
      let taken: String?
      let isNext: Bool
    }

    /// Something to choose.
    struct Choice: Sendable {
      let value: String
      let name: String
      let isChosen: Bool
    }
  }
}

extension IncidentPage {
  func forms(_ phrases: Phrases, _ pages: IncidentPages, _ ask: Ask) -> View.Forms {
    let incident = file.state.incident
    let refusal = file.state.setup.refusal(toReview: incident, ask.visitor.who)
    func sheet(_ form: IncidentForm) -> View.Forms.Sheet {
      let isBarred = form.permission == .review && refusal != nil
      return View.Forms.Sheet(
        form, of: incident,
        isOffered: ask.visitor.may(form.permission) && form.isTaken(by: incident) && !isBarred,
        typed: typed(form))
    }
    func choices<Value>(
      _ values: [Value], _ form: IncidentForm, _ field: String, _ value: (Value) -> String,
      _ name: (Value) -> String
    ) -> [View.Forms.Choice] {
      let chosen = typed(form)?.typed(field)
      return values.map {
        View.Forms.Choice(value: value($0), name: name($0), isChosen: value($0) == chosen)
      }
    }
    // Where a crew is proposed, its button is the next one to press.
    let next = file.proposal != nil ? nil : Self.mainSteps.first { incident.time(of: $0) == nil }
    func button(_ step: Step) -> View.Forms.StepButton {
      View.Forms.StepButton(
        value: step.rawValue, name: phrases.word(step),
        taken: incident.time(of: step).map { phrases.time($0, near: incident.report.heard) },
        isNext: step == next)
    }
    let fields = incident.numbered.flatMap(\.fields).reduce(into: [Correction.Field]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    // Whoever was ever on it can be marked, and whoever is on duty; everybody where no roster says who is.
    let there = file.onDuty.isEmpty ? file.state.setup.members.map(\.badge) : file.onDuty
    let crew = (incident.crew + there).reduce(into: [Badge]()) { if !$0.contains($1) { $0.append($1) } }
    let (draft, isWritingOn) = (file.drafts.first, ask.query("draft") != nil)
    let note = typed(.note)?.typed("text")
    return View.Forms(
      mark: sheet(.mark), note: sheet(.note), partner: sheet(.partner), person: sheet(.person),
      act: sheet(.act), correct: sheet(.correct), close: sheet(.close), reopen: sheet(.reopen),
      owe: sheet(.owe), done: sheet(.done), refer: sheet(.refer), draft: sheet(.draft),
      approve: sheet(.approve), giveBack: sheet(.giveBack),
      barred: ask.visitor.may(.review) && incident.review.state != .approved
        ? refusal.flatMap { Self.barred($0, phrases) } : nil,
      noteName: (incident.review.state == .approved ? IncidentWord.supplement : .note)[ask.language],
      steps: Self.mainSteps.map(button),
      otherSteps: Step.allCases.filter { !Self.mainSteps.contains($0) }.map(button),
      crew: crew.map { who in
        let box = IncidentForm.crewBox + who.text
        return View.Forms.Choice(
          value: box, name: phrases.name(who), isChosen: typed(.mark)?.isTicked(box) ?? false)
      },
      isCrewOpen: (incident.crew.isEmpty && file.proposal == nil) || filled?.form == .mark,
      partnerSteps: choices(Step.allCases, .partner, "step", { $0.rawValue }, { phrases.word($0) }),
      acts: choices(InvestigationAct.allCases, .act, "act", { $0.rawValue }, { phrases.word($0) }),
      kinds: choices(Referral.Kind.allCases, .refer, "kind", { $0.rawValue }, { phrases.word($0) }),
      lineNumbers: choices(
        pages.pieces(incident), .correct, "line", { "\($0.number)" },
        { "\($0.number)  \($0.time) \($0.what)" }),
      fieldNames: choices(fields, .correct, "field", { $0.rawValue }, { phrases.word($0) }),
      noteText: note ?? (isWritingOn ? draft?.text ?? "" : ""),
      half: note != nil || isWritingOn ? nil : draft?.text,
      halfKept: draft.map { phrases.moment($0.saved) } ?? "",
      halfPath: Place("incidents", incident.number.text, query: ["draft": "1"], anchor: "note").path)
  }

  /// The steps that have a button of their own, in the order in which they happen.
  private static let mainSteps: [Step] = [.dispatched, .onscene, .cleared, .back, .feedback]

  /// Why somebody who reviews others' calls does not review this one.
  private static func barred(_ refusal: Refusal, _ phrases: Phrases) -> String? {
    guard case .ownCall(_, let others) = refusal else { return nil }
    return phrases.reviewedByOthers(others)
  }

  /// What was typed into a form when it was refused; nil for every other form.
  private func typed(_ form: IncidentForm) -> Fields? { filled.flatMap { $0.form == form ? $0.fields : nil } }
}

extension IncidentForm {
  /// Whether a call as it is takes what the form brings; the station has the last word.
  fileprivate func isTaken(by incident: Incident) -> Bool {
    let isWaitedFor = [.returned, .answered].contains(incident.review.state)
    return switch self {
    case .mark, .partner, .person, .act: !incident.isClosed || isWaitedFor
    case .close: !incident.isClosed
    case .approve: incident.isClosed && incident.review.state != .approved
    case .giveBack: incident.review.state != .approved
    case .reopen: incident.isClosed
    case .correct: incident.review.state != .approved
    case .note, .draft, .owe, .done, .refer: true
    }
  }
}

extension IncidentPage.View.Forms.Sheet {
  fileprivate init(_ form: IncidentForm, of incident: Incident, isOffered: Bool, typed: Fields?) {
    let fields = typed ?? Fields()
    path = Place.incident(incident.number, form).path
    self.isOffered = isOffered
    isRefused = typed != nil
    time = fields.typed("time")
    crew = fields.typed("crew")
    text = fields.typed("text")
    recording = fields.typed("recording")
    service = fields.typed("service")
    name = fields.typed("name")
    role = fields.typed("role")
    phone = fields.typed("phone")
    document = fields.typed("document")
    age = fields.typed("age")
    value = fields.typed("value")
    reason = fields.typed("reason")
    due = fields.typed("due")
    mediators = fields.typed("mediators")
    parties = fields.typed("parties")
    amount = fields.typed("amount")
    slip = fields.typed("slip")
    inCasePlace = fields.isTicked("inCasePlace")
    agreed = fields.isTicked("agreed")
  }
}
