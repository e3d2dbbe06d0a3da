import DutyModel
import DutyRules

/// A call drawn: lanes over a common axis of time, with the limits of its playbook.
struct TimelineDrawing {
  private let lanes: [TimelineLane]
  private let limits: [(at: Instant, label: String, isMet: Bool)]
  private let axis: TimelineAxis
  private let phrases: Phrases

  /// Units of the drawing: the titles' width, the lanes' width, and a row of labels.
  private static let (left, width, row) = (150.0, 840.0, 15.0)

  init(_ incident: Incident, pages: IncidentPages) {
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
        due, "\(pages.phrases.word(step)) ≤ \(pages.length(heard.minutes(to: due)))",
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
    var top = limits.isEmpty ? 10.0 : 14.0 + Self.row * Double(levels(limits.map { ($0.at, $0.label) }).count)
    let head = top
    var (ground, bars, words) = ("", "", "")
    for (index, lane) in lanes.enumerated() {
      let rows = levels(lane.dots)
      let height = 26 + Self.row * Double(max(1, rows.count))
      ground +=
        "<rect class=\"lane\(index % 2 == 1 ? " even" : "")\" x=\"0\" y=\"\(number(top))\" width=\"1000\" height=\"\(number(height))\"/>\n"
      let line = top + height - 14
      bars += drawnBars(lane, line: line)
      words += drawnWords(lane, rows: rows, top: top, line: line)
      top += height
    }
    let marks = limitMarks(head: head, bottom: top)
    let quiet = axis.breaks.map { quietMark($0, top: head, bottom: top) }.joined()
    return """
      <svg viewBox="0 0 1000 \(number(top + 6))" role="img" aria-label="\(phrases.say("时间线", "Timeline"))">
      \(ground)\(marks)\(bars)\(quiet)\(words)</svg>
      """
  }

  private func x(_ moment: Instant) -> Double { Self.left + Self.width * axis.place(moment) }

  private func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  /// Rows of labels such that none covers another; each label begins at its moment.
  private func levels(_ labels: [(at: Instant, label: String)]) -> [[Int]] {
    var rows: [[Int]] = []
    var ends: [Double] = []
    for index in labels.indices.sorted(by: { (labels[$0].at, $0) < (labels[$1].at, $1) }) {
      let start = start(labels[index].at, labels[index].label)
      let end = start + Self.length(labels[index].label) + 8
      if let row = ends.firstIndex(where: { $0 <= start }) {
        rows[row].append(index)
        ends[row] = end
      } else {
        rows.append([index])
        ends.append(end)
      }
    }
    return rows
  }

  /// Where a label begins: at its moment, or earlier where the page ends.
  private func start(_ at: Instant, _ label: String) -> Double {
    min(x(at) - 3, 1000 - Self.length(label) - 2)
  }

  private static func length(_ label: String) -> Double { 6.2 * Double(DisplayWidth.of(label)) }

  private func drawnBars(_ lane: TimelineLane, line: Double) -> String {
    let rail =
      "<line class=\"rail\" x1=\"\(number(Self.left))\" x2=\"\(number(Self.left + Self.width))\" y1=\"\(number(line))\" y2=\"\(number(line))\"/>\n"
    return rail
      + lane.bars.map { bar in
        "<rect class=\"bar \(bar.look)\" x=\"\(number(x(bar.from)))\" y=\"\(number(line - 5))\" width=\"\(number(max(2, x(bar.until) - x(bar.from))))\" height=\"10\" rx=\"2\"/>\n"
      }.joined()
  }

  /// The lane's name, its moments and what they are.
  private func drawnWords(_ lane: TimelineLane, rows: [[Int]], top: Double, line: Double) -> String {
    var svg = ""
    for (index, title) in lane.title.wrapped(24).prefix(3).enumerated() {
      svg += text("who", 6, top + 16 + 13 * Double(index), title)
    }
    for (level, row) in rows.enumerated() {
      for index in row {
        let dot = lane.dots[index]
        let (place, y) = (number(x(dot.at)), line - 12 - Self.row * Double(level))
        svg +=
          "<line class=\"stem\" x1=\"\(place)\" x2=\"\(place)\" y1=\"\(number(y + 2))\" y2=\"\(number(line))\"/>\n"
          + "<circle class=\"dot\" cx=\"\(place)\" cy=\"\(number(line))\" r=\"3.5\"/>\n"
          + text("label", start(dot.at, dot.label), y, dot.label)
      }
    }
    return svg
  }

  private func limitMarks(head: Double, bottom: Double) -> String {
    let rows = levels(limits.map { ($0.at, $0.label) })
    return rows.enumerated().flatMap { level, row in
      row.map { index in
        let limit = limits[index]
        let (place, look) = (number(x(limit.at)), limit.isMet ? "met" : "missed")
        let y = head - 6 - Self.row * Double(level)
        let sign = limit.isMet ? " ✓" : " ✗"
        return
          "<line class=\"limit \(look)\" x1=\"\(place)\" x2=\"\(place)\" y1=\"\(number(y + 3))\" y2=\"\(number(bottom))\"/>\n"
          + text("limit-label \(look)", start(limit.at, limit.label + sign), y, limit.label + sign)
      }
    }.joined()
  }

  /// A stretch that is not to scale says how long it was.
  private func quietMark(_ quiet: TimelineAxis.Break, top: Double, bottom: Double) -> String {
    let middle = (x(quiet.from) + x(quiet.until)) / 2
    let minutes = quiet.from.minutes(to: quiet.until)
    let place = number(middle)
    return
      "<rect class=\"quiet\" x=\"\(number(middle - 9))\" y=\"\(number(top))\" width=\"18\" height=\"\(number(bottom - top))\"/>\n"
      + "<text class=\"quiet-label\" transform=\"translate(\(place) \(number((top + bottom) / 2))) rotate(-90)\" text-anchor=\"middle\" dy=\"4\">\("⋯ \(phrases.duration(minutes)) ⋯".escapedForHTML)</text>\n"
  }

  private func text(_ look: String, _ x: Double, _ y: Double, _ words: String) -> String {
    "<text class=\"\(look)\" x=\"\(number(x))\" y=\"\(number(y))\">\(words.escapedForHTML)</text>\n"
  }
}
