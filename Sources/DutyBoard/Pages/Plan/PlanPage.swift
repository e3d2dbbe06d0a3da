import DutyModel
import DutyStation
import DutyText
import Hummingbird

/// Where a roster is planned: the next one, or the first of a station that has none yet.
struct PlanPage: Page {
  /// The station, for names.
  let station: StationSetup
  /// Whether the station has no roster.
  let isFirst: Bool
  /// The first date and how many, as they were typed.
  let form: PlanForm
  /// Why none was planned.
  var refusals: [PlanForm.Wrong] = []

  static let template = Template.plan
  typealias Words = PlanWord
  var setup: StationSetup? { station }

  func title(_ phrases: Phrases) -> String { PlanWord.title[phrases.language] }

  /// Puts the page on the board.
  ///
  /// - Parameter time: for how long a roster is searched.
  static func add(to routes: BoardRoutes, desk: Desk, pages: PageWriter, time: Duration) {
    routes.page("/month/plan", .editMonth) { station, ask in try PlanPage(station, ask) }
    routes.act("/month/plan", .editMonth, PlanForm.self) { form, ask, _, _ in
      let wrong: [PlanForm.Wrong]
      do {
        let order = try form.order()
        let id = try await desk.labour(as: ask.visitor.who, at: ask.now, for: time, ask.sending) {
          try $0.build(order, until: $1).roster.id
        }
        return .seeOther(.month(id))
      } catch let done as AlreadySent {
        return .seeOther(.month(RosterID(done.subject)))
      } catch let error as PlanForm.Unreadable {
        wrong = error.wrong
      } catch let error as Refusal {
        wrong = [PlanForm.Wrong(error)]
      }
      let page = try await desk.ask(as: ask.visitor.who, at: ask.now) { try PlanPage($0, form, wrong) }
      return .page(pages.html(page, ask), status: .unprocessableContent)
    }
  }

  /// The page for an address that may say from when and for how many days.
  init(_ station: Station, _ ask: Ask) throws {
    try self.init(station, PlanForm(from: ask.query("from"), days: ask.query("days")))
  }

  /// The page with what was typed; what was not is what most would type.
  init(_ station: Station, _ form: PlanForm, _ refusals: [PlanForm.Wrong] = []) throws {
    let rosters = try station.rosters()
    let setup = try station.setup()
    let tomorrow = setup.zone.date(station.hand.now).advanced(days: 1)
    let next = rosters.map { $0.until.advanced(days: 1) }.max() ?? tomorrow
    self.station = setup
    self.form = PlanForm(
      from: form.from ?? max(next, tomorrow).description, days: form.days ?? "\(Self.usualDays)")
    self.refusals = refusals
    isFirst = rosters.isEmpty
  }

  /// Four weeks.
  private static let usualDays = 28

  /// The page in words.
  struct View: Sendable {
    let isFirst: Bool
    let isEditor: Bool
    let path: String
    let from: String
    let days: String
    let most: Int
    let problems: [Problem]
    let isFromWrong: Bool
    let isDaysWrong: Bool

    /// Why none was planned; `field` is what to change.
    struct Problem: Sendable {
      let field: String?
      let text: String
    }
  }

  func view(_ phrases: Phrases, _ ask: Ask) -> View {
    View(
      isFirst: isFirst, isEditor: ask.visitor.may(.editMonth), path: Place.plan.path,
      from: form.from ?? "", days: form.days ?? "", most: Station.longestRoster,
      problems: refusals.map {
        View.Problem(field: $0.field?.rawValue, text: $0.text(ask.language))
      }, isFromWrong: refusals.contains { $0.field == .from },
      isDaysWrong: refusals.contains { $0.field == .days })
  }
}

extension Place {
  /// Where a roster is planned.
  static let plan = Place("month", "plan")

  /// Where a roster is planned that begins on a date.
  static func plan(from: CalendarDate, days: Int) -> Place {
    Place("month", "plan", query: ["from": from.description, "days": "\(days)"])
  }
}
