import DutyModel

extension Complaint {
  /// What is said when a step of a mediation was refused.
  func mediation(_ refusal: Refusal) -> String {
    switch refusal {
    case .unknownReferral(let text, let newest):
      say("没有调解「\(text)」", "There is no mediation \"\(text)\"")
        + (newest.isEmpty
          ? way(
            terminal: ("。列出：dutybook referral list --all", ". List them: dutybook referral list --all"),
            board: ("。一览见“调解”页", ". They are on the page Mediation"))
          : say("。最近的：\(list(newest.map(\.text)))", ". The newest: \(list(newest.map(\.text)))"))
    case .mediationBarred(let dispute, let text, let source, let id?):
      say(
        "\(Phrases(.zh).word(dispute))，治安调解到此为止，依法处理；没有写入。依据 \(source.zh)：\(text.zh)。",
        "Mediation by the police ends after \(Phrases(.en).word(dispute)), the law takes its course; nothing was written. \(source.en): \(text.en). "
      )
        + way(
          terminal: (
            "记下未达成：dutybook referral outcome \(id) 未达成 原因",
            "Write that it failed: dutybook referral outcome \(id) failed WHY"
          ),
          board: ("请在结果中记下未达成及原因", "Write under Outcome that it failed, and why"))
    case .mediationBarred(let dispute, let text, let source, nil):
      say(
        "\(Phrases(.zh).word(dispute))不适用治安调解，没有写入。依据 \(source.zh)：\(text.zh)。",
        "The police must not mediate \(Phrases(.en).word(dispute)); nothing was written. \(source.en): \(text.en). "
      )
        + way(
          terminal: (
            "可另选种类（人民、行政、联合等），或依法处理",
            "Choose another KIND, such as peoples, or handle it by law"
          ),
          board: (
            "可另选种类（人民、行政、联合等），或依法处理",
            "Choose somebody else to mediate, such as people's, or handle it by law"
          ))
    case .referralOpen(let id, let kind, let number):
      say(
        "\(number) 已有\(Phrases(.zh).word(kind)) \(id) 未了，没有写入。",
        "\(number) has a mediation of that kind (\(Phrases(.en).word(kind))) that is not over, \(id); nothing was written. "
      )
        + way(
          terminal: ("接着办：dutybook referral show \(id)", "Go on with it: dutybook referral show \(id)"),
          board: ("请在“调解”页接着办它", "Go on with it on the page Mediation"))
    case .tooFewParties:
      say("调解至少要有两方当事人：", "A mediation has two parties at least: ")
        + way(
          terminal: ("--party 甲 --party 乙", "--party A --party B"),
          board: ("用顿号或逗号隔开", "separate them with commas"))
    case .notAParty(let name, let parties):
      say(
        "「\(name)」不是当事人。当事人：\(list(parties))",
        "\"\(name)\" is not a party. The parties: \(list(parties))")
    case .withoutConsent(let id, let waiting):
      say(
        "调解 \(id) 还没有征得 \(list(waiting)) 同意。同意后：",
        "\(list(waiting)) \(waiting.count == 1 ? "has" : "have") not agreed to mediation \(id). Once they do: "
      )
        + way(
          terminal: (
            "dutybook referral consent \(id) \(waiting.first?.shellWord ?? "")",
            "dutybook referral consent \(id) \(waiting.first?.shellWord ?? "")"
          ), board: ("在它的页上记“征得同意”", "write their consent down on its page"))
    case .notAtThatStage(let id, let stage):
      say(
        "调解 \(id) 现为「\(Phrases(.zh).word(stage))」，不能这样写。",
        "Mediation \(id) is \(Phrases(.en).word(stage)); that cannot follow. ")
        + way(
          terminal: ("查看：dutybook referral show \(id)", "See: dutybook referral show \(id)"),
          board: ("现在能做的步骤见它的页", "Its page has the steps that may follow"))
    case .notAnAmount(let text):
      say(
        "「\(text)」不是金额。写法：12000 或 12000.50（元）",
        "\"\(text)\" is no amount. Write 12000 or 12000.50 (yuan)")
    default: ""
    }
  }
}
