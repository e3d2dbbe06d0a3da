public import DutyRules
import DutyModel

extension Phrases {
  /// One sentence that says what was found: who, where, when, and by how much.
  public func text(_ finding: Finding) -> String { text(finding.breach) }

  /// What was found in a few words, where it is known of whom and when.
  func brief(_ finding: Finding) -> String {
    switch finding.breach {
    case .shortRest(_, _, let minutes, let due):
      say("休息 \(hours(minutes)) h，应 \(hours(due))", "rests \(hours(minutes)) h of \(hours(due))")
    case .tooLong7d(_, _, let minutes, let most):
      say(
        "七天 \(hours(minutes)) h，至多 \(hours(most))", "\(hours(minutes)) h in 7 days, \(hours(most)) the most")
    case .nightsInRow(_, let dates, let most):
      say("连续夜班 \(dates.count)，至多 \(most)", "\(dates.count) nights in a row, \(most) the most")
    case .dutiesInRow(_, let dates, let most):
      say("连续值班 \(dates.count) 天，至多 \(most)", "\(dates.count) days in a row, \(most) the most")
    case .short(_, let figure, _, let need, let have):
      say("仍缺\(word(figure)) \(need - have)", "still \(missing(figure, need - have))")
    default: word(finding.rule)
    }
  }

  private func duty(_ duty: Duty) -> String {
    say(
      "\(shortDate(duty.date)) \(name(duty.shift)) \(name(duty.post))",
      "\(name(duty.shift)) at \(name(duty.post)), \(shortDate(duty.date))")
  }

  private func need(_ need: Need) -> String {
    say(
      "\(shortDate(need.date)) \(name(need.shift)) \(name(need.post))",
      "\(name(need.post)), \(shortDate(need.date)), \(name(need.shift))")
  }

  private func dates(_ dates: ClosedRange<CalendarDate>) -> String {
    dates.count == 1
      ? shortDate(dates.lowerBound) : "\(shortDate(dates.lowerBound))–\(shortDate(dates.upperBound))"
  }

