public import DutyModel
public import DutyRules

/// Half past five: what is open, who could come, and what the least change is.
public struct RepairPage: Sendable {
  private let repair: Repair
  private let phrases: Phrases
  private let style: Style

  /// Makes the page.
  public init(_ repair: Repair, language: Language, isColoured: Bool = false) {
    self.repair = repair
    phrases = Phrases(language, setup: repair.setup)
    style = Style(isColoured: isColoured)
  }

  /// The page: who is absent, each gap with who could take it, the plan.
  public func text(width: Int) -> String {
    ([style.bold(heading)] + repair.gaps.enumerated().map { text($1, number: $0 + 1, width: width) }
      + [plan(width: width)]).filter { !$0.isEmpty }
      .map(\.trimmingLineEnd).joined(separator: "\n") + "\n"
  }

  private var heading: String {
    let count = repair.gaps.count
    let gaps =
      count == 0
      ? phrases.say("没有空出需要顶的班", "nothing is left open by it")
      : phrases.say("空出 \(count) 班", "\(count) dut\(count == 1 ? "y" : "ies") open")
    let from = phrases.moment(repair.from)
    guard !repair.absent.isEmpty, let until = repair.until else {
      return phrases.say("自 \(from)：\(gaps)", "From \(from): \(gaps)")
    }
    let who = phrases.names(repair.absent)
    return phrases.say(
      "\(who) \(from) 起缺勤，至 \(phrases.deadline(until))：\(gaps)",
      "\(who) \(repair.absent.count == 1 ? "is" : "are") absent from \(from) to \(phrases.deadline(until)): \(gaps)"
    )
  }

  /// Who takes the rest of duties that have begun, one a line.
  private var reliefs: [String] {
    repair.reliefs.map { relief in
      let line = phrases.line(relief, from: repair.from)
      return relief.isNeeded && relief.who == nil ? style.red(line) : line
    }
  }

  private func text(_ gap: Repair.Gap, number: Int, width: Int) -> String {
    let lacking = gap.missing.filter { figure in
      // Where nobody at all is there that officers are missing goes with it.
      figure.figure != .total || gap.missing.count == 1
    }.map { phrases.missing($0.figure, $0.need - $0.have) }
    let begun = gap.isBegun ? phrases.say("余下 ", "the rest, ") : ""
    let place =
      "\(phrases.name(gap.duty.post)) \(phrases.name(gap.duty.shift)) \(begun)\(phrases.span(gap.duty.span))"
    let head =
      lacking.isEmpty
      ? place : place + phrases.say("，", ", ") + lacking.joined(separator: phrases.say("，", ", "))
    let mark = repair.gaps.count > 1 ? phrases.say("第 \(number) 班  ", "Gap \(number)  ") : ""
    guard !gap.candidates.isEmpty || !gap.notOffered.isEmpty else {
      return mark + head + "\n  " + style.red(phrases.say("没有人可顶", "nobody can take it"))
    }
    let shown = gap.candidates.prefix(Self.shown)
    var table = TextTable([
      .init(title: "", alignedRight: true), .init(title: ""), .init(title: ""), .init(title: ""),
      .init(title: "", isWrapped: true),
    ])
    table.rows =
      shown.enumerated().map { row($1, place: $0 + 1) }
      + gap.notOffered.prefix(Self.shown).map { ["–", phrases.name($0.who), "", "", why($0.why)] }
    let more = gap.candidates.count - shown.count
    let rest = more > 0 ? "\n" + phrases.say("     另有 \(more) 人", "     and \(more) more") : ""
    let lines = table.text(width: width - 2).trimmingLineEnd.split(separator: "\n").map { "  " + $0 }
    return mark + head + "\n" + lines.joined(separator: "\n") + rest
  }

  private static let shown = 5

  private func row(_ candidate: Repair.Candidate, place: Int) -> [String] {
    let rest =
      candidate.restBefore.map { phrases.say("休息 \($0 / 60) h", "rested \($0 / 60) h") }
      ?? phrases.say("近日无班", "no duty lately")
    return [
      "\(place)", phrases.name(candidate.who), rest,
      phrases.say(
        "七天 \(phrases.hours(candidate.minutes7d)) h", "7 days \(phrases.hours(candidate.minutes7d)) h"),
      effects(candidate),
    ]
  }

  /// What is broken, in words.
  public func text(_ finding: Finding) -> String { phrases.text(finding) }

  /// What taking the duty does, in one line.
  public func effects(_ candidate: Repair.Candidate) -> String {
    let hard = candidate.breaks.map { style.red("✗ ") + phrases.brief($0) }
    let soft = RuleName.allCases.filter { rule in
      candidate.appeared.contains { $0.severity == .soft && $0.rule == rule }
    }.map(phrases.word)
    var parts = hard
    if !soft.isEmpty {
      parts.append(
        phrases.say("影响 ", "touches ") + soft.joined(separator: phrases.listSeparator))
    }
    if parts.isEmpty { parts = [phrases.say("无规则受影响", "no rule is affected")] }
    if candidate.hasVolunteered { parts.append(phrases.say("自愿", "has offered")) }
    if let at = candidate.lastCalled, !candidate.hasVolunteered {
      parts.append(
        phrases.say(
          "上次问 \(phrases.shortDate(phrases.zone.date(at)))",
          "last asked \(phrases.shortDate(phrases.zone.date(at)))"))
    }
    return parts.joined(separator: phrases.say("；", "; "))
  }

