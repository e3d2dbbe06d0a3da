public import DutyModel
public import DutyRules

extension IncidentPages {
  /// A call as a sheet to look at, to print and to talk over: drawn, then line by line, with room for words.
  ///
  /// - Parameters:
  ///   - cover: who stood where; nil when no roster says.
  ///   - isMasked: whether it says that it may leave the station.
  ///   - owed: what is owed because of it, in words.
  public func sheet(
    _ incident: Incident, flags: [IncidentFlag], cover: CallCover?, owed: [String], isMasked: Bool
  ) -> String {
    let title = "\(incident.number) \(category(incident.report.category))"
    let facts = [
      (phrases.say("接警", "Heard"), phrases.moment(incident.report.heard)),
      (phrases.say("录入", "Written"), phrases.moment(incident.written)),
      (phrases.say("地点", "Place"), incident.report.place),
      (phrases.say("报警人", "Caller"), incident.report.caller),
    ].compactMap { name, value in
      value.map { "<div><dt>\(name.escapedForHTML)</dt><dd>\($0.escapedForHTML)</dd></div>" }
    }
    let states = states(incident).map { "<span>\($0.escapedForHTML)</span>" }.joined()
    let plain = IncidentPages(self, isColoured: false)
    let rows = plain.rows(incident).map { row, _ in
      let at = (row.newDay.map { $0 + " " } ?? "") + row.time
      let words = ([row.words] + row.notes).filter { !$0.isEmpty }.joined(separator: "  ")
      let cells = [
        ("no", "\(row.number)"), ("at", at), ("what", row.what), ("words", words), ("tick", row.tick),
      ]
      return "<tr>" + cells.map { "<td class=\"\($0)\">\($1.escapedForHTML)</td>" }.joined() + "</tr>"
    }
    let heads = [
      ("no", phrases.say("行", "Line")), ("at", phrases.say("时间", "Time")),
      ("what", phrases.say("事项", "What")),
      ("words", phrases.say("内容", "Words")), ("tick", phrases.say("时限", "Limit")),
    ].map { "<th class=\"\($0)\">\($1.escapedForHTML)</th>" }.joined()
    let posts = (cover?.posts ?? []).map { post in
      phrases.name(post.post) + phrases.say("：", ": ") + phrases.names(post.on)
    }
    let holes = cover.map { plain.holes($0, incident) } ?? []
    func list(_ heading: String, _ items: [String], _ look: String) -> String {
      items.isEmpty
        ? ""
        : "<h2>\(heading.escapedForHTML)</h2>\n<ul class=\"\(look)\">\n"
          + items.map { "<li>\($0.escapedForHTML)</li>\n" }.joined() + "</ul>\n"
    }
    let masked =
      isMasked ? "<p class=\"masked\">\(maskedHeading.trimmingLineEnd.escapedForHTML)</p>\n" : ""
    return """
      <!doctype html>
      <html lang="\(phrases.say("zh-CN", "en"))">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>\(title.escapedForHTML)</title>
      <style>
      \(running(title))
      \(Self.sheetStyle)
      </style>
      </head>
      <body>
      \(masked)<h1>\(title.escapedForHTML) <span class="states \(incident.review.state.rawValue)">\(states)</span></h1>
      <dl>\(facts.joined())</dl>
      <p class="said">\(incident.report.text.escapedForHTML)</p>
      <p class="hint">\(phrases.say("⇆ 图可左右滑动", "⇆ The drawing scrolls sideways"))</p>
      <div class="drawing">\(TimelineDrawing(incident, pages: plain, in: .sheet).svg)</div>
      <table>
      <thead><tr>\(heads)</tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table>
      \(list(phrases.say("当时在岗", "On duty then"), posts, "posts"))\(list(phrases.say("因本警情缺岗", "Left open because of it"), holes, "flags"))\(list(phrases.say("看什么", "Look at"), flags.map(text), "flags"))\(list(phrases.say("待办", "Owed"), owed, "owed"))<h2>\(phrases.say("讲评", "To talk over"))</h2>
      <div class="room"></div>
      </body>
      </html>

      """
  }

  /// What stands over every printed page.
  private func running(_ title: String) -> String {
    let words = title.map { "\"\\<>".contains($0) || $0.isNewline ? " " : String($0) }.joined()
    return """
      @page { size: A4 landscape; margin: 12mm 10mm 10mm; @top-left { content: "\(words)"; font: 9pt sans-serif; color: #555; } @top-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #555; } }
      """
  }

