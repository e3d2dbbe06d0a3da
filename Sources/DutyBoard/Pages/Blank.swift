/// A place in a page that is each visitor's own: it is left open when the page is written, and filled in when the page is
/// handed out.
///
/// Between the two it is marked by a control character. `ShownText` leaves those out of whatever anybody has written, so
/// no words can pass for a blank.
enum Blank: UInt8, CaseIterable, Sendable {
  /// What the visitor's forms prove their origin with.
  case token = 1
  /// A name for what the page's forms send, another one whenever the page is handed out.
  case formKey
  /// What they are called.
  case name
  /// Whose words the browser keeps until they are sent.
  case badge
  /// Where the same page is in the other language.
  case otherLanguage

  /// How a template asks for it.
  var inTemplate: String { "{{blank.\(self)}}" }

  /// How it stands in a page that is written but not filled in.
  var mark: String { String(UnicodeScalar(rawValue)) }
}
