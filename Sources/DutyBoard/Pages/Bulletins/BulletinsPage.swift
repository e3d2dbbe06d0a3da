import DutyModel
import DutyStation
import DutyText

/// A report on a day, a week, a month or any dates: counts, times and rates, each with the figures behind it.
struct BulletinsPage: Page {
  /// The station, for names.
  let station: StationSetup
  /// Which dates were asked for, as the address says it.
  let typed: Typed
  /// The report; nil when there are no such dates.
  let bulletin: Bulletin?
  /// What is wrong with the dates.
  let wrong: [Wrong]

  /// Dates as the address says them.
  struct Typed: Hashable, Sendable {
    var kind = ReportPeriod.Kind.daily
    var date: String?
    var from: String?
    var until: String?
  }

  /// What is wrong with one of them.
  struct Wrong: Hashable, Sendable {
    let field: String
    let refusal: Refusal
  }

  static let template = Template.bulletins
  typealias Words = BulletinWord
  var setup: StationSetup? { station }

  func title(_ phrases: Phrases) -> String { BulletinWord.title[phrases.language] }

  /// Puts the page on the board.
  static func add(to routes: BoardRoutes) {
    routes.page("/bulletins", .seeBulletins) { station, ask in try BulletinsPage(station, Typed(ask)) }
  }

  /// Reports on the dates that are asked for; on the last full day, week or month when none is said.
  init(_ station: Station, _ typed: Typed) throws {
    self.typed = typed
    var wrong: [Wrong] = []
    func read(_ field: String, _ text: String?) -> CalendarDate? {
      guard let text else { return nil }
      let date = CalendarDate(text)
      if date == nil { wrong.append(Wrong(field: field, refusal: .notADate(text))) }
      return date
    }
    var bulletin: Bulletin?
    switch typed.kind {
    case .period:
      let (from, until) = (read("from", typed.from ?? ""), read("until", typed.until ?? ""))
      if let from, let until {
        do {
          bulletin = try station.bulletin { _ in ReportPeriod(from: from, until: until) }
        } catch let refusal as Refusal { wrong.append(Wrong(field: "until", refusal: refusal)) }
      }
    case let kind:
      let date = read("date", typed.date)
      if wrong.isEmpty {
        bulletin = try station.bulletin { today in
          date.map { ReportPeriod(kind, around: $0) } ?? ReportPeriod(kind, around: today).previous
        }
      }
    }
    (self.bulletin, self.wrong) = (bulletin, wrong)
    self.station = try bulletin?.setup ?? station.setup()
  }
}

extension BulletinsPage.Typed {
  init(_ ask: Ask) {
    self.init(
      kind: ask.query("kind").flatMap { ReportPeriod.Kind(rawValue: $0) } ?? .daily, date: ask.query("date"),
      from: ask.query("from"), until: ask.query("until"))
  }
}

extension Place {
  /// The reports, the last full day's first.
  static let bulletins = Place("bulletins")

  /// The report on some dates.
  static func bulletins(_ period: ReportPeriod) -> Place {
    switch period.kind {
    case .period:
      Place(
        "bulletins",
        query: ["kind": "period", "from": period.from.description, "until": period.until.description])
    case .daily, .weekly, .monthly:
      Place("bulletins", query: ["kind": period.kind.rawValue, "date": period.from.description])
    }
  }
}
