public import DutyModel
public import DutyRules

/// The honest no: what is short, in sums that can be checked by hand.
public struct ShortagePage: Sendable {
  private let phrases: Phrases

  /// Makes the page for a station.
  public init(_ language: Language, setup: StationSetup) { phrases = Phrases(language, setup: setup) }

  /// The sums, the worst first.
  public func text(_ shortages: [Shortage]) -> String {
    let head = phrases.say("不可行。不用计算机也能验算：", "Not possible. Check it by hand:")
    return ([head] + shortages.map(sum) + unasked(shortages)).joined(separator: "\n") + "\n"
  }

  /// The sums that come out, with what they leave to spare.
  func enough(_ sums: [Shortage]) -> String {
    let head = phrases.say("最紧处，可手工验算：", "Where it is tightest; check it by hand:")
    return ([head] + sums.map(sum) + unasked(sums)).joined(separator: "\n") + "\n"
  }

  /// Why officers are counted where no post asks for one; nothing where that is not so.
  private func unasked(_ sums: [Shortage]) -> [String] {
    guard let setup = phrases.setup, setup.rules.auxiliaryNeverAlone?.strength == .hard else { return [] }
    let counted = sums.filter { $0.of == .officers }.flatMap { sum in
      sum.needTerms.flatMap(\.posts) + sum.dutyTerms.map(\.post)
    }
    // A place whose posts share an officer is named by its first post.
    let scope = setup.rules.auxiliaryNeverAlone?.scope ?? .post
    let posts = setup.supervised(scope).flatMap { place -> [String] in
      let asks = place.contains { setup.post($0)?.needs.contains { $0.officers ?? 0 > 0 } == true }
      return asks ? [] : place.filter(counted.contains).sorted().map(phrases.name)
    }
    guard !posts.isEmpty else { return [] }
    let names = posts.joined(separator: phrases.listSeparator)
    return [
      phrases.say(
        "\(names)未要求民警，也计 1 名：辅警不单独在岗（auxiliary_never_alone）",
        "An officer is counted at \(names) though none is asked for: auxiliaries are never alone (auxiliary_never_alone)"
      )
    ]
  }

  /// One sum in a sentence.
  func sentence(_ shortage: Shortage) -> String {
    if shortage.isCount { return count(shortage) }
    let unit = phrases.say("\(who(shortage.of))·小时", "\(who(shortage.of))-hours")
    guard shortage.short > 0 else {
      let spare = hours(shortage.have - shortage.need)
      return phrases.say(
        "需 \(hours(shortage.need)) \(unit)，有 \(hours(shortage.have))，余 \(spare)",
        "\(hours(shortage.need)) \(unit) needed, \(hours(shortage.have)) there, \(spare) to spare")
    }
    return phrases.say(
      "需 \(hours(shortage.need)) \(unit)，有 \(hours(shortage.have))，差 \(hours(shortage.short))（合 \(shortage.people) 人）",
      "\(hours(shortage.need)) \(unit) needed, \(hours(shortage.have)) there, \(hours(shortage.short)) short (\(shortage.people) \(shortage.people == 1 ? "person" : "people"))"
    )
  }

  /// A count of people in a sentence.
  private func count(_ shortage: Shortage) -> String {
    let (moment, spare) = (phrases.moment(shortage.span.start), shortage.have - shortage.need)
    let need = people(shortage.need, shortage.of)
    let figures = phrases.say(
      "\(moment) 在班和班后休息的共需 \(need)，有 \(shortage.have)",
      "\(need) on duty or resting on \(moment), \(shortage.have) there")
    let rest =
      spare < 0
      ? phrases.say("，差 \(-spare)", ", \(-spare) short") : phrases.say("，余 \(spare)", ", \(spare) to spare")
    return figures + rest
  }

  /// One sum on three lines or more.
  private func sum(_ shortage: Shortage) -> String {
    if shortage.isCount { return lines(counting: shortage) }
    let unit = phrases.say("\(who(shortage.of))·小时", "\(who(shortage.of))-hours")
    var rows: [SumLine] = shortage.needTerms.map { term in
      SumLine(
        what: needWords(term, shortage), how: needFigures(term, shortage),
        result: "= \(hours(term.posts.count * term.people * term.minutes)) \(unit)")
    }
    rows += shortage.haveTerms.map { term in
      SumLine(
        what: haveWords(term, shortage), how: "\(term.people) × \(hours(term.minutes)) h",
        result: "= \(hours(term.people * term.minutes)) \(unit)")
    }
    if shortage.needTerms.count > 1 || shortage.haveTerms.count > 1 {
      rows.append(
        SumLine(
          what: phrases.say(
            "需 \(hours(shortage.need))，有 \(hours(shortage.have))",
            "need \(hours(shortage.need)), have \(hours(shortage.have))")))
    }
    rows.append(
      shortage.short == 0
        ? SumLine(
          what: phrases.say("余", "to spare"), result: "  \(hours(shortage.have - shortage.need)) \(unit)")
        : SumLine(
          what: phrases.say("差", "short"),
          result: "  \(hours(shortage.short)) \(unit)"
            + phrases.say(
              "（合 \(shortage.people) 人）",
              " (\(shortage.people) \(shortage.people == 1 ? "person" : "people"))")))
    let title = phrases.say(
      "\(phrases.word(shortage.rule))（\(phrases.span(shortage.span))）",
      "\(phrases.word(shortage.rule)), \(phrases.span(shortage.span))")
    return ([title] + aligned(rows)).joined(separator: "\n")
  }

