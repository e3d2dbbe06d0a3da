import DutyModel
import DutyStation
import DutyText
import Hummingbird

/// What is owed, to whom and by whom, what is overdue first.
struct OwedPage: Page {
  /// What was found.
  let owed: OwedList
  /// What was looked for; nil for the page of one task.
  let search: Search?
  /// The task that something was just written down about.
  var saved: FollowUpState?
  /// What was typed and was not written.
  var filled: Filled?

  /// What was typed into one of the page's forms, and why it was not written.
  struct Filled: Sendable {
    let form: OwedForm
    /// The task; nil for a new one.
    let task: FollowUpID?
    let fields: Fields
    let wrong: [Wrong]
  }

  /// What is wrong with a field.
  struct Wrong: Sendable {
    let field: String
    let refusal: Refusal
  }

  /// What was looked for, as the address says it.
  struct Search: Hashable, Sendable {
    var part = OwedFilter.Part.open
    var who: Badge?
    var origin: FollowUpOrigin?
    var page = 1

    /// How many tasks a page lists.
    static let perPage = 25

    /// The same search on another page.
    func on(page: Int) -> Search {
      var other = self
      other.page = page
      return other
    }

    /// The search as the station takes it.
    var filter: OwedFilter {
      OwedFilter(
        part: part, who: who, origin: origin, limit: Self.perPage, skipped: (page - 1) * Self.perPage)
    }
  }

  static let template = Template.owed
  typealias Words = OwedWord
  var setup: StationSetup? { owed.setup }

  func title(_ phrases: Phrases) -> String { OwedWord.title[phrases.language] }

  /// Puts the page and its forms on the board.
  static func add(to routes: BoardRoutes) {
    routes.page("/owed", .seeOwed) { station, ask in
      let search = Search(ask)
      return OwedPage(owed: try station.owed(search.filter), search: search)
    }
    routes.page("/owed/:task", .seeOwed) { station, ask in try one(station, ask) }
    routes.form(
      "/owed", .finishOwed, Fields.self, again: { done, _ in .owed(saved: FollowUpID(done.subject)) }
    ) {
      station, fields, ask in
      let search = Search(ask)
      var page = OwedPage(owed: try station.owed(search.filter), search: search)
      do {
        return .go(.owed(saved: try OwedForm.add(fields, station, ask)))
      } catch let refused as OwedForm.Refused {
        page.filled = Filled(form: .add, task: nil, fields: fields, wrong: refused.wrong)
        return .show(page)
      }
    }
    for form in [OwedForm.done, .cancel] {
      routes.form(
        "/owed/:task/\(form.rawValue)", form.permission, Fields.self,
        again: { _, ask in .owed(saved: FollowUpID(ask.part("task"))) }
      ) { station, fields, ask in
        var page = try one(station, ask)
        let task = FollowUpID(ask.part("task"))
        do {
          return .go(.owed(saved: try form.end(task.text, fields, station, ask)))
        } catch let refusal as Refusal {
          let wrong = Wrong(field: OwedForm.field(of: refusal, form), refusal: refusal)
          page.filled = Filled(form: form, task: task, fields: fields, wrong: [wrong])
          return .show(page)
        }
      }
    }
  }

  /// The page of one task; an address of no task is none.
  private static func one(_ station: Station, _ ask: Ask) throws -> OwedPage {
    do {
      let owed = try station.owed(task: ask.part("task"))
      return OwedPage(
        owed: owed, search: nil, saved: ask.query("saved") != nil ? owed.tasks.first?.task : nil)
    } catch Refusal.unknownFollowUp { throw HTTPError(.notFound) }
  }
}

extension OwedPage.Search {
  init(_ ask: Ask) {
    part = ask.query("part").flatMap { OwedFilter.Part(rawValue: $0) } ?? .open
    who = ask.query("who").map { Badge($0) }
    origin = ask.query("from").map { FollowUpOrigin(word: $0) }
    page = ask.query("page").flatMap { Int($0) }.map { min(max(1, $0), 100_000) } ?? 1
  }
}

extension FollowUpOrigin {
  /// The word that stands for it in an address; no category begins with a dot.
  var word: String {
    switch self {
    case .call(let category): category
    case .mediation: ".mediation"
    case .alone: ".alone"
    }
  }

  init(word: String) {
    self =
      switch word {
      case Self.mediation.word: .mediation
      case Self.alone.word: .alone
      default: .call(category: word)
      }
  }
}

extension Place {
  /// What is owed.
  static let owed = Place("owed")

  /// What is looked for among what is owed.
  static func owed(_ search: OwedPage.Search) -> Place {
    Place(
      "owed",
      query: [
        "part": search.part.rawValue, "who": search.who?.text ?? "", "from": search.origin?.word ?? "",
        "page": "\(search.page)",
      ])
  }

  /// One task.
  static func owed(_ task: FollowUpID) -> Place { Place("owed", task.text) }

  /// One task after something was written down about it.
  static func owed(saved task: FollowUpID) -> Place { Place("owed", task.text, query: ["saved": "1"]) }

  /// Where a form about a task is sent.
  static func owed(_ task: FollowUpID, _ form: OwedForm) -> Place { Place("owed", task.text, form.rawValue) }
}
