import DutyModel
import HTTPTypes
import Testing

@testable import DutyBoard

/// Every page that is looked at as a picture: all that the board has, and some in states that are worth a look.
///
/// A new page is in it by itself; a new kind of part of an address needs a value in `parts`.
struct PageList {
  /// What the book has for the parts of addresses that differ.
  private static let parts = [
    ":roster": "2", ":number": "20200314-01", ":who": "003", ":task": "1", ":id": "1",
  ]

  /// Pages that show nothing unless they are asked something.
  private static let questions = ["/month/:roster/change": "?kind=clear&who=WHO&date=2020-04-10"]

  /// Pages in a state that the address alone does not give.
  private static let states = [
    "/month/2?who=WHO&date=2020-04-10", "/month/2?date=2020-04-11&post=HG&shift=N",

    "/absence?absent=003&from=2020-03-17T05:30&choose0=0", "/incidents?q=武汉", "/incidents/20200312-01",
    "/incidents/20200315-01?saved=report", "/mediation/open?call=20200315-02",
    "/nowhere",
  ]

  /// A page to look at.
  struct Entry {
    let path: String
    /// What its pictures are called.
    let name: String
    /// Whether it is a sheet for paper, which stands outside the board's frame.
    var isPaper: Bool { name.hasSuffix("wall-sheet") }
  }

  let entries: [Entry]

  /// The pages of a board; `who` has a duty on 2020-04-10 in the draft.
  init(_ routes: BoardRoutes, who: Badge) {
    // What is everybody's is no page, and the feed of changes never ends.
    let own = routes.rights.filter { $0.method == .get && $0.permission != nil }.map(\.path)
      .filter { $0 != "/live" }
    let filled = own.map { path in
      path.split(separator: "/", omittingEmptySubsequences: false).map {
        Self.parts[String($0)] ?? String($0)
      }
      .joined(separator: "/") + (Self.questions[path] ?? "")
    }
    entries = (filled + Self.states).map { $0.replacing("WHO", with: who.text) }.map { path in
      Entry(path: path, name: path.hasSuffix("/wall") && path != "/wall" ? "wall-sheet" : Self.name(path))
    }
  }

  private static func name(_ path: String) -> String {
    let words = path.split { !$0.isLetter && !$0.isNumber }
    return words.isEmpty ? "now" : words.joined(separator: "-")
  }
}
