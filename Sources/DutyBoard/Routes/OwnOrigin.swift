import HTTPTypes
import Hummingbird

/// Whether a form was sent by one of the board's own pages, as far as the browser says where it comes from.
///
/// The token decides; this holds where a token could be had by anybody: at the log-in.
enum OwnOrigin {
  /// Whether nothing says that another site sent a request.
  static func sent(_ request: Request) -> Bool {
    if let site = secFetchSite.flatMap({ request.headers[$0] }), site != "same-origin", site != "none" {
      return false
    }
    guard let origin = request.headers[.origin] else { return true }
    guard let authority = request.head.authority else { return false }
    return origin == "http://\(authority)" || origin == "https://\(authority)"
  }

  private static let secFetchSite = HTTPField.Name("Sec-Fetch-Site")
}