  /// One breach in words.
  func text(_ breach: Breach) -> String {
    switch breach {
    case .overlap(let first, let second, let shared):
      say(
        "\(name(first.who)) 同时有两班：\(duty(first))，\(duty(second))，重叠 \(duration(shared.minutes))",
        "\(name(first.who)) has two duties at once: \(duty(first)) and \(duty(second)), \(duration(shared.minutes)) shared"
      )
    case .shortRest(let after, let before, let minutes, let due):
      say(
        "\(name(after.who)) 休息不足：\(duty(after)) 后 \(duration(minutes)) 又上 \(duty(before))，应休 \(duration(due))",
        "\(name(after.who)) rests too little: \(duration(minutes)) between \(duty(after)) and \(duty(before)); \(duration(due)) are due"
      )
    case .auxiliariesAlone(let posts, let who, let span):
      say(
        "\(self.span(span)) \(posts.map(name).joined(separator: "、")) 无民警在场：\(names(who))",
        "No officer at \(posts.map(name).joined(separator: ", ")), \(self.span(span)): \(names(who))")
    case .duringLeave(let duty, let leave, let shared):
      say(
        "\(name(duty.who)) 休假中（至 \(deadline(leave.span(in: zone).end))）被排 \(self.duty(duty))，占去 \(duration(shared.minutes))",
        "\(name(duty.who)) is away (until \(deadline(leave.span(in: zone).end))) and has \(self.duty(duty)): \(duration(shared.minutes)) of it"
      )
    case .short(let need, let figure, _, let wanted, let have):
      say(
        "\(self.need(need))：\(word(figure)) \(have)/\(wanted)",
        "\(self.need(need)): \(word(figure)) \(have) of \(wanted)")
    case .tooLong7d(let who, let window, let minutes, let most):
      say(
        "\(name(who)) \(span(window)) 七天内 \(hours(minutes)) 小时，至多 \(hours(most))",
        "\(name(who)) has \(hours(minutes)) h in the 7 days \(span(window)); \(hours(most)) is the most")
    case .periodMinutes(let who, let minutes, let least, let most):
      say(
        "\(name(who)) 本期 \(hours(minutes)) 小时，应在 \(least.map(hours) ?? "0")–\(most.map(hours) ?? "∞")",
        "\(name(who)) has \(hours(minutes)) h over the roster; \(least.map(hours) ?? "0") to \(most.map(hours) ?? "any") is right"
      )
    case .nightsInRow(let who, let range, let most):
      say(
        "\(name(who)) 连续 \(range.count) 个夜班（\(dates(range))），至多 \(most)",
        "\(name(who)) has \(range.count) nights in a row (\(dates(range))); \(most) is the most")
    case .dutiesInRow(let who, let range, let most):
      say(
        "\(name(who)) 连续值班 \(range.count) 天（\(dates(range))），至多 \(most)",
        "\(name(who)) has duties on \(range.count) days in a row (\(dates(range))); \(most) is the most")
    case .daysOffInRow(let who, let range, let least):
      say(
        "\(name(who)) 只连休 \(range.count) 天（\(dates(range))），应 \(least) 天",
        "\(name(who)) has \(range.count) day\(range.count == 1 ? "" : "s") off together (\(dates(range))); \(least) are due"
      )
    case .noLeader(let date, let shift, _):
      say(
        "\(shortDate(date)) \(name(shift)) 无带班领导", "No leader on duty in \(name(shift)), \(shortDate(date))")
    case .postChanged(let first, let second):
      say(
        "\(name(first.who)) 连班换岗：\(duty(first)) → \(duty(second))",
        "\(name(first.who)) changes post in a run: \(duty(first)), then \(duty(second))")
    case .rotatedBackward(let first, let second):
      say(
        "\(name(first.who)) 逆向轮班：\(duty(first)) → \(duty(second))",
        "\(name(first.who)) rotates backward: \(duty(first)), then \(duty(second))")
    case .unfair(let who, let measure, let have, let least, let most):
      say(
        "\(name(who)) \(word(measure)) \(figure(measure, have))，应在 \(figure(measure, least))–\(figure(measure, most))",
        "\(name(who)) has \(figure(measure, have)) \(word(measure)); \(figure(measure, least)) to \(figure(measure, most)) is a fair share"
      )
    case .splitOff(let share, let part, let whole, let points):
      say(
        "\(share.posts.map(name).joined(separator: "、")) 占 \(whole == 0 ? 0 : part * 100 / whole) %，应为 \(share.share)，差 \(points) 个百分点",
        "\(share.posts.map(name).joined(separator: ", ")) take \(whole == 0 ? 0 : part * 100 / whole) % of the hours; \(share.share) is due, \(points) points off"
      )
    case .fewReachable(let figure, let span, let need, let have):
      say(
        "\(self.span(span)) 可出警\(word(figure)) \(have)/\(need)",
        "Only \(have) of \(need) \(word(figure)) could be sent out, \(self.span(span))")
    case .wishNotGranted(let wish):
      say(
        "\(name(wish.who)) \(shortDate(wish.date))\(wish.shift.map { " " + name($0) } ?? "") 想\(wish.want == .on ? "上班" : "休息")，未能满足",
        "\(name(wish.who)) wished to be \(wish.want.rawValue)\(wish.shift.map { " " + name($0) } ?? "") on \(shortDate(wish.date))"
      )
    case .belowPreferred(let need, _, let preferred, let have):
      say(
        "\(self.need(need))：\(have) 人，最好 \(preferred) 人",
        "\(self.need(need)): \(have) there, \(preferred) would be better")
    case .abovePreferred(let need, _, let preferred, let have):
      say(
        "\(self.need(need))：\(have) 人，只需 \(preferred) 人",
        "\(self.need(need)): \(have) there, \(preferred) will do")
    case .notServing(let duty):
      say(
        "\(name(duty.who)) 该日不在所，却排了 \(self.duty(duty))",
        "\(name(duty.who)) does not serve on the date of \(self.duty(duty))")
    case .postClosed(let duty):
      say(
        "\(self.duty(duty)) 该日不设岗（\(name(duty.who))）",
        "The post is closed: \(self.duty(duty)) (\(name(duty.who)))")
    case .mayNotHold(let duty):
      say(
        "\(name(duty.who)) 不可在此岗：\(self.duty(duty))",
        "\(name(duty.who)) may not hold this post: \(self.duty(duty))")
    case .unknownCode(let assignment):
      say(
        "\(assignment.date) \(assignment.who) \(assignment.post) \(assignment.shift)：本所无此人、岗或班次",
        "\(assignment.date) \(assignment.who) \(assignment.post) \(assignment.shift): the station has no such member, post or shift"
      )
    case .lockMissing(let lock):
      say(
        "锁定的班不在表中：\(name(lock.who)) \(shortDate(lock.date)) \(name(lock.shift)) \(name(lock.post))",
        "A locked duty is missing: \(name(lock.who)), \(name(lock.shift)) at \(name(lock.post)), \(shortDate(lock.date))"
      )
    }
  }

  /// A fair measure's figure: hours for minutes.
  private func figure(_ measure: FairMeasure, _ value: Int) -> String {
    measure == .hours ? hours(value) : String(value)
  }
}
