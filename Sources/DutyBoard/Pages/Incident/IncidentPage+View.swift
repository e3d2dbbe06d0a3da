import DutyBook
import DutyModel
import DutyRules
import DutyStation
import DutyText

extension IncidentPage {
  /// A call in words.
  struct View: Sendable {
    let number: String
    let category: String
    let course: [String]
    let isOpen: Bool
    let saved: String?
    let wrong: [String]
    let isWrong: Bool
    let facts: [Fact]
    let said: String
    let missing: [String]
    let isLacking: Bool
    let proposal: Proposal?
    let drawing: String
    let lines: [Line]
    let look: [String]
    let mustLook: Bool
    let posts: [String]
    let isCovered: Bool
    let holes: [String]
    let hasHoles: Bool
    let reviews: [String]
    let hasReview: Bool
    let returned: Returned?
    let allReviews: String?
    let allOwed: String?
    let owed: [Owed]
    let isOwed: Bool
    let mediation: [Dispute]
    let isMediated: Bool
    let forms: Forms

    /// Something that was said when it was reported.
    struct Fact: Sendable {
      let name: String
      let value: String
    }

    /// Who could go, and what that leaves open.
    struct Proposal: Sendable {
      let crew: [Mate]
      let holes: [String]
      let leavesNone: Bool
    }

    /// Somebody to go.
    struct Mate: Sendable {
      let box: String
      let name: String
      let post: String
    }

    /// That it was given back, and whether whoever looks can answer.
    struct Returned: Sendable {
      let comment: String
      let who: String
      let isAnswerable: Bool
    }

    /// A line.
    struct Line: Sendable {
      let number: String
      let newDay: String?
      let time: String
      let what: String
      let words: String
      let limit: String?
      let isLate: Bool
      let notes: [String]
      let struck: [String]
    }

    /// A dispute that was handed over, and its page for whoever may see it.
    struct Dispute: Sendable {
      let disputeLine: String
      let disputePath: String?
    }

    /// Something that is or was owed.
    struct Owed: Sendable {
      let task: String
      let text: String
      let state: String
      let isOverdue: Bool
      let isFinishable: Bool
      let result: String?
    }
  }

  func view(_ phrases: Phrases, _ ask: Ask) -> View {
    let (state, incident) = (file.state, file.state.incident)
    let pages = IncidentPages(
      ask.language, setup: state.setup, isColoured: false, now: ask.now, namesOptions: false)
    let said = { (word: IncidentWord) in word[ask.language] }
    let report = incident.report
    let facts: [(IncidentWord, String?)] = [
      (.heard, phrases.moment(report.heard)), (.written, phrases.moment(incident.written)),
      (.place, report.place), (.caller, report.caller), (.phone, report.phone),
      (.occurred, pages.occurrence(incident.occurred)),
    ]
    let posts = (file.cover?.posts ?? []).map { "\(phrases.name($0.post))  \(phrases.names($0.on))" }
    let holes = file.cover.map { pages.holes($0, incident) } ?? []
    let wrong =
      filled.map { Complaint(ask.language).text($0.refusal) ?? "" }?.split(separator: "\n").map(String.init)
      ?? []
    let reviews = pages.reviews(incident)
    let missing = incident.isClosed ? [] : pages.missingWords(incident)
    let mediation = state.referrals.map {
      View.Dispute(
        disputeLine: "\($0.slip)  \(phrases.word($0.referral.kind)) · \(phrases.word($0.stage))",
        disputePath: ask.visitor.may(.seeMediation) ? Place.mediation($0.id).path : nil)
    }
    return View(
      number: incident.number.text, category: phrases.category(report.category),
      course: pages.course(incident), isOpen: !incident.isClosed, saved: banner(pages, ask),
      wrong: wrong, isWrong: !wrong.isEmpty,
      facts: facts.compactMap { name, value in value.map { View.Fact(name: said(name), value: $0) } },
      said: report.text, missing: missing, isLacking: !missing.isEmpty,
      proposal: ask.visitor.may(.markCall) ? file.proposal.map { self.proposal($0, phrases) } : nil,
      drawing: pages.drawing(incident), lines: lines(pages, ask), look: state.flags.map(pages.text),
      mustLook: !state.flags.isEmpty, posts: posts, isCovered: !posts.isEmpty, holes: holes,
      hasHoles: !holes.isEmpty, reviews: reviews, hasReview: !reviews.isEmpty || ask.visitor.may(.review),
      returned: incident.review.state == .returned
        ? View.Returned(
          comment: incident.review.comment ?? "", who: phrases.givenBack(incident.review),
          isAnswerable: ask.visitor.may(.markCall)) : nil,
      allReviews: ask.visitor.may(.seeReviews) ? Place.reviews.path : nil,
      allOwed: ask.visitor.may(.seeOwed) ? Place.owed.path : nil, owed: owed(phrases, ask),
      isOwed: !state.followUps.isEmpty, mediation: mediation, isMediated: !mediation.isEmpty,
      forms: forms(phrases, pages, ask))
  }

