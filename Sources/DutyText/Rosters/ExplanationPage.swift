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
  public func text(
    shortages: [Shortage], tightest: [Shortage], feasible: Bool?, relaxations: [[Relaxation]],
    leastBad: (roster: RosterID, unmet: [CoverState])?
  ) -> String {
    let rest = help(relaxations) + "\n" + (leastBad.map { text($0.roster, $0.unmet) + "\n" } ?? "")
    if !shortages.isEmpty { return sums.text(shortages) + rest }
    let enough = tightest.isEmpty ? "" : sums.enough(tightest)
    switch feasible {
    case true?:
      return phrases.say("可行：试排已得到一份不违反硬性规则的值班表", "Possible: a trial found a roster that breaks no hard rule")
        + "\n" + enough
    default:
      return phrases.say(
        "加减法上够用，但在给定时间内没有试排出不违反硬性规则的值班表",
        "The sums come out, but no trial found a roster without a hard finding in the time given"
      ) + "\n" + enough + rest
    }
  }

  private func help(_ relaxations: [[Relaxation]]) -> String {
    guard !relaxations.isEmpty else {
      return phrases.say(
        "给定时间内没有找到改一两项即可行的办法；加大 --seconds 再试",
        "No one or two changes that make it possible were found in the time given; give more --seconds")
    }
    return phrases.say("任选一项即可行（均已试排）：", "Any one of these makes it possible (each was tried):") + "  "
      + relaxations.map { $0.map(text).joined(separator: phrases.say("并", " and ")) }.joined(
        separator: "   ·   ")
  }

  /// The least bad roster: what it lacks, and where to see it.
  private func text(_ id: RosterID, _ unmet: [CoverState]) -> String {
    let people = unmet.reduce(0) { $0 + max(0, $1.need.total - $1.on.count) }
    let officers = unmet.reduce(0) { $0 + max(0, $1.need.officers - $1.officers) }
    let lacking = [
      officers > 0
        ? phrases.say("缺 \(officers) 个民警班次", "\(officers) officer dut\(officers == 1 ? "y" : "ies") short")
        : nil,
      people > officers
        ? phrases.say("缺 \(people) 个班次", "\(people) dut\(people == 1 ? "y" : "ies") short in all") : nil,
    ].compactMap(\.self)
    let what =
      lacking.isEmpty
      ? phrases.say("岗位不缺人，但违反其他规则", "nobody missing, but other rules broken")
      : lacking.joined(separator: phrases.say("，共", ", "))
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
    case .morePeople(let count, let officers):
      officers
        ? phrases.say("增 \(count) 名民警", "\(count) more officer\(count == 1 ? "" : "s")")
        : phrases.say("增 \(count) 人", "\(count) more \(count == 1 ? "person" : "people")")
    case .withoutPost(let post): phrases.say("不守\(phrases.name(post))", "leave \(phrases.name(post)) out")
    case .nightsInRow(let n): phrases.say("连续夜班放宽到 \(n)", "\(n) nights in a row")
    case .dutiesInRow(let n): phrases.say("连续值班放宽到 \(n) 天", "duties on \(n) days in a row")
    case .asWish(let rule): phrases.say("「\(phrases.word(rule))」不作硬性", "\"\(phrases.word(rule))\" as a wish")
    case .withoutLock(let lock):
      phrases.say(
        "解除\(phrases.name(lock.who)) \(phrases.shortDate(lock.date))的锁定",
        "\(phrases.name(lock.who)) unlocked on \(phrases.shortDate(lock.date))")
    }
  }
}
