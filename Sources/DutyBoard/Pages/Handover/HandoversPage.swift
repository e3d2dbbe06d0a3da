import DutyModel
import DutyStation
import DutyText
import Hummingbird

/// A handover, which whoever takes over acknowledges item by item, and those before it.
struct HandoversPage: Page {
  /// A page of all handovers, for choosing one.
  let list: HandoverList
  /// Which page of them.
  let number: Int
  /// The handover that is shown; nil when none has been written.
  let shown: HandoverState?
  /// Whether something was just written down.
  var isSaved = false
  /// What was typed and was not written.
  var filled = Fields()
  /// Why it was not; nil when nothing was typed.
  var wrong: Wrong?

  /// Why nothing was acknowledged.
  enum Wrong: Sendable {
    case noneTicked
    case refused(Refusal)
  }

  static let template = Template.handovers
  typealias Words = HandoverWord
  var setup: StationSetup? { list.setup }

  func title(_ phrases: Phrases) -> String { HandoverWord.title[phrases.language] }

  /// How many handovers a page lists.
  static let perPage = 15

  /// Puts the page and its form on the board.
  static func add(to routes: BoardRoutes) {
    routes.page("/handover", .seeHandover) { station, ask in try page(nil, station, ask) }
    routes.page("/handover/:id", .seeHandover) { station, ask in try page(ask.part("id"), station, ask) }
    routes.form(
      "/handover/:id/accept", .acceptHandover, Fields.self,
      again: { _, ask in .handover(HandoverID(ask.part("id")), isSaved: true) }
    ) { station, fields, ask in
      var page = try page(ask.part("id"), station, ask)
      let items = fields.ticked(HandoverGroup.box).compactMap { Int($0) }
      page.filled = fields
      do {
        guard fields.isTicked("all") || !items.isEmpty else {
          page.wrong = .noneTicked
          return .show(page)
        }
        let taken = try station.acceptHandover(
          ask.part("id"), items: fields.isTicked("all") ? nil : items, remark: fields["remark"])
        return .go(.handover(taken.state.id, isSaved: true))
      } catch let refusal as Refusal {
        page.wrong = .refused(refusal)
        return .show(page)
      }
    }
  }

  private static func page(_ id: String?, _ station: Station, _ ask: Ask) throws -> HandoversPage {
    let number = ask.query("page").flatMap { Int($0) }.map { min(max(1, $0), 100_000) } ?? 1
    let list = try station.handovers(limit: perPage, skipped: (number - 1) * perPage)
    var shown: HandoverState?
    do { shown = try station.handover(id).state } catch Refusal.noHandover {
      // Nothing has been handed over yet.
    } catch Refusal.unknownHandover { throw HTTPError(.notFound) }
    return HandoversPage(list: list, number: number, shown: shown, isSaved: ask.query("saved") != nil)
  }
}

extension Place {
  /// The latest handover and those before it.
  static let handovers = Place("handover")

  /// The latest handover beside another page of those before it.
  static func handovers(page: Int) -> Place { Place("handover", query: ["page": "\(page)"]) }

  /// A handover.
  static func handover(_ id: HandoverID) -> Place { Place("handover", id.text) }

  /// A handover after something was written down.
  static func handover(_ id: HandoverID, isSaved: Bool) -> Place {
    Place("handover", id.text, query: isSaved ? ["saved": "1"] : [:])
  }

  /// Where items of a handover are acknowledged.
  static func acceptHandover(_ id: HandoverID) -> Place { Place("handover", id.text, "accept") }
}
