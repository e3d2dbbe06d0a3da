public import DutyModel
public import DutyRules

/// Why a period can or cannot be manned, for people.
public struct ExplanationPage: Sendable {
  private let phrases: Phrases
  private let sums: ShortagePage

  /// Makes the page for a station.
  public init(_ language: Language, setup: StationSetup) {
    phrases = Phrases(language, setup: setup)
    sums = ShortagePage(language, setup: setup)
  }

  /// The answer, the sums behind it, what would help, and the least bad roster.
  public func text(_ facts: Facts, width: Int) -> String {
    var parts: [String] = []
    if !facts.conflicts.isEmpty { parts.append(conflicts(facts.conflicts)) }
    if !facts.shortages.isEmpty { parts.append(sums.text(facts.shortages)) }
    if parts.isEmpty {
      parts.append(
        facts.isFeasible == true
          ? phrases.say(
            "可行：试排已得到一份不违反硬性规则的值班表\n", "Possible: a trial found a roster that breaks no hard rule\n")
          : phrases.say(
            "加减法上够用，但试排没有得到不违反硬性规则的值班表（不等于证明不可行）\n",
            "The sums come out, but no trial found a roster without a hard finding; that proves nothing\n"))
    }
    if !facts.tightest.isEmpty { parts.append(sums.enough(facts.tightest)) }
    if facts.isFeasible != true { parts += help(facts).map { $0 + "\n" } }
    if let leastBad = facts.leastBad { parts.append(text(leastBad) + "\n") }
    return parts.joined().folded(width)
  }

  /// What a page of this kind tells.
  public struct Facts: Sendable {
    let shortages: [Shortage]
    let tightest: [Shortage]
    let conflicts: [LockConflict]
    let isFeasible: Bool?
    let relaxations: [[Relaxation]]
    let triedInVain: [Relaxation]
    let isCutShort: Bool
    let leastBad: LeastBad?

    /// Collects them.
    public init(
      shortages: [Shortage], tightest: [Shortage], conflicts: [LockConflict], isFeasible: Bool?,
      relaxations: [[Relaxation]], triedInVain: [Relaxation], isCutShort: Bool,
      leastBad: LeastBad?
    ) {
      (self.shortages, self.tightest, self.conflicts) = (shortages, tightest, conflicts)
      (self.isFeasible, self.relaxations, self.triedInVain) = (isFeasible, relaxations, triedInVain)
      (self.isCutShort, self.leastBad) = (isCutShort, leastBad)
    }
  }

  /// The least bad roster in short.
  public struct LeastBad: Sendable {
    let roster: RosterID
    let unmet: [CoverState]
    let unlocked: [Assignment]
    let others: Int

    /// Names it.
    ///
    /// - Parameters:
    ///   - roster: the draft.
    ///   - unmet: needs that are not met.
    ///   - unlocked: locks that could not be kept.
    ///   - others: how many hard findings are not about needs.
    public init(_ roster: RosterID, unmet: [CoverState], unlocked: [Assignment], others: Int) {
      (self.roster, self.unmet, self.unlocked, self.others) = (roster, unmet, unlocked, others)
    }
  }

  /// Locks that cannot be kept, each with the rule it breaks.
  private func conflicts(_ conflicts: [LockConflict]) -> String {
    let head = phrases.say(
      "锁定自相矛盾或违反硬性规则，怎样排都不行：", "Locks contradict each other or a hard rule, whatever else is planned:")
    return ([head] + conflicts.map { "  " + text($0) }).joined(separator: "\n") + "\n"
  }

  /// One contradiction in words: the locks, and what they break.
  public func text(_ conflict: LockConflict) -> String {
    let locks = conflict.locks.map(duty).joined(separator: phrases.say("；", "; "))
    let what =
      conflict.breach.map {
        "\(phrases.word(conflict.rule))" + phrases.say("：", ": ") + phrases.text($0)
      }
      ?? phrases.say("同一天锁定了两班", "two duties of one person on one date")
    return "\(locks) — \(what)"
  }

  private func duty(_ duty: Assignment) -> String {
    "\(phrases.name(duty.who)) \(phrases.shortDate(duty.date)) \(phrases.name(duty.shift)) \(phrases.name(duty.post))"
  }

  /// What makes it possible, what was tried in vain, and whether anything was left untried.
  private func help(_ facts: Facts) -> [String] {
    var lines: [String] = []
    if facts.relaxations.isEmpty, facts.isCutShort {
      // What was not tried was not found wanting.
    } else if facts.relaxations.isEmpty {
      lines.append(
        phrases.say("没有试出改一至三项即可行的办法", "No one, two or three changes that make it possible were found"))
    } else {
      let size = facts.relaxations[0].count
      let head =
        size == 1
        ? phrases.say("任选一项即可行（均已试排）：", "Any one of these makes it possible (each was tried):")
        : phrases.say(
          "单改一项不够；任选一组即可行（均已试排）：",
          "One change is not enough; any one of these sets makes it possible (each was tried):")
      lines += [head] + sets(facts.relaxations).map { "  \($0)" }
    }
    if !facts.triedInVain.isEmpty {
      lines.append(
        phrases.say(
          "单独试过、没有排出（不等于不可行）：", "Tried alone without finding a roster (no proof that there is none):"))
      lines.append("  " + facts.triedInVain.map { text($0).unbroken }.joined(separator: "  ·  "))
    }
    if facts.isCutShort {
      lines.append(
        phrases.say(
          "时间到，还有办法（或更小的改动）没有试；可加大 --seconds",
          "Time ran out before everything, or less of it, was tried; give more --seconds"))
    }
    return lines
  }

