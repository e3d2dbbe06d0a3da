import DutyModel

extension Complaint {
  /// What is said when a change of a roster was refused.
  func roster(_ refusal: Refusal) -> String {
    switch refusal {
    case .draftOvertaken(let id, let later):
      say(
        "草稿 \(id) 出自旧版，之后已发布第 \(later) 号，照发会抹掉那一版的改动，没有发布。",
        "Draft \(id) was made before roster \(later) was published, whose changes it would undo; it was not published. "
      )
        + way(
          terminal: (
            "比较：dutybook roster diff \(later) \(id)；在第 \(later) 号上重做，或加 --reason 理由",
            "Compare: dutybook roster diff \(later) \(id). Make the change anew on \(later), or add --reason WHY"
          ),
          board: (
            "请在第 \(later) 号上重做，或写明仍要发布的理由",
            "Make the change anew on \(later), or say why it is published all the same"
          ))
    case .changesPast(let id, let first, let dates):
      say(
        "草稿 \(id) 会改动已开始的班（\(first) 起 \(dates) 天），没有发布。",
        "Draft \(id) would change duties that have begun (\(dates) date\(dates == 1 ? "" : "s"), from \(first)); it was not published. "
      )
        + way(
          terminal: (
            "实际情况用 roster actual 记；确要改计划，加 --reason 理由",
            "Put what really happened on record with roster actual; to change the plan all the same add --reason WHY"
          ),
          board: (
            "实际情况另记为实际出勤；确要改计划，请写理由",
            "What really happened is recorded apart; to change the plan all the same say why"
          ))
    case .alreadyBegun(let who, let date):
      say(
        "\(who) 在 \(date) 的班已经开始，计划不再改。",
        "The duty of \(who) on \(date) has begun; the plan of it stays. ")
        + way(
          terminal: (
            "实际情况用 roster actual 记；中途离岗用 roster repair",
            "Put what really happened on record with roster actual, or use roster repair when somebody leaves"
          ),
          board: (
            "实际情况另记为实际出勤；中途离岗请用缺勤页",
            "What really happened is recorded apart; when somebody leaves, use the page of absences"
          ))
    case .noLawfulRepair(let id):
      say(
        "第 \(id) 号没有找到全部补齐又不违反硬性规则的改法，没有写入。",
        "No change of roster \(id) was found that fills everything and breaks no hard rule; nothing was written. "
      )
        + way(
          terminal: (
            "选人：--choose 1（或姓名），--choose 0 为空岗；或 --apply --reason 理由，照方案改，其余空着",
            "Choose: --choose 1 or a name, --choose 0 to leave it open; or --apply --reason WHY, to do what the plan says and leave the rest open"
          ),
          board: ("请在值班表上逐班选人，或留作空岗", "Choose somebody duty by duty on the roster, or leave it open"))
    case .gapWithoutAnswer(let gap, let id):
      say(
        "第 \(id) 号的空班 \(gap) 没有答复，没有写入。",
        "Gap \(gap) of roster \(id) has no answer; nothing was written. ")
        + way(
          terminal: ("请逐班写 --choose，0 为空岗", "Give --choose for each, 0 for nobody"),
          board: ("请逐班选人，或留作空岗", "Choose somebody for each, or leave it open"))
    case .notACandidate(let who, let known):
      say(
        "\(who) 不能顶这一班。可选：\(list(known.map(\.text)))",
        "\(who) cannot take this duty. There are: \(list(known.map(\.text)))")
    case .nothingToSwap(let first, let second):
      say(
        "\(first) 与 \(second) 这些日子的班一样，换了也没有变化",
        "\(first) and \(second) have the same on these dates; an exchange changes nothing")
    case .swapWithOneself(let who):
      say("换班要两个人；\(who) 只是一个", "An exchange takes two people; \(who) is one")
    case .notOpen(let post, let shift, let date, let open):
      say("\(date) \(post) \(shift) 没有缺人", "\(post) \(shift) on \(date) lacks nobody")
        + (open.isEmpty
          ? say("，这份值班表没有空班", "; the roster has no open duty")
          : say("。缺人的班：", ". What is open: ")
            + list(open.prefix(5).map { "\($0.date) \($0.post) \($0.shift)" }))
    case .notYetWorked(let date):
      say(
        "\(date) 的班还没有开始，不能记实际。改计划请用 ",
        "The duty of \(date) has not begun; nothing happened yet. To change the plan use ")
        + way(
          terminal: ("roster assign 或 roster repair", "roster assign or roster repair"),
          board: ("值班表页", "the roster"))
    default: ""
    }
  }
}
