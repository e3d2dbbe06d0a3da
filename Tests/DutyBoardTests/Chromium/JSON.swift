/// What a command to the browser brings along, and what comes back.
enum JSON: Codable, Equatable, Sendable {
  case null
  case truth(Bool)
  case number(Double)
  case text(String)
  case list([JSON])
  case record([String: JSON])

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let truth = try? value.decode(Bool.self) {
      self = .truth(truth)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let list = try? value.decode([JSON].self) {
      self = .list(list)
    } else {
      self = .record(try value.decode([String: JSON].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    switch self {
    case .null: try value.encodeNil()
    case .truth(let truth): try value.encode(truth)
    case .number(let number): try value.encode(number)
    case .text(let text): try value.encode(text)
    case .list(let list): try value.encode(list)
    case .record(let record): try value.encode(record)
    }
  }

  /// The text; nil when it is anything else.
  var text: String? { if case .text(let text) = self { text } else { nil } }

  /// The number; nil when it is anything else.
  var number: Double? { if case .number(let number) = self { number } else { nil } }

  /// The list; empty when it is anything else.
  var list: [JSON] { if case .list(let list) = self { list } else { [] } }

  /// What the record says of `name`; null when nothing.
  subscript(_ name: String) -> JSON {
    if case .record(let record) = self { record[name] ?? .null } else { .null }
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  init(stringLiteral text: String) { self = .text(text) }
  init(booleanLiteral truth: Bool) { self = .truth(truth) }
  init(integerLiteral number: Int) { self = .number(Double(number)) }
  init(floatLiteral number: Double) { self = .number(number) }
  init(arrayLiteral list: JSON...) { self = .list(list) }
  init(dictionaryLiteral record: (String, JSON)...) {
    self = .record(Dictionary(record, uniquingKeysWith: { first, _ in first }))
  }
}
