import DutyModel
import DutyRules

/// A call drawn: lanes over a common axis of time, with the limits of its playbook.
struct TimelineDrawing {
  private let lanes: [TimelineLane]
  private let limits: [(at: Instant, label: String, isMet: Bool)]
  private let axis: TimelineAxis
  private let phrases: Phrases

  private let place: Place

  /// Where it is drawn: its units are as many as there are pixels, so that its words are as large as they say.
  enum Place: Double {
    /// Across a sheet that lies on its side.
    case sheet = 1000
    /// In a column of a page on a screen.
    case column = 770
  }

  /// The titles' width, the lanes' width, and a row of labels.
  private var left: Double { place.rawValue * 0.15 }
  private var width: Double { place.rawValue - left - 10 }
  private static let row = 15.0

  init(_ incident: Incident, pages: IncidentPages, in place: Place) {
    self.place = place
    phrases = pages.phrases
    lanes = pages.lanes(incident)
    let heard = incident.report.heard
    let last = incident.timeline.compactMap(\.occurred.start).max() ?? heard
    let expected =
      pages.setup.playbook(incident.report.category)?.limits(after: heard, setup: pages.setup) ?? []
    limits = expected.compactMap { step, due in
      let taken = incident.time(of: step)
      guard due <= last || taken != nil else { return nil }
      return (
        due, "\(pages.phrases.word(step)) ≤ \(pages.phrases.length(heard.minutes(to: due)))",
        taken.map { $0 <= due } ?? false
      )
    }
    let moments = lanes.flatMap { lane in
      lane.dots.map(\.at) + lane.bars.flatMap { [$0.from, $0.until] }
    }
    axis = TimelineAxis(moments + limits.map(\.at))
  }

  /// The drawing; it scales with the page.
  var svg: String {
    let heads = levels(limits.map { ($0.at, $0.label + sign($0.isMet)) })
    var top = limits.isEmpty ? 10.0 : 14.0 + Self.row * Double((heads.max() ?? 0) + 1)
    let head = top
    var (ground, bars, stems) = ("", "", "")
    var words = limits.indices.map { index in
      let limit = limits[index]
      let label = limit.label + sign(limit.isMet)
      return Label(
        look: "limit-label \(limit.isMet ? "met" : "missed")", x: start(limit.at, label),
        y: head - 6 - Self.row * Double(heads[index]), text: label)
    }
    var dots: [(x: Double, from: Double, line: Double)] = []
    for (index, lane) in lanes.enumerated() {
      let levels = levels(lane.dots)
      let titles = lane.title.wrapped(Int(left / 6.2)).prefix(3)
      let height = max(26 + Self.row * Double((levels.max() ?? 0) + 1), 14 + 13 * Double(titles.count))
      ground +=
        "<rect class=\"lane\(index % 2 == 1 ? " even" : "")\" x=\"0\" y=\"\(number(top))\" width=\"\(number(place.rawValue))\" height=\"\(number(height))\"/>\n"
      let line = top + height - 14
      bars += drawnBars(lane, line: line)
      words += titles.enumerated().map { row, title in
        Label(look: "who", x: 6, y: top + 16 + 13 * Double(row), text: title)
      }
      for (dot, level) in zip(lane.dots, levels) {
        let y = line - 12 - Self.row * Double(level)
        words.append(Label(look: "label", x: start(dot.at, dot.label), y: y, text: dot.label))
        dots.append((x(dot.at), y + 2, line))
      }
      top += height
    }
    for dot in dots {
      stems +=
        uprights("stem", dot.x, from: dot.from, to: dot.line, around: words)
        + "<circle class=\"dot\" cx=\"\(number(dot.x))\" cy=\"\(number(dot.line))\" r=\"3.5\"/>\n"
    }
    let marks = zip(limits, words).map { limit, label in
      uprights(
        "limit \(limit.isMet ? "met" : "missed")", x(limit.at), from: label.y + 3, to: top, around: words)
    }.joined()
    let quiet = axis.breaks.map { quietMark($0, top: head, bottom: top) }.joined()
    return """
      <svg viewBox="0 0 \(number(place.rawValue)) \(number(top + 6))" role="img" aria-label="\(phrases.say("时间线", "Timeline"))">
      \(ground)\(marks)\(bars)\(quiet)\(stems)\(words.map(\.svg).joined())</svg>
      """
  }