  /// A count of people, a line for each duty of which nobody can have two.
  private func lines(counting shortage: Shortage) -> String {
    let now = shortage.span.start
    var rows = shortage.dutyTerms.map { term in
      let start = "\(phrases.shortDate(phrases.zone.date(term.span.start))) \(phrases.clock(term.span.start))"
      let rested = phrases.clock(term.rested)
      return SumLine(
        what: "\(phrases.name(term.post)) \(phrases.name(term.shift))",
        how: start + (term.span.end <= now ? phrases.say("，休到 \(rested)", ", rest to \(rested)") : ""),
        result: "= \(people(term.people, shortage.of))")
    }
    let spare = shortage.have - shortage.need
    rows += [
      SumLine(
        what: phrases.say(
          "需 \(shortage.need)，有 \(shortage.have)", "need \(shortage.need), have \(shortage.have)")),
      SumLine(
        what: spare < 0 ? phrases.say("差", "short") : phrases.say("余", "to spare"),
        result: "  \(people(abs(spare), shortage.of))"),
    ]
    let title = phrases.say(
      "\(phrases.word(shortage.rule))（\(phrases.moment(now))）：以下各班，一人只能值其一",
      "\(phrases.word(shortage.rule)), \(phrases.moment(now)): nobody can have two of these duties")
    return ([title] + aligned(rows)).joined(separator: "\n")
  }

  /// So many people: 19 人, 1 officer.
  private func people(_ count: Int, _ figure: Figure) -> String {
    phrases.say("\(count) \(measure(figure))", "\(count) \(who(figure))\(count == 1 ? "" : "s")")
  }

  /// The lines of a sum, column under column.
  private func aligned(_ rows: [SumLine]) -> [String] {
    let what = rows.map { DisplayWidth.of($0.what) }.max() ?? 0
    let how = rows.map { DisplayWidth.of($0.how) }.max() ?? 0
    return rows.map { "  \($0.what.fitted(what))  \($0.how.fitted(how)) \($0.result)".trimmingEnd }
  }

  /// One line of a sum: what is counted, how, and what comes of it.
  private struct SumLine {
    let what: String
    var how = ""
    var result = ""
  }

  private func needWords(_ term: Shortage.NeedTerm, _ shortage: Shortage) -> String {
    let places =
      term.posts.count == 1
      ? phrases.name(term.posts[0]) : phrases.say("\(term.posts.count) 处", "\(term.posts.count) places")
    return phrases.say(
      "\(places)各 \(term.people) \(measure(shortage.of))",
      "\(places), \(term.people) \(who(shortage.of)) each")
  }

  private func needFigures(_ term: Shortage.NeedTerm, _ shortage: Shortage) -> String {
    let days = max(1, (shortage.span.minutes + 1439) / 1440)
    let perDay = term.minutes % days == 0 ? term.minutes / days : nil
    let time =
      days > 1 && perDay != nil
      ? phrases.say("\(hours(perDay ?? 0)) h × \(days) 天", "\(hours(perDay ?? 0)) h × \(days) days")
      : "\(hours(term.minutes)) h"
    return "\(term.posts.count) × \(term.people) × \(time)"
  }

  private func haveWords(_ term: Shortage.HaveTerm, _ shortage: Shortage) -> String {
    let who = who(shortage.of)
    return phrases.say(
      "\(term.people) \(measure(shortage.of))，每人至多 \(hours(term.minutes)) h",
      "\(term.people) \(who)\(term.people == 1 ? "" : "s"), ≤ \(hours(term.minutes)) h each")
  }

  private func hours(_ minutes: Int) -> String { phrases.hours(minutes) }

  /// The measure word with the people: 名民警, but 人 alone.
  private func measure(_ figure: Figure) -> String { figure == .total ? "人" : "名\(who(figure))" }

  private func who(_ figure: Figure) -> String {
    switch figure {
    case .total: phrases.say("人", "person")
    case .officers: phrases.say("民警", "officer")
    case .qualification(let qual): phrases.say("「\(qual)」人员", "\"\(qual)\"")
    }
  }
}