  /// What was just written down.
  private func banner(_ pages: IncidentPages, _ ask: Ask) -> String? {
    let incident = file.state.incident
    switch saved {
    case ReportPage.savedWord: return pages.opened(incident)
    case IncidentForm.owe.rawValue, IncidentForm.done.rawValue, IncidentForm.refer.rawValue:
      return IncidentWord.saved[ask.language]
    case let word?:
      guard let form = IncidentForm(rawValue: word), form != .draft else { return nil }
      return IncidentWord.saved[ask.language] + "  "
        + pages.saved(incident, flags: [], width: .max).split(separator: "\n").joined(separator: " ")
    case nil: return nil
    }
  }

  private func proposal(_ proposal: CrewProposal, _ phrases: Phrases) -> View.Proposal {
    let noOfficer = Set(
      proposal.holes.filter { $0.hole.kind == .figure(.officers) && $0.hole.have == 0 }.map(\.post))
    let holes = proposal.holes.compactMap { post, hole -> String? in
      switch hole.kind {
      case .figure(let figure):
        "\(phrases.name(post)) \(phrases.missing(figure, hole.need - hole.have))"
      // That no officer is there goes without saying where all officers are missing.
      case .auxiliariesAlone:
        noOfficer.contains(post) ? nil : "\(phrases.name(post)) \(phrases.noOfficerThere)"
      }
    }
    return View.Proposal(
      crew: proposal.crew.map { who, post in
        View.Mate(box: IncidentForm.crewBox + who.text, name: phrases.name(who), post: phrases.name(post))
      }, holes: holes, leavesNone: holes.isEmpty)
  }

  /// The lines; what was struck is for those who review.
  private func lines(_ pages: IncidentPages, _ ask: Ask) -> [View.Line] {
    let showsHistory = ask.visitor.may(.seeReviews)
    return pages.pieces(file.state.incident).map { piece in
      let clock = file.sendings[piece.entry].flatMap { pages.deviceClock(slowSeconds: $0.slowSeconds) }
      return View.Line(
        number: "\(piece.number)", newDay: piece.newDay, time: piece.time, what: piece.what,
        words: piece.words, limit: piece.limit.isEmpty ? nil : piece.limit, isLate: piece.isLate,
        notes: piece.notes + (clock.map { [$0] } ?? []), struck: showsHistory ? piece.struck : [])
    }
  }

  private func owed(_ phrases: Phrases, _ ask: Ask) -> [View.Owed] {
    let said = { (word: IncidentWord) in word[ask.language] }
    return file.state.followUps.map { task in
      let due = phrases.deadline(task.followUp.due, now: ask.now)
      let isOverdue = task.isOverdue(at: ask.now)
      let state =
        switch task.status {
        case .open: "\(said(.due)) \(due)" + (isOverdue ? " \(said(.overdue))" : "")
        case .done: said(.done) + (task.ended.map { " " + phrases.time($0, near: ask.now) } ?? "")
        case .cancelled: said(.cancelled)
        }
      return View.Owed(
        task: task.id.text, text: task.followUp.text[ask.language], state: state, isOverdue: isOverdue,
        isFinishable: task.status == .open && ask.visitor.may(.finishOwed),
        result: task.result.flatMap { $0.isEmpty ? nil : $0 })
    }
  }
}
