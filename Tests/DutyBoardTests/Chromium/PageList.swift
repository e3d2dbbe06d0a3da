import DutyBook
import HTTPTypes
import Testing

@testable import DutyBoard

/// Every page that is looked at as a picture: all that the board has, and some in states that are worth a look.
///
/// A new page is in it by itself; a new kind of part of an address needs a value in `parts`.
struct PageList {
  /// What the book has for the parts of addresses that differ.
  private static let parts = [":roster": "1", ":number": "20200314-01", ":who": "003"]

  /// Pages in a state that the address alone does not give.
  private static let states = [
    "/month/1?who=003&date=2020-03-16", "/month/2?date=2020-04-11&post=HG&shift=N",
    "/month/2/publish", "/month/2/changes",
    "/month/1/change?kind=clear&who=003&date=2020-03-20",
    "/absence?absent=003&from=2020-03-17T05:30&choose0=0", "/incidents?q=武汉", "/incidents/20200312-01",
    "/incidents/20200315-01?saved=report", "/nowhere",
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

  /// The pages of a board.
  init(_ routes: BoardRoutes) {
    let own = routes.rights.filter { $0.method == .get }.map(\.path).filter { !$0.hasPrefix("/feed") }
    let filled = own.map { path in
      path.split(separator: "/", omittingEmptySubsequences: false).map {
        Self.parts[String($0)] ?? String($0)
      }
      .joined(separator: "/")
    }
    entries = (filled + Self.states).map { path in
      Entry(path: path, name: path.hasSuffix("/wall") && path != "/wall" ? "wall-sheet" : Self.name(path))
    }
  }

  private static func name(_ path: String) -> String {
    let words = path.split { !$0.isLetter && !$0.isNumber }
    return words.isEmpty ? "now" : words.joined(separator: "-")
  }
}