  private func why(_ reason: Repair.NotOffered.Reason) -> String {
    switch reason {
    case .asleep(let end):
      end > repair.from
        ? phrases.say(
          "夜班 \(phrases.clock(end)) 才下，不叫醒", "comes off a night at \(phrases.clock(end)); not woken")
        : phrases.say(
          "夜班 \(phrases.clock(end)) 下班在睡，不叫醒", "asleep after a night until \(phrases.clock(end)); not woken")
    case .declined: phrases.say("问过，不来", "was asked and cannot")
    case .unreached: phrases.say("没有联系上", "was not reached")
    }
  }

  private func plan(width: Int) -> String {
    let plan = repair.plan
    let reliefs = reliefs.flatMap { $0.wrapped(width, hanging: 2) }
    guard plan.changed > 0 || !plan.isLawful || !plan.open.isEmpty else {
      return (reliefs + [phrases.say("值班表不用改", "The roster need not change")]).joined(separator: "\n")
    }
    let cells = plan.cellChanges.map { change in
      let duties = [change.removed, change.added].map { duties in
        duties.isEmpty
          ? phrases.say("休", "off")
          : duties.map { "\(phrases.name($0.shift)) \(phrases.name($0.post))" }.joined(separator: "+")
      }
      return [
        phrases.shortDate(change.date), phrases.name(change.who), duties.joined(separator: " → "),
      ]
    }
    let kept = plan.cells - plan.changed
    let proof =
      plan.isLeast
      ? phrases.say("已证明最少", "proved the fewest")
      : phrases.say("至少要改 \(plan.least) 格", "at least \(plan.least) must")
    let size = phrases.say(
      "改 \(plan.changed) 格，其余 \(kept) 格不动",
      "\(plan.changed) cell\(plan.changed == 1 ? " changes" : "s change"), the other \(kept) stay")
    let title: String
    if plan.isLawful, plan.changed > 0, !plan.open.isEmpty {
      title = phrases.say("方案  \(size)", "Plan  \(size)")
    } else if plan.isLawful, plan.changed > 0 {
      title = phrases.say("方案  \(size)（\(proof)）", "Plan  \(size) (\(proof))")
    } else if plan.isChosen {
      title = style.red(phrases.say("照选定的改：\(size)，违反：", "As chosen: \(size); broken:"))
    } else {
      title = style.red(
        phrases.say("没有找到不违反硬性规则的改法", "No change was found that breaks no hard rule")
          + (plan.least > 1
            ? phrases.say(
              "（少于 \(plan.least) 格已证明不行）", " (fewer than \(plan.least) cells are proved not to do)") : "")
          + ending(plan))
    }
    func lines(_ findings: [Finding]) -> [String] {
      findings.flatMap { finding in
        (style.red("✗ ") + "\(phrases.word(finding.rule)) — \(phrases.text(finding))")
          .wrapped(width - 2, hanging: 2).map { "  " + $0 }
      }
    }
    let open = plan.open.isEmpty ? [] : [style.red(phrases.say("仍未解决：", "Still open:"))] + lines(plan.open)
    var table = TextTable([.init(title: ""), .init(title: ""), .init(title: "", isWrapped: true)])
    table.rows = cells
    let moves = table.text(width: width - 2).trimmingLineEnd.split(separator: "\n").map { "  " + $0 }
    return (reliefs + title.wrapped(width, hanging: 2) + moves + lines(plan.broken) + open)
      .joined(separator: "\n")
  }

  /// What follows where not everything can be mended.
  private func ending(_ plan: Repair.Plan) -> String {
    guard plan.changed > 0 || !plan.isLawful else { return "" }
    return plan.added.isEmpty
      ? phrases.say("。若空着：", ". Left open:") : phrases.say("。能补的：", ". As far as it goes:")
  }

  /// What can be typed.
  public var prompt: String {
    let first = repair.gaps.first
    let isFirst =
      repair.gaps.count == 1
      && repair.plan.added.map(\.who) + repair.reliefs.compactMap(\.who)
        == first?.candidates.first.map { [$0.who] }
    guard repair.plan.isLawful, repair.plan.changed > 0 || repair.plan.open.isEmpty else {
      return phrases.say(
        "数字＝选人，0＝空岗，-数字＝此人不来，q＝不改：",
        "number = take them, 0 = leave it open, -number = they cannot, q = no change: ")
    }
    let enter = isFirst ? "1" : phrases.say("照方案", "the plan")
    return phrases.say(
      "回车＝\(enter)，数字＝选人，0＝空岗，-数字＝此人不来，q＝不改：",
      "Enter = \(enter), number = take them, 0 = leave it open, -number = they cannot, q = no change: ")
  }

  /// Why the roster is changed, for the version's record; nothing of why somebody is absent.
  public var reason: String {
    guard !repair.absent.isEmpty else {
      return repair.plan.isChosen
        ? phrases.say("情况有变，人选已定", "the station changed; chosen by hand")
        : phrases.say("情况有变，最小改动", "the station changed; least change")
    }
    return phrases.say("\(phrases.names(repair.absent)) 缺勤", "\(phrases.names(repair.absent)) absent")
  }

  /// The plan alone, once the rest has been seen.
  public func planAlone(width: Int) -> String { plan(width: width) + "\n" }

  /// What was done.
  public func done(_ roster: Roster?) -> String {
    guard let roster, let version = roster.version else {
      return repair.reliefs.contains { $0.who != nil }
        ? phrases.say("已记下缺勤和接班，值班表不变\n", "The absence and who goes on are recorded; the roster stays\n")
        : phrases.say("已记下缺勤，值班表不变\n", "The absence is recorded; the roster stays\n")
    }
    let versions = roster.basedOn.map { " \($0) \(roster.id)" } ?? ""
    return phrases.say(
      "已发布第 \(version) 版（第 \(roster.id) 号）。谁有变化：dutybook roster diff\(versions)",
      "Version \(version) is published (roster \(roster.id)). What changed for whom: dutybook roster diff\(versions)"
    )
      + "\n"
  }
}