  /// Each set in words; those that leave as many posts held stand on one line.
  private func sets(_ relaxations: [[Relaxation]]) -> [String] {
    var lines: [String] = []
    var kept: [[PostCode]] = []
    for set in relaxations {
      if case .onlyPosts(let posts) = set.first, set.count == 1 {
        kept.append(posts)
      } else {
        lines.append(set.map(text).joined(separator: phrases.say("，并", ", and ")))
      }
    }
    guard kept.count > 1, let size = kept.first?.count, kept.allSatisfy({ $0.count == size }) else {
      return lines + kept.map { text(.onlyPosts($0)) }
    }
    let choices = kept.map(names).joined(separator: phrases.say("，或", ", or "))
    return lines + [
      phrases.say("只守 \(size) 处：\(choices)", "hold \(size) post\(size == 1 ? "" : "s") only: \(choices)")
    ]
  }

  private func names(_ posts: [PostCode]) -> String {
    posts.map(phrases.name).joined(separator: phrases.say("、", " and "))
  }

  /// The least bad roster: what it lacks, and where to see it.
  private func text(_ leastBad: LeastBad) -> String {
    let people = leastBad.unmet.reduce(0) { $0 + max(0, $1.need.total - $1.on.count) }
    let officers = leastBad.unmet.reduce(0) { $0 + max(0, $1.need.officers - $1.officers) }
    let others = leastBad.others
    let locks = leastBad.unlocked.map(duty)
    let lacking = [
      leastBad.unmet.isEmpty ? phrases.say("岗位不缺人", "nobody missing") : nil,
      officers > 0
        ? phrases.say("缺 \(officers) 个民警班次", "\(officers) officer dut\(officers == 1 ? "y" : "ies") short")
        : nil,
      people > officers
        ? phrases.say(
          "\(officers > 0 ? "共" : "")缺 \(people) 个班次",
          "\(people) dut\(people == 1 ? "y" : "ies") short" + (officers > 0 ? " in all" : "")) : nil,
      others > 0
        ? phrases.say("另违反硬性规则 \(others) 处", "\(others) other hard finding\(others == 1 ? "" : "s")") : nil,
      locks.isEmpty
        ? nil
        : phrases.say(
          "未保留锁定：" + locks.joined(separator: "、"), "without the lock of " + locks.joined(separator: ", ")),
    ].compactMap(\.self)
    let what = lacking.joined(separator: phrases.say("，", ", "))
    let id = leastBad.roster
    return phrases.say(
      "最不坏的方案：草稿 \(id)，\(what)，见 dutybook roster show \(id)",
      "The least bad: draft \(id), \(what); see dutybook roster show \(id)")
  }

  /// One sum in words.
  public func text(_ shortage: Shortage) -> String { sums.sentence(shortage) }

  /// One change in words.
  public func text(_ change: Relaxation) -> String {
    switch change {
    case .maxHours7d(let hours): phrases.say("每周上限改为 \(hours) h", "\(hours) h in any 7 days")
    case .morePeople(let count, let officers, let qual):
      (officers
        ? phrases.say("增 \(count) 名民警", "\(count) more officer\(count == 1 ? "" : "s")")
        : phrases.say("增 \(count) 人", "\(count) more \(count == 1 ? "person" : "people")"))
        + (qual.map { phrases.say("（有「\($0)」资质）", " qualified for \"\($0)\"") } ?? "")
    case .onlyPosts(let posts): text(keeping: posts)
    case .withoutQual(let qual): phrases.say("不要求「\(qual)」", "\"\(qual)\" not asked for")
    case .nightsInRow(let n): phrases.say("连续夜班放宽到 \(n)", "\(n) nights in a row")
    case .dutiesInRow(let n): phrases.say("连续值班放宽到 \(n) 天", "duties on \(n) days in a row")
    case .asWish(let rule): phrases.say("「\(phrases.word(rule))」不作硬性", "\"\(phrases.word(rule))\" as a wish")
    case .withoutLock(let lock):
      phrases.say("解除锁定：\(duty(lock))", "unlock \(duty(lock))")
    }
  }

  /// Posts that are held alone, or the one that is left out, whichever is shorter to say.
  private func text(keeping posts: [PostCode]) -> String {
    let held = (phrases.setup?.posts ?? []).filter { !$0.needs.isEmpty }.map(\.code)
    let left = held.filter { !posts.contains($0) }
    return left.count < posts.count
      ? phrases.say("不守\(names(left))", "leave \(names(left)) out")
      : phrases.say("只守\(names(posts))", "hold \(names(posts)) only")
  }
}