  /// Words in the drawing, the ground under them kept free of lines.
  private struct Label {
    let look: String
    let x: Double
    let y: Double
    let text: String

    var svg: String {
      "<text class=\"\(look)\" x=\"\(TimelineDrawing.number(x))\" y=\"\(TimelineDrawing.number(y))\">\(text.escapedForHTML)</text>\n"
    }

    /// Whether an upright line at a place would go through them.
    func isCrossed(at place: Double) -> Bool { x - 2 < place && place < x + TimelineDrawing.length(text) + 2 }
  }

  /// An upright line that leaves out the words it would go through.
  private func uprights(
    _ look: String, _ place: Double, from: Double, to: Double, around words: [Label]
  ) -> String {
    let crossed = words.filter { $0.isCrossed(at: place) }.map { (from: $0.y - 11, to: $0.y + 3) }
      .filter { $0.from < to && $0.to > from }.sorted { $0.from < $1.from }
    var (svg, y) = ("", from)
    func draw(to end: Double) {
      guard end - y > 1 else { return }
      svg +=
        "<line class=\"\(look)\" x1=\"\(number(place))\" x2=\"\(number(place))\" y1=\"\(number(y))\" y2=\"\(number(end))\"/>\n"
    }
    for gap in crossed {
      draw(to: gap.from)
      y = max(y, gap.to)
    }
    draw(to: to)
    return svg
  }

  private func sign(_ isMet: Bool) -> String { isMet ? " ✓" : " ✗" }

  private func x(_ moment: Instant) -> Double { left + width * axis.place(moment) }

  private func number(_ value: Double) -> String { Self.number(value) }

  private static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  /// A row for each label such that none covers another: what begins earlier stands above what it reaches over, so that
  /// a line from a label down to its moment meets no other.
  private func levels(_ labels: [(at: Instant, label: String)]) -> [Int] {
    var levels = labels.map { _ in 0 }
    var placed: [(start: Double, level: Int)] = []
    for index in labels.indices.sorted(by: { (labels[$0].at, $0) > (labels[$1].at, $1) }) {
      let start = start(labels[index].at, labels[index].label)
      let end = start + Self.length(labels[index].label) + 8
      levels[index] = (placed.filter { $0.start < end }.map(\.level).max() ?? -1) + 1
      placed.append((start, levels[index]))
    }
    return levels
  }

  /// Where a label begins: at its moment, or earlier where the page ends.
  private func start(_ at: Instant, _ label: String) -> Double {
    min(x(at) - 3, place.rawValue - Self.length(label) - 2)
  }

  private static func length(_ label: String) -> Double { 6.2 * Double(DisplayWidth.of(label)) }

  private func drawnBars(_ lane: TimelineLane, line: Double) -> String {
    let rail =
      "<line class=\"rail\" x1=\"\(number(left))\" x2=\"\(number(left + width))\" y1=\"\(number(line))\" y2=\"\(number(line))\"/>\n"
    return rail
      + lane.bars.map { bar in
        "<rect class=\"bar \(bar.look)\" x=\"\(number(x(bar.from)))\" y=\"\(number(line - 5))\" width=\"\(number(max(2, x(bar.until) - x(bar.from))))\" height=\"10\" rx=\"2\"/>\n"
      }.joined()
  }

  /// A stretch that is not to scale says how long it was.
  private func quietMark(_ quiet: TimelineAxis.Break, top: Double, bottom: Double) -> String {
    let middle = (x(quiet.from) + x(quiet.until)) / 2
    let minutes = quiet.from.minutes(to: quiet.until)
    let place = number(middle)
    return
      "<rect class=\"quiet\" x=\"\(number(middle - 9))\" y=\"\(number(top))\" width=\"18\" height=\"\(number(bottom - top))\"/>\n"
      + "<text class=\"quiet-label\" transform=\"translate(\(place) \(number((top + bottom) / 2))) rotate(-90)\" text-anchor=\"middle\" dy=\"4\">\("⋯ \(phrases.length(minutes)) ⋯".escapedForHTML)</text>\n"
  }
}
