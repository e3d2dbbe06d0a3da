/// Columns of text that line up, whatever is in them.
struct TextTable {
  struct Column {
    let title: String
    var alignedRight = false
  }

  let columns: [Column]
  var rows: [[String]] = []

  init(_ columns: [Column]) { self.columns = columns }

  /// The table, two spaces between columns; the widest column gives way when it does not fit.
  func text(width: Int, style: Style = Style(isColoured: false)) -> String {
    let lines = [columns.map(\.title)] + rows
    var widths = columns.indices.map { column in
      lines.map { DisplayWidth.of($0[column]) }.max() ?? 0
    }
    let spare = width - 2 * (columns.count - 1)
    while widths.reduce(0, +) > spare, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > 8
    {
      widths[widest] -= 1
    }
    // A table without titles has no line for them.
    let hasTitles = columns.contains { !$0.title.isEmpty }
    return lines.enumerated().dropFirst(hasTitles ? 0 : 1).map { index, line in
      let cells = columns.indices.map { line[$0].fitted(widths[$0], alignedRight: columns[$0].alignedRight) }
      let text = cells.joined(separator: "  ").trimmingEnd
      return index == 0 ? style.bold(text) : text
    }.joined(separator: "\n") + "\n"
  }
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
