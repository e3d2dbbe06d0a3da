public import DutyModel

/// Everybody, a line each.
public struct MemberTable: Sendable {
  private let phrases: Phrases
  private let setup: StationSetup

  /// Makes the table of a station.
  public init(_ language: Language, setup: StationSetup) {
    phrases = Phrases(language, setup: setup)
    self.setup = setup
  }

  /// The table for a width.
  public func text(width: Int) -> String {
    var table = TextTable([
      .init(title: phrases.say("警号", "Badge")), .init(title: phrases.say("姓名", "Name")),
      .init(title: phrases.say("类别", "Class")),
      .init(title: phrases.say("职务", "Role")), .init(title: phrases.say("资质", "Qualified")),
      .init(title: phrases.say("备注", "Remarks")),
    ])
    table.rows = setup.members.map { member in
      [
        member.badge.text, phrases.name(member.badge), phrases.word(member.rank), phrases.word(member.role),
        member.quals.joined(separator: phrases.listSeparator), remarks(member),
      ]
    }
    return table.text(width: width)
  }

  private func remarks(_ member: Member) -> String {
    let parts = [
      member.home.map { phrases.say("自 \($0)", "from \($0)") },
      member.from.map { phrases.say("\($0) 起", "since \($0)") },
      member.until.map { phrases.say("至 \($0)", "until \($0)") },
      member.posts.map {
        phrases.say("仅 ", "only ") + $0.map(phrases.name).joined(separator: phrases.listSeparator)
      },
    ]
    return parts.compactMap(\.self).joined(separator: phrases.say("，", ", "))
  }
}

/// One member with leave and wishes.
public struct MemberCard: Sendable {
  private let phrases: Phrases
  private let setup: StationSetup

  /// Makes the card for a station.
  public init(_ language: Language, setup: StationSetup) {
    phrases = Phrases(language, setup: setup)
    self.setup = setup
  }

  /// The card.
  public func text(_ member: Member) -> String {
    let role = phrases.word(member.role)
    var lines = [
      "\(member.badge) \(phrases.name(member.badge)) · \(phrases.word(member.rank))"
        + (role.isEmpty ? "" : " · \(role)")
    ]
    if !member.quals.isEmpty {
      lines.append(phrases.say("资质  ", "Qualified  ") + member.quals.joined(separator: phrases.listSeparator))
    }
    if let home = member.home { lines.append(phrases.say("来自  ", "From  ") + home.withoutControls) }
    if member.from != nil || member.until != nil {
      lines.append(
        phrases.say("在所  ", "Serves  ")
          + "\(member.from?.description ?? "…") – \(member.until?.description ?? "…")")
    }
    if let posts = member.posts {
      lines.append(
        phrases.say("仅限  ", "Only at  ") + posts.map(phrases.name).joined(separator: phrases.listSeparator))
    }
    lines += setup.leave.filter { $0.who == member.badge }.map {
      phrases.say("休假  ", "Away  ") + phrases.line($0)
    }
    lines += setup.wishes.filter { $0.who == member.badge }.map { wish in
      phrases.say("愿望  ", "Wish  ") + "\(phrases.date(wish.date)) "
        + (wish.shift.map { phrases.name($0) + " " } ?? "")
        + (wish.want == .on ? phrases.say("想上", "on") : phrases.say("想休", "off"))
        + " (\(wish.weight))"
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A leave that was entered, with the duties in force and those of a draft that it hits.
  public func leave(_ leave: Leave, hit: [Duty], draft: RosterSummary?, hitInDraft: [Duty]) -> String {
    func duties(_ list: [Duty]) -> [String] {
      list.map { "  \(phrases.shortDate($0.date)) \(phrases.name($0.shift)) \(phrases.name($0.post))" }
    }
    var lines = ["\(phrases.name(leave.who)) \(phrases.line(leave))"]
    if hit.isEmpty {
      lines.append(phrases.say("没有影响到已发布的班", "No published duty is hit"))
    } else {
      lines.append(
        phrases.say("影响 \(hit.count) 班：", "Hits \(hit.count) published dut\(hit.count == 1 ? "y" : "ies"):"))
      lines += duties(hit)
    }
    if let draft, !hitInDraft.isEmpty {
      let count = hitInDraft.count
      let anew = "dutybook roster build --from \(draft.from) --days \(draft.days) --based-on \(draft.id)"
      lines.append(
        phrases.say(
          "草稿 \(draft.id) 有 \(count) 班受影响，可重排：\(anew)",
          "Draft \(draft.id) has \(count) dut\(count == 1 ? "y" : "ies") in it; plan it anew: \(anew)"))
      lines += duties(hitInDraft)
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// The posts and what they need.
public struct PostTable: Sendable {
  private let phrases: Phrases
  private let setup: StationSetup

  /// Makes the table of a station.
  public init(_ language: Language, setup: StationSetup) {
    phrases = Phrases(language, setup: setup)
    self.setup = setup
  }

  /// The table for a width.
  public func text(width: Int) -> String {
    var table = TextTable([
      .init(title: phrases.say("代码", "Code")), .init(title: phrases.say("岗位", "Post")),
      .init(title: phrases.say("种类", "Kind")),
      .init(title: phrases.say("地点", "Place")), .init(title: phrases.say("需要", "Needs")),
    ])
    table.rows = setup.posts.map { post in
      [
        post.code.text, phrases.name(post.code), phrases.word(post.kind), (post.place ?? "").withoutControls,
        post.needs.map(line).joined(separator: phrases.say("；", "; ")),
      ]
    }
    return table.text(width: width)
  }

  /// One post, a line for each line of its needs.
  public func card(_ post: Post) -> String {
    var lines = [
      "\(post.code) \(post.name[phrases.language].withoutControls) · \(phrases.word(post.kind))"
        + (post.place.map { " · \($0.withoutControls)" } ?? "")
    ]
    if post.from != nil || post.until != nil {
      lines.append(
        phrases.say("设岗  ", "Held  ") + "\(post.from?.description ?? "…") – \(post.until?.description ?? "…")"
      )
    }
    lines += post.needs.map { "  " + line($0) }
    lines += post.needs.flatMap { phrases.setup?.unmeetable($0, at: post.code) ?? [] }.map {
      phrases.say("! 本所可担任的人没有这么多：\($0)", "! more than the station has people for: \($0)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ need: NeedLine) -> String {
    let when = [
      need.shifts.map { $0.map(phrases.name).joined(separator: "/") },
      need.days.map { $0.map(phrases.weekday).joined(separator: "/") },
      need.dates.map { $0.map(\.description).joined(separator: "/") },
      need.from.map { phrases.say("\($0) 起", "from \($0)") },
      need.until.map { phrases.say("至 \($0)", "until \($0)") },
    ].compactMap(\.self)
    let what =
      [
        need.total.map { phrases.say("\($0) 人", "\($0)") },
        need.officers.map { phrases.say("民警 \($0)", "\($0) officer\($0 == 1 ? "" : "s")") },
        need.preferred.map { phrases.say("最好 \($0) 人", "better \($0)") },
      ].compactMap(\.self) + (need.quals ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    return
      ([when.joined(separator: " "), what.joined(separator: phrases.say("，", ", "))].filter { !$0.isEmpty })
      .joined(separator: ": ")
  }
}
