public import DutyModel

extension Phrases {
  /// A time of day; its date too when it is another than that of `now`.
  public func time(_ instant: Instant, near now: Instant) -> String {
    let date = zone.date(instant)
    return (date == zone.date(now) ? "" : shortDate(date) + " ") + clock(instant)
  }

  /// What a category of calls is called.
  public func category(_ word: String) -> String {
    setup?.playbook(word)?.name[language] ?? word.withoutControls
  }

  /// That people stand somewhere without an officer.
  public var noOfficerThere: String { say("无民警在场", "no officer there") }

  /// How many posts are short of people.
  public func holes(posts count: Int) -> String {
    switch count {
    case 0: say("各岗满员", "every post is manned")
    case 1: say("1 个岗位有缺口", "1 post is short")
    default: say("\(count) 个岗位有缺口", "\(count) posts are short")
    }
  }

  /// The date and time of day of a call in a list.
  public func listed(_ heard: Instant) -> String { "\(shortDate(zone.date(heard))) \(clock(heard))" }

  /// Which calls of how many a page lists.
  public func calls(from first: Int, to last: Int, of total: Int) -> String {
    if total == 0 { return "" }
    if first == 1, last == total { return say("共 \(total) 起", total == 1 ? "1 call" : "\(total) calls") }
    return say("第 \(first)–\(last) 起，共 \(total) 起", "\(first)–\(last) of \(total)")
  }
}
