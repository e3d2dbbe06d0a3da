import DutyModel
import SwiftCSV

/// A CSV file with its columns found by header, in either language.
struct CSVTable {
  /// A column by its key, with the headers it may have.
  struct Column {
    let key: String
    let headers: [String]
    var isRequired = false
  }

  /// A row: its line, and its fields by column key.
  struct Row {
    let line: Int
    let fields: [String: String]

    /// A field; nil when the column is not there or the field is empty.
    subscript(key: String) -> String? { fields[key].flatMap { $0.isEmpty ? nil : $0 } }
  }

  let rows: [Row]
  /// What the file calls each column, by key.
  let titles: [String: String]

  /// Reads bytes in UTF-8, UTF-16 or GB18030; commas, semicolons or tabs between the fields.
  init(_ bytes: [UInt8], file: String, columns: [Column], list: ProblemList) throws(InputError) {
    let text = try TextFile.any(bytes, file: file)
    guard let header = text.split(whereSeparator: \.isNewline).first else {
      throw InputError(file: file, problems: [InputProblem(line: nil, path: "", kind: .empty)])
    }
    let delimiter = [",", ";", "\t"].max { a, b in
      header.filter { String($0) == a }.count < header.filter { String($0) == b }.count
    }
    let parsed: [[String]]
    do {
      parsed = try EnumeratedCSV(
        string: text, delimiter: .character(Character(delimiter ?? ",")), loadColumns: false
      ).rowsWithHeader
    } catch {
      throw InputError(
        file: file, problems: [InputProblem(line: nil, path: "", kind: .syntax("\(error)"))])
    }
    let names = (parsed.first ?? []).map { $0.trimmingSpaces }
    var keys: [String?] = []
    for name in names {
      let column = columns.first { $0.headers.contains(name.lowercased()) }
      if column == nil {
        let near = NearestWord.to(name, among: columns.flatMap(\.headers))
        list.add(.unknownKey(name, near: near), line: 1, path: "")
      } else if keys.contains(column?.key) {
        list.add(.duplicate(name, of: .key, first: 1), line: 1, path: name)
      }
      keys.append(column?.key)
    }
    for column in columns where column.isRequired && !keys.contains(column.key) {
      list.add(.missing(column.headers.joined(separator: "/")), line: 1, path: "")
    }
    titles = Dictionary(
      zip(keys, names).compactMap { key, name in key.map { ($0, name) } }, uniquingKeysWith: { a, _ in a })
    var line = 1
    rows = parsed.enumerated().compactMap { index, fields in
      let start = line
      line += 1 + fields.reduce(0) { $0 + $1.filter(\.isNewline).count }
      guard index > 0, fields.contains(where: { !$0.trimmingSpaces.isEmpty }) else { return nil }
      guard fields.count == names.count else {
        list.add(.fields(found: fields.count, expected: names.count), line: start, path: "")
        return nil
      }
      let pairs = zip(keys, fields).compactMap { key, field in key.map { ($0, field.trimmingSpaces) } }
      return Row(line: start, fields: Dictionary(pairs, uniquingKeysWith: { a, _ in a }))
    }
  }
}

extension EnumeratedCSV {
  /// The header and every row.
  fileprivate var rowsWithHeader: [[String]] { [header] + rows }
}

extension String {
  /// Without white space at its ends.
  fileprivate var trimmingSpaces: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
