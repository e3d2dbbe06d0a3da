/// Columns of text that line up, whatever is in them; nothing in them is cut.
struct TextTable {
  struct Column {
    let title: String
    var alignedRight = false
    /// Whether what does not fit goes on below, between words.
    var isWrapped = false
  }

  let columns: [Column]
  var rows: [[String]] = []

  init(_ columns: [Column]) { self.columns = columns }

  /// The table, two spaces between columns; when it does not fit, what can be wrapped is, the widest first; when that
  /// is not enough, each row is a paragraph of its cells.
  func text(width: Int, style: Style = Style(isColoured: false)) -> String {
    let (title, rows) = lines(width: width)
    return (title.map { style.bold($0) } + rows.flatMap(\.self)).joined(separator: "\n") + "\n"
  }

  /// The lines of the titles, none where no column has one, and those of each row.
  func lines(width: Int) -> (title: [String], rows: [[String]]) {
    let titles = columns.map(\.title)
    let hasTitles = titles.contains { !$0.isEmpty }
    guard let widths = widths(width) else { return ([], rows.map { paragraph($0, width) }) }
    return (hasTitles ? line(titles, widths) : [], rows.map { line($0, widths) })
  }

  /// How wide each column is; nil when they do not fit side by side.
  private func widths(_ width: Int) -> [Int]? {
    let all = [columns.map(\.title)] + rows
    var widths = columns.indices.map { column in all.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
    let least = columns.indices.map { column in
      columns[column].isWrapped
        ? min(widths[column], max(Self.narrowest, all.map { $0[column].widestPiece }.max() ?? 0))
        : widths[column]
    }
    var over = widths.reduce(0, +) + 2 * (columns.count - 1) - width
    while over > 0 {
      let wide = columns.indices.filter { widths[$0] > least[$0] }.max { widths[$0] < widths[$1] }
      guard let wide else { return nil }
      widths[wide] -= 1
      over -= 1
    }
    return widths
  }

  private func line(_ row: [String], _ widths: [Int]) -> [String] {
    let cells = columns.indices.map { columns[$0].isWrapped ? row[$0].wrapped(widths[$0]) : [row[$0]] }
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { place in
      let parts = columns.indices.map { column in
        let part = place < cells[column].count ? cells[column][place] : ""
        return part.fitted(widths[column], alignedRight: columns[column].alignedRight)
      }
      return parts.joined(separator: "  ").trimmingEnd
    }
  }

  /// A row that is too wide, cell after cell; a figure says what it is.
  private func paragraph(_ row: [String], _ width: Int) -> [String] {
    var (lines, line) = ([String](), "")
    for (column, cell) in zip(columns, row) where !cell.isEmpty {
      let cell = column.alignedRight && !column.title.isEmpty ? "\(column.title) \(cell)" : cell
      let longer = line.isEmpty ? cell : line + "  " + cell
      if DisplayWidth.of(longer) <= width {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      let indent = lines.isEmpty ? "" : "  "
      let parts = cell.wrapped(width - 2).map { indent + $0 }
      lines += parts.dropLast()
      line = parts.last ?? ""
    }
    return (lines + (line.isEmpty ? [] : [line])).map(\.spaced)
  }

  /// The fewest columns that a column is wrapped to.
  private static let narrowest = 16
}

extension String {
  /// Without a line end at its end.
  var trimmingLineEnd: String { hasSuffix("\n") ? String(dropLast()) : self }

  /// Without spaces at its end.
  var trimmingEnd: String {
    var end = self[...]
    while end.utf8.last == UInt8(ascii: " ") { end.unicodeScalars.removeLast() }
    return String(end)
  }
}
