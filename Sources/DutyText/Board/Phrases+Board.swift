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

  /// Since when something is missing, and for how long already.
  public func missing(since start: Instant, now: Instant) -> String {
    say(
      "自 \(time(start, near: now))，已 \(length(start.minutes(to: now)))",
      "since \(time(start, near: now)), \(length(start.minutes(to: now)))")
  }

  /// When and by whom a post is taken over.
  public func relief(at start: Instant, _ who: [Badge], near now: Instant) -> String {
    "\(time(start, near: now)) \(names(who))"
  }

  /// What is going on in one line, to be read aloud when it changes; nil holes are those of no roster in force.
  public func told(holes short: Int?, calls: Int, away: Int) -> String {
    let posts = short.map(holes(posts:)) ?? NowWord.nothingInForce[language]
    return say("\(posts)；未结警情 \(calls)；在外 \(away) 人", "\(posts); open calls: \(calls); out: \(away)")
  }

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
