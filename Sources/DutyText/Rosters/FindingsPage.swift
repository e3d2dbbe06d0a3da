public import DutyModel
public import DutyRules

/// What the referee found, for people.
public struct FindingsPage: Sendable {
  private let phrases: Phrases
  private let style: Style

  /// Makes the page for a station.
  public init(_ language: Language, setup: StationSetup, isColoured: Bool = false) {
    phrases = Phrases(language, setup: setup)
    style = Style(isColoured: isColoured)
  }

  /// The verdict in one line, hard findings first, then what each soft rule costs.
  public func text(_ judgement: Judgement, title: String, showsSoft: Bool) -> String {
    let hard = judgement.findings.filter { $0.severity == .hard }
    let soft = judgement.findings.filter { $0.severity == .soft }
    var lines = [title]
    lines.append(
      hard.isEmpty
        ? style.green(phrases.say("硬性规则全部满足", "No hard rule is broken"))
        : style.red(
          phrases.say("违反硬性规则 \(hard.count) 处：", "\(hard.count) hard finding\(hard.count == 1 ? "" : "s"):")))
    lines += hard.map { style.red("✗ ") + "\(phrases.word($0.rule)) — \(phrases.text($0))" }
    let byRule = Dictionary(grouping: soft, by: \.rule).sorted { a, b in
      cost(a.value) == cost(b.value) ? a.key.rawValue < b.key.rawValue : cost(a.value) > cost(b.value)
    }
    if !soft.isEmpty {
      lines.append(phrases.say("其余代价 \(judgement.soft)：", "Soft cost \(judgement.soft):"))
      for (rule, findings) in byRule {
        lines.append(
          "  \(phrases.word(rule))  "
            + phrases.say(
              "\(findings.count) 处，代价 \(cost(findings))", "\(findings.count), cost \(cost(findings))"))
        if showsSoft { lines += findings.map { "    \($0.amount)  \(phrases.text($0))" } }
      }
      if !showsSoft { lines.append(style.dim(phrases.say("逐条列出：加 --all", "One by one: add --all"))) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The duties that a change by hand took away, gave, locked and unlocked.
  public func changes(_ edit: RosterEdit) -> String {
    func lines(_ duties: [Assignment], _ mark: String) -> [String] {
      duties.map { duty in
        "\(mark) \(phrases.name(duty.who)) \(phrases.shortDate(duty.date)) \(phrases.name(duty.shift)) \(phrases.name(duty.post))\n"
      }
    }
    return
      (lines(edit.removed, "−") + lines(edit.added, "+") + lines(edit.locked, phrases.say("锁定", "locked"))
      + lines(edit.unlocked, phrases.say("解锁", "unlocked"))).joined()
  }

  /// What a change by hand did to the findings.
  public func effects(appeared: [Finding], gone: [Finding]) -> String {
    guard !appeared.isEmpty || !gone.isEmpty else {
      return phrases.say("规则不受影响", "No rule is affected") + "\n"
    }
    let new = appeared.map { finding in
      let sign = finding.severity == .hard ? style.red("✗") : "–"
      return "\(sign) \(phrases.word(finding.rule)) — \(phrases.text(finding))"
    }
    let old = gone.map {
      style.green("✓") + " \(phrases.word($0.rule)) — " + phrases.text($0) + phrases.say("（已消除）", " (gone)")
    }
    return (new + old).joined(separator: "\n") + "\n"
  }

  private func cost(_ findings: [Finding]) -> Int { findings.reduce(0) { $0 + $1.amount } }
}
