import DutyModel
import DutyRules
import DutyStation
import DutyText

extension MediationPage {
  /// A dispute in words.
  struct View: Sendable {
    let slip: String
    let kind: String
    let stage: String
    let isOpen: Bool
    let slipPath: String
    let backPath: String
    let saved: String?
    let refusals: [String]
    let isRefused: Bool
    let facts: [Fact]
    let about: String
    let owed: String?
    let isLate: Bool
    let look: [String]
    let mustLook: Bool
    let course: [Event]
    let isOver: Bool
    let next: [Form]
    let others: [Form]
    let hasOthers: Bool

    /// Something that the slip says.
    struct Fact: Sendable {
      let term: String
      let value: String
      let factPath: String?
    }

    /// Something that happened.
    struct Event: Sendable {
      let at: String
      let what: String
      let said: String
    }

    /// A step that can be written down.
    struct Form: Sendable {
      let formID: String
      let formTitle: String
      let formPath: String
      let isOpened: Bool
      let fields: [FormField]
    }
  }

  func view(_ phrases: Phrases, _ ask: Ask) -> View {
    let (state, referral) = (dispute.state, dispute.state.referral)
    let said = { (word: MediationWord) in word[ask.language] }
    let pages = ReferralPages(ask.language, setup: dispute.setup, isColoured: false)
    let offered = ask.visitor.may(.mediate) ? self.offered : []
    // What is waited for comes first; what was refused stands where it was typed.
    let next = ReferralStep.next(after: state).map { MediationForm($0) }
    let forms = offered.map { form($0, phrases, said) }
    let look = dispute.flags.filter { if case .overdue = $0 { false } else { true } }
    let complaint = Complaint(ask.language)
    let refusals = (filled?.refused ?? []).compactMap { complaint.text($0.refusal) }
    return View(
      slip: state.slip, kind: phrases.word(referral.kind), stage: phrases.word(state.stage),
      isOpen: state.stage.isOpen, slipPath: Place.mediationSlip(state.id).path,
      backPath: Place.mediation.path, saved: banner(ask.language), refusals: refusals,
      isRefused: !refusals.isEmpty, facts: facts(phrases, said, ask), about: referral.text,
      owed: dispute.next.map { phrases.owed($0.task, due: $0.due, now: ask.now) },
      isLate: dispute.isOverdue, look: look.map(pages.text), mustLook: !look.isEmpty,
      course: pages.course(state, now: ask.now).map {
        View.Event(
          at: phrases.moment($0.at), what: $0.what, said: $0.said.joined(separator: "  "))
      },
      isOver: dispute.next == nil, next: forms.filter { $0.formID == next?.rawValue },
      others: forms.filter { $0.formID != next?.rawValue },
      hasOthers: forms.contains { $0.formID != next?.rawValue })
  }

  /// The forms of the steps that the dispute can take.
  private var offered: [MediationForm] {
    let possible = Set(dispute.steps.map { MediationForm($0) })
    return MediationForm.allCases.filter { possible.contains($0) || filled?.form == $0 }
  }

  private func banner(_ language: Language) -> String? {
    switch saved {
    case Self.reopenedWord: MediationWord.reopened[language]
    case _?: MediationWord.saved[language]
    case nil: nil
    }
  }

  private func facts(
    _ phrases: Phrases, _ said: (MediationWord) -> String, _ ask: Ask
  ) -> [View.Fact] {
    let (state, referral) = (dispute.state, dispute.state.referral)
    let facts: [(MediationWord, String?, Place?)] = [
      (.call, referral.incident.text, ask.visitor.may(.seeCalls) ? .incident(referral.incident) : nil),
      (.ours, state.slip == state.id.text ? nil : state.id.text, nil),
      (.opened, phrases.moment(state.opened), nil),
      (.mediators, referral.mediators, nil),
      (.parties, phrases.list(referral.parties), nil),
      (.cases, referral.cases.isEmpty ? nil : phrases.list(referral.cases.map(phrases.word)), nil),
      (.stake, referral.amount.map(phrases.money), nil),
    ]
    return facts.compactMap { word, value, place in
      value.map { View.Fact(term: said(word), value: $0, factPath: place?.path) }
    }
  }

  private func form(
    _ form: MediationForm, _ phrases: Phrases, _ said: (MediationWord) -> String
  ) -> View.Form {
    let filled = filled?.form == form ? filled : nil
    let complaint = Complaint(phrases.language)
    let why = (filled?.refused ?? []).compactMap { refused in
      refused.field.flatMap { field in complaint.text(refused.refusal).map { (field, $0) } }
    }
    let make = FieldMaker(
      prefix: form.rawValue, typed: filled?.fields, why: Dictionary(why, uniquingKeysWith: { $0 + " " + $1 }))
    return View.Form(
      formID: form.rawValue, formTitle: said(form.word),
      formPath: Place.mediation(dispute.state.id, form).path, isOpened: filled != nil,
      fields: fields(form, make, phrases, said)
        + [make.line("time", said(.time), hint: said(.timeHint))])
  }
}

extension MediationForm {
  /// What the step is called.
  fileprivate var word: MediationWord {
    switch self {
    case .consent: .consent
    case .acknowledge: .acknowledge
    case .session: .session
    case .outcome: .outcome
    case .performed: .performed
    case .confirm: .confirm
    case .visit: .visit
    case .divert: .divert
    }
  }
}
