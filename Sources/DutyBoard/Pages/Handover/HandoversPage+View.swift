import DutyModel
import DutyStation
import DutyText

extension HandoversPage {
  /// A handover and those before it in words.
  struct View: Sendable {
    let write: String?
    let saved: String?
    let wrongs: [String]
    let isWrong: Bool
    let shown: Shown?
    let entries: [Entry]
    let count: String
    let newer: String?
    let earlier: String?

    /// The handover that is shown.
    struct Shown: Sendable {
      let heading: String
      let by: String
      let leader: String?
      let state: String
      let isComplete: Bool
      let isForm: Bool
      let isOwn: Bool
      let isNothing: Bool
      let path: String
      let groups: [HandoverGroup]
      let remark: String
    }

    /// One to choose.
    struct Entry: Sendable {
      let path: String
      let moment: String
      let who: String
      let open: String
      let isDone: Bool
      let isHere: Bool
    }
  }

  func view(_ phrases: Phrases, _ ask: Ask) -> View {
    let first = (number - 1) * Self.perPage
    let last = first + list.handovers.count
    let wrongs: [String] =
      switch wrong {
      case .noneTicked: [HandoverWord.noneTicked[ask.language]]
      case .refused(let refusal): [Complaint(ask.language).text(refusal) ?? ""]
      case nil: []
      }
    return View(
      write: ask.visitor.may(.writeHandover) ? Place.writeHandover.path : nil,
      saved: isSaved ? HandoverWord.saved[ask.language] : nil, wrongs: wrongs, isWrong: !wrongs.isEmpty,
      shown: shown.map { view($0, phrases, ask) },
      entries: list.handovers.map { state in
        View.Entry(
          path: Place.handover(state.id).path, moment: phrases.handover(state), who: writer(state, phrases),
          open: phrases.toAcknowledge(state.open.count), isDone: state.open.isEmpty,
          isHere: state.id == shown?.id)
      }, count: phrases.listed(from: first + 1, to: last, of: list.total),
      newer: number > 1 ? Place.handovers(page: number - 1).path : nil,
      earlier: last < list.total ? Place.handovers(page: number + 1).path : nil)
  }

  private func view(_ state: HandoverState, _ phrases: Phrases, _ ask: Ask) -> View.Shown {
    let isOwn = ask.visitor.who.map { !state.isAcknowledged(by: $0) } ?? false
    let isForm = ask.visitor.may(.acceptHandover) && ask.visitor.who != nil && !isOwn && !state.open.isEmpty
    return View.Shown(
      heading: phrases.handover(state), by: writer(state, phrases),
      leader: state.handover.leader.map(phrases.name), state: phrases.toAcknowledge(state.open.count),
      isComplete: state.open.isEmpty, isForm: isForm, isOwn: isOwn && !state.open.isEmpty,
      isNothing: state.handover.items.isEmpty, path: Place.acceptHandover(state.id).path,
      groups: HandoverGroup.all(
        state.handover, accepted: state.accepted,
        ticked: isForm ? Set(filled.ticked(HandoverGroup.box)) : nil, phrases, ask, setup: list.setup),
      remark: filled.typed("remark"))
  }

  private func writer(_ state: HandoverState, _ phrases: Phrases) -> String {
    state.author.map(phrases.name) ?? HandoverWord.nobody[phrases.language]
  }
}
