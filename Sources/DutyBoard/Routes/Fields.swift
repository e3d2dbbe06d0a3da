import DutyModel
import DutyStation

/// What was typed into a form, field by field; what was left empty was not typed.
struct Fields: Decodable, Sendable {
  private let values: [String: String]

  init(_ values: [String: String] = [:]) { self.values = values }

  init(from decoder: any Decoder) throws {
    values = try decoder.singleValueContainer().decode([String: String].self)
  }

  /// What a field says; nil when nothing but space.
  subscript(_ name: String) -> String? {
    values[name].flatMap { $0.contains { !$0.isWhitespace } ? $0 : nil }
  }

  /// A field as it was typed.
  func typed(_ name: String) -> String { values[name] ?? "" }

  /// Whether a box was ticked.
  func isTicked(_ name: String) -> Bool { values[name] != nil }

  /// The ticked boxes whose names begin so, without that beginning.
  func ticked(_ prefix: String) -> [String] {
    values.keys.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }.sorted()
  }

  /// Names with commas between them.
  func names(_ name: String) -> [String] {
    (self[name] ?? "").split { ",，、\n".contains($0) }.map { $0.trimmed }.filter { !$0.isEmpty }
  }

  /// When something happened: now where nothing was typed.
  func occurrence(_ name: String, _ ask: Ask, zone: Zone) throws -> Occurrence {
    guard let text = self[name] else { return .at(ask.typed) }
    return try TypedTime.occurrence(text.trimmed, now: ask.typed, zone: zone)
  }
}

extension StringProtocol {
  /// The text without space before and after it.
  var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