  private static let sheetStyle = """
    :root { color-scheme: light; }
    body { font: 10.5pt/1.45 "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Zen Hei", sans-serif; color: #1a1a1a; background: #fff; margin: 0 auto; max-width: 1200px; padding: 12px; }
    h1 { font-size: 17pt; margin: 0 0 4px; }
    h2 { font-size: 11pt; margin: 12px 0 2px; }
    dl { display: flex; flex-wrap: wrap; gap: 2px 22px; margin: 0; }
    dl div { display: flex; gap: 6px; }
    dt { color: #555; } dd { margin: 0; font-weight: 600; }
    .said { margin: 6px 0 8px; font-size: 12pt; overflow-wrap: anywhere; }
    .masked { color: #8a5a00; margin: 0 0 4px; }
    .states span { font-size: 10.5pt; font-weight: 600; border: 1px solid #999; border-radius: 3px; padding: 1px 7px; margin-left: 6px; vertical-align: 2px; }
    .states.approved span:last-child { color: #1f7a34; border-color: #1f7a34; } .states.returned span:last-child, .states.answered span:last-child { color: #b3261e; border-color: #b3261e; }
    .drawing { overflow-x: auto; } .hint { display: none; margin: 0; color: #555; font-size: 9.5pt; }
    svg { box-sizing: border-box; width: 100%; min-width: 760px; height: auto; display: block; border: 1px solid #ccc; }
    svg text { font-size: 11.5px; fill: #1a1a1a; paint-order: stroke; stroke: #fff; stroke-width: 3px; stroke-linejoin: round; }
    .lane { fill: #fff; } .lane.even { fill: #f4f6f8; }
    svg .who { font-weight: 600; font-size: 12px; }
    .rail { stroke: #bbb; } .stem { stroke: #999; stroke-width: .7; } .dot { fill: #16324f; }
    .bar.way { fill: #8db4dc; } .bar.scene { fill: #2f6fb0; } .bar.hospital { fill: #b06fb5; } .bar.partner { fill: #d99a3d; } .bar.maybe { fill: #cfd4da; }
    .limit { stroke-width: 1.2; stroke-dasharray: 4 3; } .limit.met { stroke: #1f7a34; } .limit.missed { stroke: #b3261e; }
    svg .limit-label.met { fill: #1f7a34; } svg .limit-label.missed { fill: #b3261e; font-weight: 700; }
    .quiet { fill: #fff; stroke: #bbb; stroke-dasharray: 2 2; } svg .quiet-label { font-size: 10.5px; fill: #555; }
    table { border-collapse: collapse; width: 100%; margin-top: 10px; }
    th { text-align: left; font-weight: 400; color: #555; font-size: 9pt; padding: 0 8px 0 0; } th.no { text-align: right; }
    td { padding: 2px 8px 2px 0; vertical-align: top; border-bottom: 1px solid #e3e3e3; overflow-wrap: anywhere; }
    .no { color: #777; text-align: right; width: 2em; } .at { font-variant-numeric: tabular-nums; white-space: nowrap; width: 6.5em; } .what { white-space: nowrap; font-weight: 600; width: 8em; } .tick { white-space: nowrap; color: #444; }
    ul { margin: 0; padding-left: 1.3em; } .flags { color: #b3261e; } .posts { columns: 3; }
    .room { min-height: 32mm; border: 1px solid #ccc; background: repeating-linear-gradient(#fff 0 7.7mm, #ddd 7.7mm 8mm); }
    @media screen and (max-width: 800px) { .hint { display: block; } }
    @media screen and (max-width: 600px) {
      thead { display: none; } .posts { columns: 1; }
      tr { display: grid; grid-template-columns: 1.8em auto 1fr auto; border-bottom: 1px solid #e3e3e3; padding: 3px 0; }
      td { border: 0; padding: 0 8px 0 0; } .at, .what, .no { width: auto; } .words { grid-row: 2; grid-column: 2 / -1; } .tick { grid-row: 1; grid-column: 4; padding: 0; }
    }
    @media print { svg { min-width: 0; } body { padding: 0; font-size: 9.5pt; max-width: none; } tr, .room, li { break-inside: avoid; } h2 { break-after: avoid; } }
    """
}
