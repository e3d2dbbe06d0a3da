import DutyModel
import DutyText

extension IncidentsPage {
  /// The list in words.
  struct View: Sendable {
    let path: String
    let report: String?
    let words: String
    let categories: [Choice]
    let states: [Choice]
    let isMine: Bool
    let canBeMine: Bool
    let from: String
    let until: String
    let isNarrowed: Bool
    let isSearched: Bool
    let why: String?
    let count: String
    let isEmpty: Bool
    let calls: [Call]
    let newer: String?
    let older: String?

    /// Something to choose.
    struct Choice: Sendable {
      let value: String
      let name: String
      let isChosen: Bool
    }

    /// A call.
    struct Call: Sendable {
      let number: String
      let link: String
      let category: String
      let heard: String
      let place: String?
      let text: String
      let found: String?
      let isOpen: Bool
      let state: String
    }
  }

  func view(_ phrases: Phrases, _ ask: Ask) -> View {
    let first = (search.page - 1) * Search.perPage
    let words = { (word: IncidentsWord) in word[ask.language] }
    return View(
      path: Place.incidents.path, report: ask.visitor.may(.reportCall) ? Place.report.path : nil,
      words: search.words ?? "",
      categories: [View.Choice(value: "", name: words(.any), isChosen: search.category == nil)]
        + station.playbooks.map {
          View.Choice(
            value: $0.category, name: $0.name[ask.language], isChosen: $0.category == search.category)
        },
      states: [
        View.Choice(value: "", name: words(.any), isChosen: search.isClosed == nil),
        View.Choice(value: "open", name: words(.open), isChosen: search.isClosed == false),
        View.Choice(value: "closed", name: words(.closed), isChosen: search.isClosed == true),
      ], isMine: search.isMine, canBeMine: ask.visitor.who != nil, from: search.from ?? "",
      until: search.until ?? "", isNarrowed: search.isNarrowed,
      isSearched: search.isNarrowed || search.words != nil,
      why: refusal.flatMap { Complaint(ask.language).text($0) },
      count: phrases.calls(from: incidents.isEmpty ? 0 : first + 1, to: first + incidents.count, of: total),
      isEmpty: incidents.isEmpty,
      calls: incidents.map { call in
        View.Call(
          number: call.number.text, link: Place.incident(call.number).path,
          category: phrases.category(call.category), heard: phrases.listed(call.heard), place: call.place,
          text: call.text, found: call.found, isOpen: !call.isClosed,
          state: words(call.isClosed ? .closed : .open))
      },
      newer: search.page > 1 ? Place.incidents(search.on(page: search.page - 1)).path : nil,
      older: first + incidents.count < total
        ? Place.incidents(search.on(page: search.page + 1)).path : nil)
  }
}
