public import DutyModel

/// How far planning has come, in a line that a chief understands.
public struct ProgressLine: Sendable {
  private let phrases: Phrases

  /// Makes the line in a language.
  public init(_ language: Language) { phrases = Phrases(language) }

  /// The line.
  ///
  /// - Parameters:
  ///   - hard: what is still missed of what must be, in the planner's units.
  ///   - soft: the price of the rest.
  ///   - gap: by how many thousandths the roster can be above the best possible; nil when nothing is proven.
  ///   - firstLawful: that price when nothing hard was missed for the first time; nil before.
  ///   - secondsLeft: until the time given is over.
  public func text(hard: Int, soft: Int, gap: Int? = nil, firstLawful: Int?, secondsLeft: Int) -> String {
    let state: String
    if hard > 0 {
      state = phrases.say("还有 \(hard) 处硬性要求未满足，正在补", "\(hard) hard figures still missed, mending")
    } else if let gap {
      let percent = "\(gap / 10).\(gap % 10) %"
      state = phrases.say(
        "已合规，代价 \(soft)，离最优不超过 \(percent)",
        "lawful, cost \(soft), within \(percent) of the best possible")
    } else if let firstLawful, firstLawful > soft {
      let better = (firstLawful - soft) * 100 / max(1, firstLawful)
      state = phrases.say(
        "已合规，代价 \(soft)，比第一份合规的好 \(better) %",
        "lawful, cost \(soft), \(better) % better than the first lawful one")
    } else {
      state = phrases.say("已合规，代价 \(soft)，还在改进", "lawful, cost \(soft), still getting better")
    }
    return phrases.say(
      "\(state)；剩 \(secondsLeft) 秒（Ctrl-C 停止并保留）",
      "\(state); \(secondsLeft) s left (Ctrl-C stops and keeps it)")
  }
}
