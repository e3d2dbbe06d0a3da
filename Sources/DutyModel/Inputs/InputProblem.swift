/// Everything that is wrong with a file that was given, all at once; nothing of it was taken in.
public struct InputError: Error, Hashable, Sendable {
  /// The file's name as the user gave it.
  public var file: String
  /// What is wrong, by line.
  public var problems: [InputProblem]

  /// Makes the error; the problems are put in order.
  public init(file: String, problems: [InputProblem]) {
    self.file = file
    self.problems = problems.enumerated().sorted { a, b in
      (a.element.line ?? 0, a.offset) < (b.element.line ?? 0, b.offset)
    }.map(\.element)
  }
}

/// One thing that is wrong with a file: where, and facts only; the words and the fix are told elsewhere.
public struct InputProblem: Hashable, Sendable {
  /// The line, from 1; nil when it is about the whole file.
  public var line: Int?
  /// Where in the file's own structure: `members[3].class`, or a column's name.
  public var path: String
  /// What is wrong.
  public var kind: Kind

  /// Makes a problem.
  public init(line: Int?, path: String, kind: Kind) {
    self.line = line
    self.path = path
    self.kind = kind
  }

  /// What can be wrong.
  public enum Kind: Hashable, Sendable {
    /// The file is empty.
    case empty
    /// The file is not in an encoding that is read; the one it seems to be in, nil where it is hardly text at all.
    case encoding(String?)
    /// The file breaks the grammar of its form.
    case syntax(String)
    /// A key or column that nobody knows; the nearest that is known.
    case unknownKey(String, near: String?)
    /// A key or column that must be there.
    case missing(String)
    /// Something else was expected.
    case wrongType(expected: Expected, found: String)
    /// A word that is not one of those known; the nearest that is.
    case unknownWord(String, of: Thing, near: String?)
    /// A number outside what makes sense.
    case outOfRange(String, least: Int, most: Int)
    /// Something named twice; the line where it was first.
    case duplicate(String, of: Thing, first: Int?)
    /// A wish for a duty and one against it, which cannot both be granted; the line of the other.
    case wishesOppose(first: Int?)
    /// A time that ends before it begins.
    case endsBeforeItBegins(from: String, until: String)
    /// A need that nobody of the station could ever meet.
    case nobodyMayHold(post: String, need: String)
    /// A row with another number of fields than the header.
    case fields(found: Int, expected: Int)
  }

  /// What a value should have been.
  public enum Expected: String, Hashable, Sendable, CaseIterable {
    case text, number, truth, date, time, instant, list, map, fraction, allowance, mediation, band
    case strength, name, zone
  }

  /// What a word names.
  public enum Thing: String, Hashable, Sendable, CaseIterable {
    case post, shift, badge, weekday, postKind, legalClass, role, leaveKind, want, language, scope, key, date,
      step
  }
}
