public import DutyModel
import Yams

/// Reads station files.
public enum StationFile {
  /// Reads a station file's bytes.
  ///
  /// - Parameters:
  ///   - bytes: the file, in UTF-8.
  ///   - file: its name, for messages.
  /// - Throws: `InputError` with everything that is wrong.
  /// - Complexity: linear in the file, but for the search for near words.
  public static func read(_ bytes: [UInt8], file: String) throws(InputError) -> StationSetup {
    let list = ProblemList()
    let text = try TextFile.utf8(bytes, file: file)
    let root: Node?
    do { root = try Yams.compose(yaml: text) } catch {
      list.add(Self.kind(of: error), line: Self.line(of: error), path: "")
      throw InputError(file: file, problems: list.problems)
    }
    guard let root else {
      throw InputError(file: file, problems: [InputProblem(line: nil, path: "", kind: .empty)])
    }
    let setup = StationFileReader(YAMLValue(node: root, path: "", list: list)).setup()
    guard list.problems.isEmpty, let setup else { throw InputError(file: file, problems: list.problems) }
    return setup
  }

  private static func kind(of error: any Error) -> InputProblem.Kind {
    switch error as? YamlError {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _),
      .reader(let problem, _, _, _):
      .syntax(problem)
    case .duplicatedKeysInMapping(let duplicates, _):
      .duplicate(duplicates.joined(separator: ", "), of: .key, first: nil)
    default: .syntax("\(error)")
    }
  }

  private static func line(of error: any Error) -> Int? {
    switch error as? YamlError {
    case .scanner(let context, _, let mark, _), .parser(let context, _, let mark, _),
      .composer(let context, _, let mark, _):
      // What was being read began where the mistake is; it is noticed later.
      context?.mark.line ?? mark.line
    case .duplicatedKeysInMapping(_, let context): context.mark.line
    default: nil
    }
  }
}
