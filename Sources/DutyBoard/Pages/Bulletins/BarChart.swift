/// Figures as bars, a line each: what it is, how long it is beside the others, and the figure in digits, so that
/// nobody needs to see the bar.
struct BarChart: Sendable {
  /// Its name in the page.
  let id: String
  /// What it shows.
  let title: String
  /// What a thin second bar is; nil where there is none.
  let compared: String?
  /// What is to be said of all lines.
  let note: String?
  /// The lines.
  let bars: [Bar]

  /// One line.
  struct Bar: Sendable {
    let name: String
    /// Where the things behind the figure are listed.
    let behind: String?
    let figure: String
    let remark: String?
    let width: String
    let earlierWidth: String?
  }

  /// One line before it is known how long the longest is.
  struct Line {
    let name: String
    var behind: String?
    let count: Int
    var earlier: Int?
    let figure: String
    var remark: String?
  }

  /// Draws lines, the longest across the whole chart, or as shares of `whole`.
  init(
    _ id: String, _ title: String, compared: String? = nil, note: String? = nil, whole: Int? = nil,
    _ lines: [Line]
  ) {
    let longest = max(1, whole ?? lines.flatMap { [$0.count, $0.earlier ?? 0] }.max() ?? 1)
    let width = { (count: Int) in "\(Self.tenths(count, of: longest))%" }
    let isCompared = lines.contains { $0.earlier != nil }
    (self.id, self.title, self.note) = (id, title, note)
    self.compared = isCompared ? compared : nil
    bars = lines.map { line in
      Bar(
        name: line.name, behind: line.behind, figure: line.figure, remark: line.remark,
        width: width(line.count), earlierWidth: line.earlier.map(width))
    }
  }

  /// A share in hundredths with one decimal; never more than all.
  private static func tenths(_ count: Int, of whole: Int) -> String {
    let tenths = min(1000, count * 1000 / whole)
    return "\(tenths / 10).\(tenths % 10)"
  }
}
