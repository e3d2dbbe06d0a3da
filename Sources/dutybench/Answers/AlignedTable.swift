/// Rows printed as they come, in columns as wide as their titles.
struct AlignedTable {
  private let widths: [Int]

  /// Prints the titles; the first column is aligned to the left, the others to the right.
  init(_ titles: [String]) {
    widths = titles.enumerated().map { max($1.count, $0 == 0 ? 10 : 7) }
    print(titles)
  }

  /// Prints a row.
  func print(_ cells: [String]) {
    let line = cells.enumerated().map { column, cell in
      let space = String(repeating: " ", count: max(0, widths[column] - cell.count))
      return column == 0 ? cell + space : space + cell
    }
    Swift.print(line.joined(separator: "  "))
  }
}
