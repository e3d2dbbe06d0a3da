public import DutyModel

/// What is told of the book as an object.
public struct BookPage: Sendable {
  private let phrases: Phrases
  private let style: Style

  /// Makes the pages in a language; the station, where there is one, for its clocks.
  public init(_ language: Language, setup: StationSetup? = nil, isColoured: Bool = false) {
    phrases = Phrases(language, setup: setup)
    style = Style(isColoured: isColoured)
  }

  /// Whether a check found the book sound, in a sentence.
  public func verdict(_ check: Verification) -> String {
    check.isOK
      ? phrases.say(
        "完好：\(check.entries) 条记录，\(check.devices.count) 台设备",
        "Sound: \(check.entries) entries, \(check.devices.count) device\(check.devices.count == 1 ? "" : "s")"
      )
      : phrases.say(
        "有问题：\(check.problems.count) 处（共 \(check.entries) 条记录）",
        "Not sound: \(check.problems.count) problem\(check.problems.count == 1 ? "" : "s") in \(check.entries) entries"
      )
  }

  /// The result of a check.
  public func text(_ check: Verification) -> String {
    let head = check.isOK ? style.green(verdict(check)) : style.red(verdict(check))
    let devices = check.devices.map { "  \($0.device)  \($0.count)  \($0.head.prefix(16))…" }
    let problems = check.problems.map { style.red("✗ ") + text($0) }
    return ([head] + devices + problems + check.notProven.map { style.dim(text($0)) }).joined(separator: "\n")
      + "\n"
  }

  /// One problem.
  public func text(_ problem: Verification.Problem) -> String {
    let place = phrases.say(
      "设备 \(problem.device) 第 \(problem.serial) 条", "entry \(problem.serial) of \(problem.device)")
    switch problem.kind {
    case .edited: return phrases.say("\(place)被改动", "\(place) was edited")
    case .missing: return phrases.say("\(place)缺失", "\(place) is missing")
    case .inserted: return phrases.say("\(place)是插入的", "\(place) was inserted")
    case .reordered: return phrases.say("\(place)被调换了位置", "\(place) was moved")
    case .cut: return phrases.say("\(place)及其后被截去", "\(place) and all after it were cut off")
    case .unreadable: return phrases.say("\(place)无法读取", "\(place) cannot be read")
    }
  }

  /// What the check could not prove, and what would prove it.
  public func text(_ gap: Verification.NotProven, on desk: Complaint.Desk = .terminal) -> String {
    switch gap {
    case .tailWithoutSlip:
      phrases.say(
        "没有封条对照，不能证明末尾未被截去、也不能证明整簿未被重做：",
        "Without a slip it cannot be proved that nothing was cut off the end, nor that the whole was not made anew: "
      )
        + (desk == .terminal
          ? phrases.say("book verify --against 封条", "book verify --against SLIP")
          : phrases.say("请抄入旧封条再验证", "type an old slip in and verify again"))
    case .afterSlip:
      phrases.say("封条之后的记录只核对了前后衔接", "Entries after the slip were only checked against each other")
    }
  }

  /// How big the book is.
  public func text(_ stats: BookStats) -> String {
    let unknown =
      stats.unknown > 0
      ? phrases.say("，\(stats.unknown) 条须新版才能读懂", ", \(stats.unknown) that only a newer version can read")
      : ""
    return phrases.say(
      "\(stats.entries) 条记录\(unknown) · \(stats.devices) 台设备 · \(stats.members) 人 · \(stats.rosters) 份值班表 · \(stats.bytes / 1024) KiB · 格式 \(stats.schema)",
      "\(stats.entries) entries\(unknown) · \(stats.devices) device\(stats.devices == 1 ? "" : "s") · \(stats.members) members · \(stats.rosters) roster\(stats.rosters == 1 ? "" : "s") · \(stats.bytes / 1024) KiB · format \(stats.schema)"
    ) + "\n"
  }

  /// What a rebuild changed.
  public func rebuilt(_ tables: [String]) -> String {
    tables.isEmpty
      ? phrases.say("重算完毕，没有变化", "Worked out anew; nothing has changed") + "\n"
      : phrases.say("重算完毕，已更正：", "Worked out anew; put right: ")
        + tables.joined(separator: phrases.listSeparator) + "\n"
  }

  /// What a merge brought.
  public func text(_ merge: MergeResult) -> String {
    let head = phrases.say(
      "新增 \(merge.added) 条，已有 \(merge.known) 条", "\(merge.added) entries added, \(merge.known) known already")
    let conflicts = merge.conflicts.map {
      phrases.say(
        "两处都改过 \($0.subject)：以 \($0.stands) 为准，\($0.falls) 的作废",
        "Both changed \($0.subject): \($0.stands) stands, \($0.falls) does not")
    }
    return ([head] + conflicts).joined(separator: "\n") + "\n"
  }

  /// What left the station, a line each.
  public func exports(
    _ exports: [(at: Instant, by: Badge?, export: ExportMade)], setup: StationSetup, width: Int
  ) -> String {
    let phrases = Phrases(phrases.language, setup: setup)
    guard !exports.isEmpty else { return phrases.say("还没有导出过", "Nothing was ever put out") + "\n" }
    var table = TextTable([
      .init(title: phrases.say("时间", "When")), .init(title: phrases.say("何人", "Who")),
      .init(title: phrases.say("什么", "What")), .init(title: phrases.say("个人信息", "Personal details")),
      .init(title: phrases.say("警情", "Calls"), isWrapped: true),
    ])
    table.rows = exports.map { at, by, export in
      [
        phrases.moment(at), by.map(phrases.name) ?? "", word(export.what),
        export.isMasked ? phrases.say("已隐去", "masked") : phrases.say("完整", "in full"),
        export.incidents.map(\.text).joined(separator: " "),
      ]
    }
    return table.text(width: width)
  }

  /// What left the station, in a word.
  public func word(_ what: ExportMade.What) -> String {
    switch what {
    case .book: phrases.say("全簿", "the book")
    case .incident: phrases.say("警情", "a call")
    case .timeline: phrases.say("时间线", "a timeline")
    case .list: phrases.say("警情一览", "a list")
    case .followUps: phrases.say("待办一览", "what is owed")
    case .referral: phrases.say("调解", "a mediation")
    case .referrals: phrases.say("调解一览", "mediations")
    case .handover: phrases.say("交接", "a handover")
    }
  }

  /// A slip, with what to do with it.
  public func slip(_ seal: Seal) -> String {
    let heading =
      phrases.setup.map { "\($0.profile.short[phrases.language])" + phrases.say("值班簿", " book") }
      ?? phrases.say("值班簿", "book")
    return seal.slip(heading: String(heading.withoutControls.prefix(18)), zone: phrases.zone)
  }
}
