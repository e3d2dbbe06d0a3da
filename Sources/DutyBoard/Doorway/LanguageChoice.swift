import DutyModel
import Hummingbird

/// The visitor's choice of a language, kept by their browser for a year.
enum LanguageChoice {
  static let cookie = "language"

  static func add(to routes: BoardRoutes) {
    routes.on(.get, "/language", nil) { request, context in
      let ask = Ask(request, context, token: "")
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
