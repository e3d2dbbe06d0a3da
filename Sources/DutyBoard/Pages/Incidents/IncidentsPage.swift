import DutyModel
import DutyStation
import DutyText

/// The list of calls: what was looked for, and what was found of it.
struct IncidentsPage: Page {
  /// The station, for names.
  let station: StationSetup
  /// What was looked for.
  let search: Search
  /// The calls of one page.
  let incidents: [IncidentSummary]
  /// How many there are in all.
  let total: Int
  /// Why nothing could be looked for; nil when it could.
  let refusal: Refusal?

  /// What was looked for, as the address says it.
  struct Search: Hashable, Sendable {
    var words: String?
    var category: String?
    var isClosed: Bool?
    var isMine = false
    var from: String?
    var until: String?
    var page = 1

    /// How many calls a page lists.
    static let perPage = 25

    /// The same search on another page.
    func on(page: Int) -> Search {
      var other = self
      other.page = page
      return other
    }

    /// Whether anything but words is asked for.
    var isNarrowed: Bool { category != nil || isClosed != nil || isMine || from != nil || until != nil }
  }

  static let template = Template.incidents
  typealias Words = IncidentsWord
  var setup: StationSetup? { station }

  func title(_ phrases: Phrases) -> String { IncidentsWord.title[phrases.language] }

  /// Puts the page on the board.
  static func add(to routes: BoardRoutes) {
    routes.page("/incidents", .seeCalls) { station, ask in try IncidentsPage(station, Search(ask), ask) }
  }

  init(_ station: Station, _ search: Search, _ ask: Ask) throws {
    self.search = search
    do {
      let zone = try station.setup().zone
      let found = try station.incidents(
        category: search.category, isClosed: search.isClosed, heard: try search.heard(zone),
        who: search.isMine ? ask.visitor.who : nil,
        words: (search.words ?? "").split(whereSeparator: \.isWhitespace).map(String.init),
        limit: Search.perPage, skipped: (search.page - 1) * Search.perPage)
      (self.station, incidents, total, refusal) = (found.setup, found.incidents, found.total, nil)
    } catch let error as Refusal {
      (self.station, incidents, total, refusal) = (try station.setup(), [], 0, error)
    }
  }
}

extension IncidentsPage.Search {
  init(_ ask: Ask) {
    words = ask.query("q")
    category = ask.query("category")
    isClosed = ask.query("state").flatMap { ["open": false, "closed": true][$0] }
    isMine = ask.query("mine") != nil
    from = ask.query("from")
    until = ask.query("until")
    page = ask.query("page").flatMap { Int($0) }.map { min(max(1, $0), 100_000) } ?? 1
  }

  /// The span between the dates, both of them in it; nil when neither is given.
  fileprivate func heard(_ zone: Zone) throws -> Span? {
    func date(_ text: String?) throws -> CalendarDate? {
      guard let text else { return nil }
      guard let date = CalendarDate(text) else { throw Refusal.notADate(text) }
      return date
    }
    let (first, last) = (try date(from), try date(until))
    guard first != nil || last != nil else { return nil }
    if let first, let last, last < first {
      throw Refusal.endsBeforeItBegins(from: first.description, until: last.description)
    }
    return Span(
      start: first.map { zone.instant($0) } ?? Instant(milliseconds: Instant.distantFuture.milliseconds * -1),
      end: last.map { zone.instant($0.advanced(days: 1)) } ?? .distantFuture)
  }
}

extension Place {
  /// All calls.
  static let incidents = Place("incidents")

  /// The calls that are looked for.
  static func incidents(_ search: IncidentsPage.Search) -> Place {
    Place(
      "incidents",
      query: [
        "q": search.words ?? "", "category": search.category ?? "",
        "state": search.isClosed.map { $0 ? "closed" : "open" } ?? "", "mine": search.isMine ? "1" : "",
        "from": search.from ?? "", "until": search.until ?? "", "page": "\(search.page)",
      ])
  }
}
