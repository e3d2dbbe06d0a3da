import DutyModel
import Hummingbird

/// The visitor's choice of a language, kept by their browser for a year.
enum LanguageChoice {
  static let cookie = "language"

  static func add(to routes: BoardRoutes) {
    routes.on(.get, "/language", nil) { request, context in
      let ask = Ask(request, context)
      guard let language = ask.query("to").flatMap({ Language(rawValue: $0) }) else {
        throw HTTPError(.notFound)
      }
      var response = Response(
        status: .seeOther, headers: [.location: own(ask.query("back")) ?? Place.now.path])
      response.setCookie(
        Cookie(
          name: cookie, value: language.rawValue, maxAge: 365 * 86_400, path: "/", httpOnly: true,
          sameSite: .strict))
      return response
    }
  }

  /// An address if it is one of the board's own; anything that a browser could take for another's is none.
  static func own(_ address: String?) -> String? {
    guard let address, address.hasPrefix("/"), !address.hasPrefix("//"),
      address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") })
    else { return nil }
    return address
  }
}

extension Place {
  /// Where a language is chosen; from there it goes back to an address of the board.
  static func language(_ language: Language, back: String) -> Place {
    Place("language", query: ["to": language.rawValue, "back": back])
  }
}

extension Language {
  /// The other one.
  var other: Language { self == .zh ? .en : .zh }
}
