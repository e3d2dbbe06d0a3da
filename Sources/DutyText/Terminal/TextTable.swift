/// Columns of text that line up, whatever is in them.
struct TextTable {
  struct Column {
    let title: String
    var alignedRight = false
    /// Whether what does not fit goes on below instead of being cut.
    var isWrapped = false
  }

  let columns: [Column]
  var rows: [[String]] = []

  init(_ columns: [Column]) { self.columns = columns }

  /// The table, two spaces between columns; when it does not fit, what can be wrapped is, then the widest column
  /// gives way.
  func text(width: Int, style: Style = Style(isColoured: false)) -> String {
    let lines = [columns.map(\.title)] + rows
    var widths = columns.indices.map { column in
      lines.map { DisplayWidth.of($0[column]) }.max() ?? 0
    }
    let spare = width - 2 * (columns.count - 1)
    for column in columns.indices where columns[column].isWrapped {
      let over = widths.reduce(0, +) - spare
      widths[column] = min(widths[column], max(Self.narrowest, widths[column] - max(0, over)))
    }
    while widths.reduce(0, +) > spare, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > 8
    {
      widths[widest] -= 1
    }
    // A table without titles has no line for them.
    let hasTitles = columns.contains { !$0.title.isEmpty }
    return lines.enumerated().dropFirst(hasTitles ? 0 : 1).flatMap { index, line in
      let cells = columns.indices.map { columns[$0].isWrapped ? line[$0].wrapped(widths[$0]) : [line[$0]] }
      return (0..<(cells.map(\.count).max() ?? 0)).map { row in
        let text = columns.indices.map { column in
          (row < cells[column].count ? cells[column][row] : "")
            .fitted(widths[column], alignedRight: columns[column].alignedRight)
        }.joined(separator: "  ").trimmingEnd
        return index == 0 ? style.bold(text) : text
      }
    }.joined(separator: "\n") + "\n"
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
