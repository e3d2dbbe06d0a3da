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

  /// The answer, the sums behind it, and what would help.
  public func text(
    shortages: [Shortage], tightest: [Shortage], feasible: Bool?, relaxations: [Relaxation]
  ) -> String {
    if !shortages.isEmpty {
      let help =
        relaxations.isEmpty
        ? phrases.say("没有找到只改一项即可行的办法", "No single change was found that makes it possible")
        : phrases.say("任选一项即可行（均已试排）：  ", "Any one of these makes it possible (each was tried):  ")
          + relaxations.map(text).joined(separator: "   ·   ")
      return sums.text(shortages) + help + "\n"
    }
    let enough = tightest.isEmpty ? "" : sums.enough(tightest)
    switch feasible {
    case true?:
      return phrases.say("可行：试排已得到一份不违反硬性规则的值班表", "Possible: a trial found a roster that breaks no hard rule")
        + "\n" + enough
    default:
      return phrases.say(
        "加减法上够用，但在给定时间内没有试排出不违反硬性规则的值班表。加大 --seconds 再试，或先 roster build 看缺在哪里",
        "The sums come out, but no trial found a roster without a hard finding in the time given. Give more --seconds, or see where it fails with roster build"
      ) + "\n" + enough
    }
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
    }
  }
}
