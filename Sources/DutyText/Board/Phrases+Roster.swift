public import DutyModel
public import DutyRules

/// What pages about a roster say besides their labels.
extension Phrases {
  /// A roster in a list: its number, its dates, draft or version.
  public func line(_ roster: RosterSummary) -> String {
    let status =
      roster.version.map { say("第 \($0) 版", "version \($0)") } ?? say("草稿", "draft")
    return say(
      "\(roster.id) 号 · \(roster.from) – \(roster.until) · \(status)",
      "\(roster.id) · \(roster.from) – \(roster.until) · \(status)")
  }

  /// A duty in full, without its date and person.
  public func spoken(_ duty: Duty) -> String {
    "\(name(duty.shift)) \(name(duty.post)) \(clock(duty.span.start))–\(clock(duty.span.end))"
  }

  /// A duty with its date, without its person.
  public func line(_ duty: Assignment) -> String {
    "\(shortDate(duty.date)) \(name(duty.shift)) \(name(duty.post))"
  }

  /// A day of leave in a grid.
  public var leaveSign: String { say("假", "–") }

  /// A night in a grid.
  public var nightSign: String { say("夜", "n") }

  /// What the shading of a date means.
  public var dayOffHint: String { say("周末、节日（节日带 *）", "weekend or festival (festivals with *)") }

  /// How long somebody will have rested before a duty and works in the seven days to its end.
  public func rested(_ candidate: Repair.Candidate) -> String {
    let rest =
      candidate.restBefore.map { say("休息 \($0 / 60) h", "rested \($0 / 60) h") }
      ?? say("近日无班", "no duty lately")
    return rest
      + say("，七天 \(hours(candidate.minutes7d)) h", ", 7 days \(hours(candidate.minutes7d)) h")
  }

  /// What filling a place would do, in one line: the hard rules it would break, else what it touches.
  public func effects(appeared: [Finding], cost: Int) -> String {
    let hard = appeared.filter { $0.severity == .hard }
    if let first = hard.first {
      let more = hard.count > 1 ? say(" 等 \(hard.count) 处", " and \(hard.count - 1) more") : ""
      let what = brief(first) == word(first.rule) ? "" : " — \(brief(first))"
      return "✗ \(word(first.rule))\(what)\(more)"
    }
    let soft = RuleName.allCases.filter { rule in appeared.contains { $0.rule == rule } }.map(word)
    guard !soft.isEmpty else { return say("无规则受影响", "no rule is affected") }
    let price = cost > 0 ? say("，代价 +\(cost)", ", cost +\(cost)") : say("，代价 \(cost)", ", cost \(cost)")
    return say("影响 ", "touches ") + soft.joined(separator: listSeparator) + price
  }

  /// How many are where so many are needed.
  public func manned(_ have: Int, of need: Int, officers: Int, of wanted: Int) -> String {
    say(
      "\(have)/\(need) 人，民警 \(officers)/\(wanted)",
      "\(have) of \(need), officers \(officers) of \(wanted)")
  }

  /// How many cells a plan changes and whether fewer would do.
  public func size(_ plan: Repair.Plan) -> String {
    let proof =
      plan.isLeast
      ? say("已证明最少", "proved the fewest")
      : say("至少要改 \(plan.least) 格", "at least \(plan.least) must")
    return say(
      "改 \(plan.changed) 格，其余 \(plan.cells - plan.changed) 格不动（\(proof)）",
      "\(plan.changed) cell\(plan.changed == 1 ? " changes" : "s change"), the other \(plan.cells - plan.changed) stay (\(proof))"
    )
  }

  /// What a day of somebody's becomes.
  public func change(_ change: Repair.CellChange) -> String {
    let sides = [change.removed, change.added].map { duties in
      duties.isEmpty
        ? say("休", "off") : duties.map { "\(name($0.shift)) \(name($0.post))" }.joined(separator: "+")
    }
    return "\(shortDate(change.date)) \(name(change.who)) \(sides.joined(separator: " → "))"
  }

  /// Who takes the rest of a duty that has begun.
  public func line(_ relief: Repair.Relief, from moment: Instant) -> String {
    let duty = relief.duty
    let what = say(
      "\(name(duty.who))的\(name(duty.shift)) \(name(duty.post)) \(clock(moment))–\(clock(duty.span.end))",
      "\(name(duty.who))'s \(name(duty.shift)) at \(name(duty.post)), \(clock(moment))–\(clock(duty.span.end))"
    )
    guard relief.isNeeded else { return say("\(what)：不用接", "\(what): nobody has to go on with it") }
    guard let who = relief.who else { return say("\(what)：无人接", "\(what): nobody goes on with it") }
    return say("\(what)：\(name(who)) 接", "\(what): \(name(who)) goes on with it")
  }

  /// That a plan breaks hard rules.
  public func unlawful(_ plan: Repair.Plan) -> String {
    plan.isChosen
      ? say("照选定的改会违反硬性规则：", "As chosen, hard rules are broken:")
      : say("没有找到不违反硬性规则的改法。若空着：", "No change was found that breaks no hard rule. Left open:")
  }
}

extension Phrases {
  /// A leave without its person.
  public func line(_ leave: Leave) -> String {
    "\(edge(leave.from)) – \(edge(leave.until)) \(word(leave.kind))"
      + (leave.note.map { " \($0.withoutControls)" } ?? "")
  }

  private func edge(_ edge: Leave.Edge) -> String {
    switch edge {
    case .date(let date): self.date(date)
    case .instant(let instant): moment(instant)
    }
  }

  /// A wish without its person.
  public func line(_ wish: Wish) -> String {
    let shift = wish.shift.map { " " + name($0) } ?? ""
    return say(
      "想\(wish.want == .on ? "上班" : "休息")：\(shortDate(wish.date))\(shift)",
      "Wishes to be \(wish.want.rawValue): \(shortDate(wish.date))\(shift)")
  }
}

extension Phrases {
  /// Two rosters, one after the other, with their versions.
  public func versions(_ old: Roster, _ new: Roster) -> String { "\(numbered(old)) → \(numbered(new))" }

  private func numbered(_ roster: Roster) -> String {
    roster.version.map { say("\(roster.id) 号（第 \($0) 版）", "\(roster.id) (version \($0))") }
      ?? say("\(roster.id) 号（草稿）", "\(roster.id) (draft)")
  }

  /// Who published a version when and why.
  public func line(_ step: PublicationRecord) -> String {
    let who = step.by.map { say("，\(name($0))", ", \(name($0))") } ?? ""
    let why =
      step.publication.reason.map { say("：\($0.withoutControls)", ": \($0.withoutControls)") } ?? ""
    return say(
      "第 \(step.publication.version) 版 \(moment(step.at)) 发布\(who)\(why)",
      "Version \(step.publication.version), published \(moment(step.at))\(who)\(why)")
  }

  /// The duties that go and come, by date, what goes before what comes.
  public func lines(removed: [Assignment], added: [Assignment]) -> [String] {
    (removed.map { ("−", $0) } + added.map { ("+", $0) })
      .sorted { ($0.1.date, $0.0 == "+" ? 1 : 0) < ($1.1.date, $1.0 == "+" ? 1 : 0) }
      .map { sign, duty in "\(sign) \(line(duty))" }
  }
}
