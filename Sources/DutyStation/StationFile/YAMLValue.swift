import DutyModel
import Yams

/// Collects what is wrong while a file is read, so that all of it can be told at once.
final class ProblemList {
  private(set) var problems: [InputProblem] = []

  func add(_ kind: InputProblem.Kind, line: Int?, path: String) {
    problems.append(InputProblem(line: line, path: path, kind: kind))
  }
}

/// A place in a YAML file that can be asked for what it should hold.
///
/// A wrong value is noted in the list and read as nil. Scalars are read as they are written: `001` keeps its
/// zeros and `off` is a word.
struct YAMLValue {
  let node: Node
  let path: String
  let list: ProblemList

  var line: Int? { node.mark?.line }

  func note(_ kind: InputProblem.Kind) { list.add(kind, line: line, path: path) }

  /// The scalar's text.
  func text(_ expected: InputProblem.Expected = .text) -> String? {
    guard case .scalar(let scalar) = node else {
      note(.wrongType(expected: expected, found: word))
      return nil
    }
    return scalar.string
  }

  /// What stands there, for a message.
  private var word: String {
    switch node {
    case .scalar(let scalar): scalar.string
    case .mapping: "{…}"
    case .sequence: "[…]"
    case .alias: "*"
    }
  }

  /// A value read from text by a closure.
  func value<Value>(_ expected: InputProblem.Expected, _ read: (String) -> Value?) -> Value? {
    guard let text = text(expected) else { return nil }
    guard let value = read(text) else {
      note(.wrongType(expected: expected, found: text))
      return nil
    }
    return value
  }

  /// `true` or `false`.
  func truth() -> Bool? { value(.truth) { Bool($0) } }

  func date() -> CalendarDate? { value(.date) { CalendarDate($0) } }

  /// A time allowed, of ten years at most.
  func allowance() -> Allowance? {
    guard let allowance = value(.allowance, { Allowance($0) }) else { return nil }
    guard allowance.isPlausible else {
      note(.outOfRange(text() ?? "", least: 1, most: allowance.most))
      return nil
    }
    return allowance
  }

  /// A whole number in a range.
  func number(_ range: ClosedRange<Int>) -> Int? {
    guard let number = value(.number, { Int($0) }) else { return nil }
    guard range.contains(number) else {
      note(.outOfRange(String(number), least: range.lowerBound, most: range.upperBound))
      return nil
    }
    return number
  }

  /// One of the words of a type.
  func word<Word: RawRepresentable & CaseIterable>(_ thing: InputProblem.Thing) -> Word?
  where Word.RawValue == String {
    guard let text = text() else { return nil }
    if let word = Word(rawValue: text) { return word }
    note(.unknownWord(text, of: thing, near: NearestWord.to(text, among: Word.allCases.map(\.rawValue))))
    return nil
  }

  /// A code that must be one of those known.
  func code<Named>(_ thing: InputProblem.Thing, among known: Set<String>) -> Code<Named>? {
    guard let text = text() else { return nil }
    if known.contains(text) { return Code(text) }
    note(.unknownWord(text, of: thing, near: NearestWord.to(text, among: Array(known))))
    return nil
  }

  /// A name: text, or a map of languages.
  func name() -> Name? {
    if case .scalar(let scalar) = node { return Name(scalar.string) }
    guard case .mapping = node, let map = map(["zh", "en"]) else {
      note(.wrongType(expected: .name, found: word))
      return nil
    }
    let (zh, en) = (map["zh"]?.text(), map["en"]?.text())
    guard let either = zh ?? en else {
      note(.missing("zh"))
      return nil
    }
    return Name(zh: zh ?? either, en: en ?? either)
  }

  /// The elements of a list.
  func elements() -> [YAMLValue] {
    guard case .sequence(let sequence) = node else {
      note(.wrongType(expected: .list, found: word))
      return []
    }
    return sequence.enumerated().map { YAMLValue(node: $1, path: "\(path)[\($0)]", list: list) }
  }

  /// The values of a map by key; keys that are not known are noted.
  func map(_ known: [String], required: [String] = []) -> [String: YAMLValue]? {
    guard let pairs = pairs() else { return nil }
    for (key, value) in pairs where !known.contains(key) {
      list.add(
        .unknownKey(key, near: NearestWord.to(key, among: known)), line: value.keyLine ?? line, path: path)
    }
    let map = Dictionary(pairs.map { ($0.key, $0.value.value) }, uniquingKeysWith: { a, _ in a })
    for key in required where map[key] == nil { note(.missing(key)) }
    return map
  }

  /// The pairs of a map in the file's order.
  func pairs() -> [(key: String, value: (value: YAMLValue, keyLine: Int?))]? {
    guard case .mapping(let mapping) = node else {
      note(.wrongType(expected: .map, found: word))
      return nil
    }
    return mapping.compactMap { key, value in
      guard case .scalar(let scalar) = key else {
        list.add(.wrongType(expected: .text, found: "{…}"), line: key.mark?.line, path: path)
        return nil
      }
      let inner = path.isEmpty ? scalar.string : "\(path).\(scalar.string)"
      return (scalar.string, (YAMLValue(node: value, path: inner, list: list), key.mark?.line))
    }
  }
}
