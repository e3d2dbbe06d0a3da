import Hummingbird

/// What a form leads to.
enum Answer: Sendable {
  /// It was done; look there.
  case go(Place)
  /// It was not done, or not yet: a page says what is missing, or shows the effects to be confirmed.
  case show(any Page, HTTPResponse.Status = .unprocessableContent)
}
