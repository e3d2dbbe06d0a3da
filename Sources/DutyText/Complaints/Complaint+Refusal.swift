import DutyModel

extension Complaint {
  func text(_ refusal: Refusal) -> String {
    switch refusal {
    case .unknownMember(let text, let near):
      say("没有叫「\(text)」的人员", "Nobody is called \"\(text)\"") + self.near(near)
        + way(
          terminal: ("。一览：dutybook member list", ". Everybody: dutybook member list"),
          board: ("。请用警号", ". Use the badge"))
    case .ambiguousMember(let text, let badges):
      say(
        "「\(text)」可指多人：\(list(badges.map(\.text)))。请用警号",
        "\"\(text)\" fits several: \(list(badges.map(\.text))). Use the badge")
    case .unknownPost(let text, let near):
      say("没有叫「\(text)」的岗位", "No post is called \"\(text)\"") + self.near(near)
        + way(
          terminal: ("。一览：dutybook post list", ". All posts: dutybook post list"),
          board: ("。岗位见值班表", ". The roster names the posts"))
    case .ambiguousPost(let text, let codes):
      say(
        "「\(text)」可指多个岗位：\(list(codes.map(\.text)))。请用代码",
        "\"\(text)\" fits several posts: \(list(codes.map(\.text))). Use the code")
    case .unknownShift(let text, let known):
      say(
        "没有班次「\(text)」。已有：\(list(known.map(\.text)))",
        "There is no shift \"\(text)\". There are: \(list(known.map(\.text)))")
    case .unknownRoster(let text, let known):
      say(
        "没有第 \(text) 号值班表。已有：\(list(known.map(\.text)))",
        "There is no roster \(text). There are: \(list(known.map(\.text)))")
    case .noRoster:
      say("还没有值班表。", "There is no roster yet. ")
        + way(
          terminal: (
            "先排：dutybook roster build --from 日期 --days 28",
            "Plan one: dutybook roster build --from DATE --days 28"
          ),
          board: ("请所长先排一份", "Ask the chief to plan one"))
    case .nothingInForce(let date):
      say("\(date) 没有已发布的值班表。", "No published roster covers \(date). ")
        + way(
          terminal: ("先发布：dutybook roster publish 号", "Publish one: dutybook roster publish NUMBER"),
          board: ("请所长在值班表页发布", "Ask the chief to publish one on its page"))
    case .nothingInForceNear(let date, let nearest, let from, let until, let time):
      say("\(date) 没有已发布的值班表。", "No published roster covers \(date). ")
        + say(
          "最近的是第 \(nearest) 号（\(from) 至 \(until)）",
          "The nearest is roster \(nearest) (\(from) – \(until))")
        + way(terminal: ("；可写 --from \(time)", "; say --from \(time)"), board: ("", ""))
    case .badgeTaken(let badge):
      say(
        "警号 \(badge) 已有人用。改资料请用 member import 或 station import",
        "Badge \(badge) is taken. To change a member use member import or station import")
    case .postTaken(let code):
      say(
        "岗位代码 \(code) 已用。改需求请用 post demand",
        "Post code \(code) is taken. To change what it needs use post demand")
    case .endsBeforeItBegins(let from, let until):
      say("终止（\(until)）早于起始（\(from)）。请调换", "It ends (\(until)) before it begins (\(from)). Swap the two")
    case .notADate(let text):
      say(
        "「\(text)」不是日期，或没有这一天。写法：2020-03-14",
        "\"\(text)\" is no date, or there is no such day. Write 2020-03-14")
    case .notATime(let text):
      say(
        "「\(text)」不是时间。写法：2020-03-14T23:00、23:00（今天）或 -12（12 分钟前）",
        "\"\(text)\" is no time. Write 2020-03-14T23:00, 23:00 (today) or -12 (12 minutes ago)")
    case .outOfRange(let what, let least, let most):

      say(
        "\(argument(what))应在 \(least) 到 \(most) 之间", "\(argument(what)) must be from \(least) to \(most)")
    case .outsideRoster(let date, let id):
      say("\(date) 不在第 \(id) 号值班表内", "Roster \(id) does not cover \(date)")
    case .twoLocks(let badge, let date):
      say(
        "\(badge) 在 \(date) 被锁定了两班，只能一班。请去掉一个锁定",
        "\(badge) has two locked duties on \(date), and can have one. Take one lock away")
    case .nobodyServes:
      say(
        "还没有人员。先登记：dutybook member add 或 member import",
        "There are no members. Add some: dutybook member add or member import")
    case .nothingNeeded(let from, let days):
      say(
        "自 \(from) 起 \(days) 天内没有岗位需要人。先设需求：dutybook post demand",
        "No post needs anybody in the \(days) days from \(from). Say what is needed: dutybook post demand")
    case .alreadyPublished(let id):
      say("第 \(id) 号已发布。", "Roster \(id) is published. ")
        + way(
          terminal: ("要修改，先用 roster assign 生成新草稿", "To change it, roster assign makes a new draft of it"),
          board: ("要修改，在它的页上改一班，即成新草稿", "To change it, change a duty on its page: that makes a new draft"))
    case .breaksHardRules(let id, let findings):
      say(
        "第 \(id) 号违反硬性规则 \(findings) 处，没有发布。",
        "Roster \(id) has \(findings) hard finding\(findings == 1 ? "" : "s") and was not published. ")
        + way(
          terminal: (
            "查看：dutybook roster check \(id)；仍要发布请加 --reason 理由",
            "See: dutybook roster check \(id). To publish it all the same add --reason WHY"
          ),
          board: ("各处见它的页；仍要发布请写理由", "They stand on its page. To publish it all the same say why"))
    case .unknownPattern(let text, let near):
      say("没有叫「\(text)」的轮班方式", "No pattern is called \"\(text)\"") + self.near(near)
        + say("。一览：dutybook pattern list", ". All patterns: dutybook pattern list")
    case .ambiguousPattern(let text, let words):
      say(
        "「\(text)」有多种：\(list(words))。逐一查看：dutybook pattern show 名",
        "\"\(text)\" means several: \(list(words)). See each: dutybook pattern show WORD")
    case .unknownCycleLetter(let text, let letter, let place):
      say(
        "循环「\(text)」第 \(place) 个字「\(letter)」看不懂。可用：D 白、N 夜、T 值（24 小时）、O 休；八小时制用 E 早、L 中、N 夜",
        "Letter \(place) of the cycle \"\(text)\", \"\(letter)\", means nothing. Use D day, N night, T 24 hours, O off; with eight hours E early, L late, N night"
      )
    case .cycleWithoutTeams(let text):
      say(
        "循环「\(text)」没有天数或组数。写法：DDNNOOOO/4 是四组均匀错开，DDNNOOOO/0,2,4,6 指定各组起点",
        "The cycle \"\(text)\" has no days or no teams. Write DDNNOOOO/4 for four teams evenly spread, DDNNOOOO/0,2,4,6 to say where each begins"
      )
    case .patternWithoutRest(let word, let minutes):
      say(
        "轮班 \(word) 有两班之间休息 \(max(0, minutes) / 60) 小时，没有采用。仍要采用请加 --accept 理由（会记入值班簿）",
        "Pattern \(word) leaves \(max(0, minutes) / 60) h between two duties and was not taken. To take it all the same add --accept WHY (the reason is recorded)"
      )
    case .patternShiftMissing(let word, let letter):
      say(
        "轮班 \(word) 的 \(letter) 在本所没有相同起止的班次。查看：dutybook pattern show \(word)，再在派出所文件中加上",
        "The station has no shift with the times of \(letter) of pattern \(word). See: dutybook pattern show \(word), then add one to the station file"
      )
    case .tooFewForPattern(let word, let teams, let people):
      say(
        "轮班 \(word) 要 \(teams) 组，只有 \(people) 人",
        "Pattern \(word) has \(teams) teams; there \(people == 1 ? "is 1 person" : "are \(people) people")")
    case .notOnDuty(let badge, let date, let id):
      say("第 \(id) 号值班表中 \(badge) 在 \(date) 没有班", "\(badge) has no duty on \(date) in roster \(id)")
    case .alreadyOnDuty(let badge, let date):
      say("\(badge) 在 \(date) 已是这一班", "\(badge) has just that duty on \(date) already")
    case .unknownIncident(let text, let newest):
      say("没有警情「\(text)」", "There is no call \"\(text)\"")
        + (newest.isEmpty
          ? way(
            terminal: ("。列出：dutybook incident list", ". List them: dutybook incident list"),
            board: ("。一览见“警情”页", ". They are on the page Calls"))
          : say("。最近的：\(list(newest.map(\.text)))", ". The newest: \(list(newest.map(\.text)))"))
    case .incidentClosed(let number):
      say("\(number) 已办结，没有写入。要继续：", "\(number) is closed; nothing was written. To go on: ")
        + way(
          terminal: (
            "dutybook incident reopen \(number) --reason 理由",
            "dutybook incident reopen \(number) --reason WHY"
          ),
          board: ("先在它的页上重开", "open it again on its page"))
    case .incidentOpen(let number): say("\(number) 尚未办结", "\(number) is open")
    case .unknownFollowUp(let text):
      say("没有第 \(text) 号待办。", "There is no follow-up \(text). ")
        + way(
          terminal: ("列出：dutybook follow-up list --all", "List them: dutybook follow-up list --all"),
          board: ("一览见待办", "They are on the list of what is owed"))
    case .followUpEnded(let id): say("第 \(id) 号待办已了结", "Follow-up \(id) is over already")
    case .notADueTime(let text):
      say(
        "「\(text)」不是期限。写法：2h、3d、3wd（工作日）、次日、2020-03-15（当天结束前）或 2020-03-15T12:00",
        "\"\(text)\" is no due time. Write 2h, 3d, 3wd (working days), next-day, 2020-03-15 (to its end) or 2020-03-15T12:00"
      )
    case .implausibleDueTime(let instant):
      say(
        "期限 \(instant) 早于一年前或晚于十年后，没有写入。请核对日期",
        "The due time \(instant) is more than a year ago or more than ten years ahead; nothing was written. Check the date"
      )
    case .noCalendar(let year, let known):
      say("没有导入 \(year) 年的节假日", "No holidays of \(year) were brought in")
        + (known.isEmpty
          ? "" : say("（已有：\(list(known.map(String.init)))）", " (there are: \(list(known.map(String.init))))"))
        + way(
          terminal: (
            "。导入：dutybook calendar import 文件.json", ". Bring them in: dutybook calendar import FILE.json"
          ),
          board: ("。请管理员导入", ". Ask whoever runs the server to bring them in"))
    case .callWithoutText, .timeAmongCrew: command(refusal)
    case .unknownCategory(let text, let known):
      say(
        "没有警情类别「\(text)」。已有：\(list(known.map(\.zh)))。在派出所文件的 playbooks 中可加",
        "There is no category \"\(text)\". Known: \(list(known.map(\.en))). Add one under playbooks in the station file"
      )
    case .unknownStep(let text, let near):
      say("没有步骤「\(text)」", "There is no step \"\(text)\"") + self.near(near)
        + say(
          "。可用：派 出 到 送医 到院 离院 送返 处结 撤 返所 反馈",
          ". Steps: dispatched, enroute, onscene, toHospital, atHospital, leftHospital, broughtHome, cleared, withdrawn, back, feedback"
        )
    case .implausibleTime(let instant):
      say(
        "\(instant) 早于 1950 年或晚于明天，没有写入。请核对日期和本机时钟",
        "\(instant) is before 1950 or more than a day ahead; nothing was written. Check the date and this device's clock"
      )
    case .emptyText(let what):
      say("\(argument(what))不能为空", "\(argument(what)) may not be empty")
    case .textTooLong(let characters, let most):
      say(
        "文字有 \(characters) 字，至多 \(most) 字，没有写入。请分几次",
        "The text has \(characters) characters, \(most) at the most; nothing was written. Write it down in parts"
      )
        + way(terminal: ("用 incident note 录入", " with incident note"), board: ("记下", ", a note each"))
    case .unknownLine(let text, let number):
      say("\(number) 没有「\(text)」这一条。各条编号：", "\(number) has no entry \"\(text)\". Its entries: ")
        + way(
          terminal: ("dutybook incident show \(number)", "dutybook incident show \(number)"),
          board: ("见它的页", "on its page"))
    case .unknownField(let text, let known):
      known.isEmpty
        ? say("这一条没有可更正的栏目", "This entry has nothing that can be corrected")
        : say(
          "这一条没有栏目「\(text)」。可更正：\(list(known.map(phrases.word)))",
          "This entry has no field \"\(text)\". It has: \(list(known.map(phrases.word)))")
    case .unreadableValue(let text, let field):
      say("「\(text)」不能作为 \(field)", "\"\(text)\" cannot stand as \(field)")
    case .linkedWithItself(let number): say("\(number) 不能与自身关联", "\(number) cannot be linked with itself")
    case .unknownAct(let text, let near):
      say("没有调查行为「\(text)」", "There is no act \"\(text)\"") + self.near(near)
        + say(
          "。可用：询问 扣押 辨认 调解 检查 取证",
          ". Acts: questioning, seizure, identification, mediation, search, evidence")
    case .incidentApproved(let number):
      say("\(number) 已审核通过，只能补充：", "\(number) is approved and takes supplements only: ")
        + way(
          terminal: (
            "dutybook incident note \(number) 内容；确要再办：incident reopen",
            "dutybook incident note \(number) TEXT; to go on with it: incident reopen"
          ),
          board: ("在它的页上记一笔；确要再办，先重开", "a note on its page; to go on with it, open it again"))
    case .notYetClosed(let number):
      say("\(number) 尚未办结，不能通过。", "\(number) is open and cannot be approved. ")
        + way(
          terminal: (
            "先办结：dutybook incident close \(number)，或退回：review return \(number)",
            "Close it: dutybook incident close \(number), or give it back: review return \(number)"
          ),
          board: ("先在它的页上办结，或退回", "Close it on its page, or give it back"))
    case .mayNotReview(let who):
      if let who {
        say(
          "\(who) 不是所长、教导员或带班领导，不能审核",
          "\(who) is neither chief nor instructor nor leader, and cannot review")
      } else {
        say("审核要写明是谁：", "A review needs a name: ")
          + way(terminal: ("--as 警号", "--as BADGE"), board: ("请先登录", "log in first"))
      }
    case .ownCall(let number, let others):
      say("\(number) 是本人接报或出警的，不能自审", "You reported \(number) or went to it; nobody reviews their own call")
        + (others.isEmpty
          ? "" : say("。可由 \(list(others.map(\.text))) 审核", ". Who could: \(list(others.map(\.text)))"))
    case .unknownWriter(let author, let near):
      say("\(author) 不是本所的人，没有写入", "\(author) is nobody of this station; nothing was written")
        + self.near(near)
        + way(
          terminal: ("。请写明录入人：--as 警号", ". Say who writes: --as BADGE"),
          board: ("。请退出后用自己的警号登录", ". Log out, and in again with your own badge"))
    case .nobodyWrites:
      way(
        terminal: ("请写明是谁：--as 警号", "Say who you are: --as BADGE"),
        board: ("请先登录，写明是谁", "Log in first, so that it is known who you are"))
    case .unknownHandover(let text):
      say("没有第 \(text) 号交接。最近一次：", "There is no handover \(text). The latest: ")
        + way(
          terminal: ("dutybook handover show", "dutybook handover show"),
          board: ("见交接页", "on the page of handovers"))
    case .noHandover:
      say("还没有交接。", "There has been no handover yet. ")
        + way(
          terminal: ("先写：dutybook handover write", "Write one: dutybook handover write"),
          board: ("先在交接页写一次", "Write one on the page of handovers"))
    case .unknownItem(let item, let id, let last):
      say("交接 \(id) 没有第 \(item) 项，共 \(last) 项", "Handover \(id) has no item \(item); it has \(last)")
    case .itemAccepted(let item, let who):
      say(
        "第 \(item) 项已由 \(who?.text ?? "") 接收",
        "Item \(item) was acknowledged already\(who.map { " by \($0)" } ?? "")")
    case .ownHandover(let id):
      say(
        "交接 \(id) 是本人写的，要由接班人接收：",
        "You wrote handover \(id) yourself; whoever takes over acknowledges it: ")
        + way(
          terminal: ("--as 警号", "--as BADGE"),
          board: ("请接班人自己登录", "they have to log in themselves"))
    case .unknownChoice(let text, let option, let known):
      say(
        "\(argument(option))不能是「\(text)」。可用：\(list(known.map(\.zh)))",
        "\(argument(option)) cannot be \"\(text)\". There are: \(list(known.map(\.en)))")
    case .unknownReferral, .mediationBarred, .referralOpen, .tooFewParties, .notAParty, .withoutConsent,
      .notAtThatStage, .notAnAmount:
      mediation(refusal)
    case .draftOvertaken, .changesPast, .alreadyBegun, .noLawfulRepair, .gapWithoutAnswer, .notACandidate,
      .nothingToSwap, .swapWithOneself, .notOpen, .notYetWorked:
      roster(refusal)
    case .unknownVersion(let version, let known):
      say(
        "没有第 \(version) 版。已发布：\(list(known.map(String.init)))",
        "There is no version \(version). Published: \(list(known.map(String.init)))")
    case .rostersChanged(let id):
      say(
        "您看过影响之后，值班表又有改动，第 \(id) 号没有改。请再看一遍影响",
        "A roster has changed since you looked at the effects; \(id) was not changed. Look at them again")
    case .nothingToChange:
      say("没有可改动的内容", "There is nothing to change")
    case .unreadableFile(let path):
      say("读不了文件 \(path)。请检查路径与权限", "\(path) cannot be read. Check the path and its permissions")
    case .unwritableFile(let path):
      say("写不了文件 \(path)。请检查目录与权限", "\(path) cannot be written. Check the folder and its permissions")
    case .fileExists(let path):
      say("\(path) 已存在，没有覆盖", "\(path) is there already and was left alone")
    case .notASlip("-"):
      say(
        "输入的不是封条。请从 DUTYBOOK 那行起照抄到最后一行，以单独一个 . 结束",
        "What was typed is not a slip. Copy it from the line DUTYBOOK to the last, and end with a dot on its own"
      )
    case .notASlip(let path):
      say("\(path) 不是封条。封条由 dutybook book seal 打印", "\(path) is not a slip. dutybook book seal prints one")
    case .partOfASlip(let digits):
      say(
        "「\(digits)」只是封条的一部分，要整张才能核对：写文件名，或用 --against - 照抄整张",
        "\"\(digits)\" is only part of a slip, and all of it is compared: name its file, or type it in with --against -"
      )
    case .plainNetwork, .certificateWithoutKey, .unusableCertificate, .residentOnNetwork, .cannotListen:
      network(refusal)
    case .lockedOut, .weakPasscode, .wrongPasscode, .passcodesDiffer, .nothingTyped: access(refusal)
    }
  }
}
