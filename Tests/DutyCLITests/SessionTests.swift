import DutyModel
import DutyStation
import Foundation
import Testing

@testable import DutyCLI

/// Whole sessions as a chief would type them, in both languages.
struct SessionTests {
  /// Six people, two posts, one week: small enough to read.
  static let station = """
    station: {name: {zh: 东街派出所, en: East Street Station}, zone: Asia/Shanghai}
    shifts:
      D: {name: {zh: 白班, en: Day}, start: "08:00", hours: 12}
      N: {name: {zh: 夜班, en: Night}, start: "20:00", hours: 12}
    posts:
      - {code: HG, name: {zh: 医院大门, en: Hospital gate}, kind: hospital, needs: [{shifts: [D, N], total: 1, officers: 1}]}
      - {code: DK, name: {zh: 值班室, en: Desk}, kind: desk, needs: [{shifts: [D], total: 1}]}
    members:
      - {badge: "001", name: {zh: 贺志军, en: He Zhijun}, class: officer, role: chief}
      - {badge: "002", name: {zh: 云赛峰, en: Yun Saifeng}, class: officer}
      - {badge: "003", name: {zh: 张兵, en: Zhang Bing}, class: officer}
      - {badge: "004", name: {zh: 张三, en: Zhang San}, class: officer}
    rules: {cover: hard, max_nights_in_row: {hard: true, n: 3}, fairness: {nights: 5}}
    response: {crew: 1, from_posts: [HG, DK]}
    playbooks:
      rumor: {name: {zh: 谣言举报, en: Rumour report}, steps: [{step: dispatched, within: 5m}, {step: onscene, within: 5m}, {step: feedback, within: 4h}], follow_ups: [{text: {zh: 回访报警人, en: Call back}, due: next-day}]}
      repeat: {name: {zh: 再报, en: Called again}, steps: []}
    """

  private func session(_ language: Language, now: String = "2020-03-12T07:10:00Z") -> Transcript {
    let session = Transcript(language, now: now)
    session.write(Array(Self.station.utf8), to: "station.yaml")
    return session
  }

  @Test(arguments: Language.allCases) func theFirstHour(_ language: Language) throws {
    let session = session(language)
    for command in [
      "init --station ~/station.yaml", "init --station ~/station.yaml", "station import ~/station.yaml",
      "station show",
      "calendar import \(fixture("calendar/2020-before.json"))",
      "calendar import \(fixture("calendar/2020.json"))",
      "roster explain --from 2020-03-09 --days 7", "roster build --from 2020-03-09 --days 7 --moves 4000",
      "roster check", "roster publish", "roster publish", "roster list", "duty now",
      "duty at 2020-03-14T23:00",
      "duty at 2021-03-14T23:00", "roster assign 张兵 2020-03-14 --off", "roster assign 张 2020-03-14 --off",
      "roster assign 003 2020-03-14 HG N", "roster lock 003 2020-03-14", "roster check --all",
      "roster publish",
      "roster publish --reason test", "roster diff 1 2", "roster show --by post", "roster show --who 003",
      "fairness --year 2020", "book rebuild", "book verify", "book seal", "book stats",
    ] { session.type(command) }
    let text = session.text.replacing(fixture(""), with: "fixtures/")
    try expectGolden(text, "first-hour-\(language.rawValue).txt")
  }

  @Test(arguments: Language.allCases) func peopleAndPosts(_ language: Language) throws {
    let session = session(language)
    let gb18030: [UInt8] =
      [0xBE, 0xAF, 0xBA, 0xC5, 0x2C, 0xD0, 0xD5, 0xC3, 0xFB, 0x2C, 0xC0, 0xE0, 0xB1, 0xF0, 0x0A]
      + Array("010,".utf8) + [0xC0, 0xEE, 0xC6, 0xE6] + Array(",".utf8) + [0xC3, 0xF1, 0xBE, 0xAF, 0x0A]
    session.write(gb18030, to: "gb.csv")
    session.write(
      Array("\u{FEFF}badge,name,class,quals\n011,\"Li, Qi\",auxiliary,driver;mongolian\n".utf8), to: "bom.csv"
    )
    session.write(Array("badge,nam,class\n012,A,oficer\n012,B,officer\n013\n".utf8), to: "bad.csv")
    for command in [
      "init --station ~/station.yaml", "member import ~/gb.csv", "member import ~/bom.csv",
      "member import ~/bad.csv",
      "member add 020 王帅 --class auxiliary --qual driver --from 2020-03-01", "member add 020 X",
      "member leave 王帅 --from 2020-03-10 --until 2020-03-14 --kind annual",
      "roster build --from 2020-03-09 --days 7 --moves 500",
      "member leave 001 --from 2020-03-09 --until 2020-03-12",
      "member leave 王帅 --from 2020-03-14 --until 2020-03-10",
      "member leave 王帅 --from 2020-02-30 --until 2020-03-10",
      "member lend 张兵 --to 东站所 --from 2020-03-16T20:00 --until 2020-03-17T08:00",
      "member qualify 王帅 mongolian",
      "member qualify 王帅 mongolian", "member retire 王帅 --until 2020-03-31",
      "member wish 王帅 2020-03-20 off --weight 3",
      "member show 王帅", "member show nobody", "member list",
      "post add SC 学校 --kind patrol --total 2 --officers 1 --shift D",
      "post demand SC --date 2020-03-14 --total 4", "post demand SC", "post demand SC --total 4 --shift X",
      "post show 学校",
      "post list", "book verify",
    ] { session.type(command) }
    try expectGolden(session.text, "people-\(language.rawValue).txt")
  }

  @Test(arguments: Language.allCases) func patterns(_ language: Language) throws {
    let session = session(language)
    for command in [
      "pattern list", "pattern show 四班三运转", "pattern check 三班倒", "pattern check dupnt",
      "pattern check DDNNOOOO/4", "pattern show ELNO/0,1,2,3/before", "pattern check DXN/2",
      "pattern check DN/0",
      "init --station ~/station.yaml",
      "roster build --from 2020-03-09 --days 8 --pattern 四班两运转 --moves 2000",
      "roster build --from 2020-03-09 --days 8 --pattern 两班倒 --moves 2000",
      "roster build --from 2020-03-09 --days 8 --pattern 两班倒 --accept emergency --moves 100",
      "roster build --from 2020-03-09 --days 8 --pattern 24/48",
      "roster build --from 2020-03-09 --days 8 --pattern DNOO/4 --moves 2000",
    ] { session.type(command) }
    try expectGolden(session.text, "patterns-\(language.rawValue).txt")
  }

  @Test func mendingForWhichNoTimeWasLeftIsNotSpokenOf() {
    let session = session(.en)
    session.type("init --station ~/station.yaml")
    session.type("roster build --from 2020-03-09 --days 8 --pattern 四班两运转 --mend --seconds 0")
    #expect(session.text.contains("nothing was mended"))
  }

  /// An officer's night: a call, its steps, a mistake put right, and what may not be.
  @Test(arguments: Language.allCases) func acceptance10And14ACallAtNight(_ language: Language) throws {
    let session = session(language)
    session.type("init --station ~/station.yaml")
    session.type("roster build --from 2020-03-09 --days 7 --moves 4000")
    session.type("roster publish --reason test")
    for command in [
      "incident list", "incident report rumor 群里说有武汉返回人员 --heard 15:00 --caller 白莫", "duty now",
      "incident mark last 派 15:02 --crew 云赛峰", "duty at 15:05", "incident mark 1 onscene -2",
      "incident partner last 120 到 15:07 --text 等候", "incident person last 白某 --role 报警人 --age 41",
      "incident note last 二期仅三个单元 --at 15:09", "incident correct last 1 --field caller --to 白某 --reason 听错",
      "incident correct last 1 --field caller --to 白某某 --reason 再听错",
      "incident correct last desk#16 --field place --to 某小区 --reason 补充",
      "incident correct last 4 --field 时间 --to 15:06 --reason 记错", "incident mark last 返 ?",
      "incident close last 不存在", "incident mark last 到", "incident reopen last --reason 再次报警",
      "incident show last --history", "incident timeline last", "incident list --open", "incident search 武汉",
      "incident search 武汉 单元", "incident search 盗窃", "incident report repeat 又来电 --occurred 14:00/14:30",
      "incident link last 1 --how repeat", "incident link last last", "incident list",
      "incident show 1 --format json", "incident mark 9 到", "incident mark last 飞",
      "incident mark last 到 25:00",
      "incident report rumor x --heard 1900-01-01T00:00", "incident report rumor x --heard 2020-03-14T00:00",
      "incident report x --heard", "incident correct last 1 --field colour --to red --reason x",
      "incident correct last 99 --field text --to x --reason x",
      "incident correct last 1 --field text --reason x",
      "incident mark last 派 --crew 无此人", "incident reopen last --reason x",
      "follow-up list", "follow-up add 了解伤情 --due 3wd --incident 1",
      "follow-up add 送钥匙 --due 2020-03-12T12:00",
      "follow-up add x --due soon", "follow-up add x --due 3d --incident 77", "follow-up list",
      "follow-up list --overdue",
      "follow-up done 1 已说明", "follow-up done 1", "follow-up done 9", "follow-up cancel 2 --reason 已转交",
      "follow-up list --all", "follow-up list --format json", "incident timeline 1",
      "incident list --from 2020-03-13 --until 2020-03-12", "incident list --category 火警", "duty now",
      "book rebuild", "book verify",
    ] { session.type(command) }
    try expectGolden(session.text, "call-\(language.rawValue).txt")
  }

  /// What goes wrong between two people and two days: whose call `last` is, which day 23:55 was, who writes, what is
  /// found by whom it was done.
  @Test(arguments: Language.allCases) func acceptance10ANightAtTheDesk(_ language: Language) throws {
    let session = session(language)
    session.type("init --station ~/station.yaml")
    session.type("roster build --from 2020-03-09 --days 7 --moves 4000")
    session.type("roster publish --reason test")
    func at(_ time: String) -> Instant? { Instant(iso: "2020-03-\(time)+08:00") }
    for (time, author, command) in [
      ("12T23:00:40", "002", "incident report rumor 甲案 --place 某小区"),
      ("12T23:05:50", "002", "incident mark last 派 --crew 云赛峰"),
      ("12T23:06:00", "002", "duty at 23:05"),
      ("12T23:15:30", "002", "incident mark last 到 --av AV-7"),
      ("12T23:20:10", "002", "incident mark last 处"),
      ("12T23:20:20", "002", "duty at 23:20"),
      ("12T23:21:00", "002", "incident show last"),
      ("12T23:30:00", "003", "incident report repeat 乙案 --heard 22:50"),
      ("12T23:31:00", "003", "incident mark last 派 --crew 003"),
      ("13T00:10:00", "003", "incident report repeat 丙案 --heard 23:55 --occurred 23:00/23:50"),
      ("13T00:11:00", "003", "incident mark last 派 23:58 --crew 003"),
      ("13T00:12:00", "999", "incident note last x"),
      ("13T00:12:00", "", "incident note last 没有署名"),
      ("13T09:00:00", "003", "incident report repeat 纸簿补录 --heard 2016-02-29T09:05"),
      ("13T09:01:00", "003", "incident report repeat x --heard 1900-01-01T00:00"),
      ("13T09:01:00", "003", "incident report repeat x --occurred 1900-01-01T00:00"),
      ("13T09:02:00", "002", "incident search 云赛峰"), ("13T09:02:00", "002", "incident search 003 甲案"),
      ("13T09:02:00", "002", "incident search Yun Saifeng"),
      ("13T09:02:00", "002", "incident search 谣言举报"), ("13T09:02:00", "002", "incident search rumor 小区"),
      ("13T09:02:00", "002", "incident search 2020-03-12"),
      ("13T09:02:00", "002", "incident search 20200312-02"),
      ("13T09:02:00", "002", "incident search AV-7"), ("13T09:02:00", "002", "incident search 没有署名"),
      ("13T09:02:00", "002", "incident search 案 --category rumor"),
      ("13T09:02:00", "002", "incident search 案 --from 2020-03-13"),
      ("13T09:02:00", "002", "incident search ？"),
      ("13T09:03:00", "002", "incident correct 20200312-01 2 --field crew --to 003 --reason 记错人"),
      ("13T09:03:00", "002", "incident search 云赛峰"), ("13T09:03:00", "002", "incident search 003 甲案"),
      ("13T09:04:00", "002", "incident close 20200312-01 不存在"),
      ("13T09:05:00", "001", "review approve 20200312-01"),
      ("13T09:06:00", "003", "incident reopen 20200312-01 --reason 手误"),
      ("13T09:07:00", "001", "incident reopen 20200312-01 --reason 又有新情况"),
      ("13T09:08:00", "002", "incident timeline 20200312-01 --format html --out ~/call.html"),
      ("13T09:08:00", "002", "book exports"), ("13T09:09:00", "002", "book rebuild"),
      ("13T09:09:00", "002", "book verify"),
    ] { session.type(command, as: author, at: at(time)) }
    try expectGolden(session.text, "desk-\(language.rawValue).txt")
  }

  /// A dispute from the call to the visit afterwards, one that the law bars, and one that comes back.
  @Test(arguments: Language.allCases) func acceptance19MediationWithAGate(_ language: Language) throws {
    let session = session(language)
    try session.copy("hongsheng/station.yaml")
    try session.copy("calendar/2020.json")
    for command in [
      "init --station ~/station.yaml", "calendar import ~/2020.json",
      "incident report 寻衅滋事 持棍追打路人 --place 某小区3号楼 --caller 周某",
      "referral open last 治安 --party 王某 --party 李某 --consent 全部", "referral list --all",
      "incident report 纠纷 两家因楼道堆物争吵 --place 某小区3号楼",
      "referral open last police --party 张某 --party 李某", "referral open last 人民 --party 张某",
      "referral open last 邻里 --party 张某 --party 李某",
      "referral open last 人民 --party 张某 --party 李某 --consent 张某 --to 街道调委会 --amount 三千",
      "referral open last 人民 --party 张某 --party 李某 --consent 张某 --to 街道调委会 --amount 3000",
      "referral session last 到场", "referral consent last 王某", "referral consent 1 李某",
      "referral open 2 人民 --party 张某 --party 李某",
      "referral acknowledge last --by 王调解员 --slip 街调12号", "incident close last 已移交", "follow-up list",
      "referral session 街调12号 各执一词 --mediator 王调解员", "referral performed last x",
      "referral outcome last 成了 x", "referral outcome last 达成 x --perform-by 99999999wd",
      "referral outcome last 达成 清理并赔偿 --amount 3,000.50 --perform-by 7wd",
      "referral confirm last 新城区法院确认", "referral list", "referral list --overdue",
      "referral performed last 已清理 --part",
      "referral performed last 付清 --amount 3000.50", "referral visit last --party 李某 --unreached",
      "referral visit last --party 李某 --satisfied 基本满意", "follow-up list", "follow-up list --overdue",
      "referral visit last --party 张某 --satisfied 满意", "referral show last", "referral divert last 诉讼",
      "incident report 殴打他人 推搡致轻微伤 --place 某小区3号楼",
      "referral open last 治安 --party 赵某 --party 钱某 --consent all --case repeat-offender",
      "referral open last 治安 --party 赵某 --party 钱某 --consent all",
      "referral session 2 对骂 --provoked", "referral session 2 再来", "referral outcome 2 达成 和好",
      "referral outcome 2 未达成 不愿赔",
      "follow-up list --all", "referral divert 2 诉讼 已告知", "referral visit 2 --satisfied 不满意",
      "incident report 纠纷 房租 --place 东站", "incident close last 已移交",
      "referral open last joint --party 孙某 --party 吴某 --consent all", "referral outcome 3 退回 一方失联",
      "incident list", "referral screen", "referral screen --least 1 --days 1 --format json",
      "referral list --all", "referral show 1 --format json", "incident show 2 --format json",
      "referral show 9", "referral list --overdue", "report monthly --date 2020-03-12",
      "report daily --date 2020-03-12 --format json", "report weekly",
      "report period --from 2020-03-12 --until 2020-03-01", "book rebuild", "book verify",
    ] { session.type(command) }
    try expectGolden(session.text, "mediation-\(language.rawValue).txt")
  }

  /// What leaves the station: every name and number that went in is looked for in all that comes out masked.
  @Test func acceptance14MaskedCopiesLeakNothing() throws {
    let session = session(.zh)
    let secrets = [
      "白莫", "白三妹", "欧阳修文", "修文", "13812345678", "0471-1234567", "15010219900101123X", "蒙A12345", "3号楼",
      "501室", "吴小明", "李四海", "Zhang San", "六楼", "李建国", "甄芳芳", "甄圆圆", "13700001111", "13911112222", "zhen_ff88",
      "zff@example.com", "12号", "3-2-501", "一三八一二三四五六七八", "１３７００００１１１１",
    ]
    for command in [
      "init --station ~/station.yaml",
      "incident report rumor 白莫称欧阳修文藏在3号楼501室，车蒙A12345 --place 某小区3号楼501室 --caller 白莫 --phone 13812345678",
      "incident person last 欧阳修文 --phone 0471-1234567 --document 15010219900101123X --age 41 --text 与白莫争吵",
      "incident correct last 1 --field caller --to 白三妹 --reason 听错",
      "incident note last 修文说住六楼，电话13812345678",
      "incident partner last 120 到 --text 抬走欧阳修文", "incident person last Zhang --role witness",
      "referral open last 人民 欧阳修文欠款 --party 欧阳修文 --party 李四海 --consent all --to 李四海家",
      "referral session last 李四海不肯 --mediator 李四海", "follow-up add 回访白莫 --due 3d --incident last",
      "incident report repeat 孩子走失 --caller 白莫", "incident person last 吴小明 --age 9",
      "incident report repeat 吴小明欲轻生 --place 某小区3号楼", "incident report repeat 无人受伤",
      "incident report rumor 李建国打人 --caller 甄芳芳 --phone 13700001111",
      "incident correct last 1 --field caller --to 甄圆圆 --reason 听错", "incident person last 李建国",
      "incident report rumor 又是甄芳芳与李建国和甄圆圆，电话13911112222，张兵已去",
      "incident note last 微信zhen_ff88，邮箱zff@example.com，花园路12号，花园小区3-2-501，一三八一二三四五六七八，１３７００００１１１１",
      "referral open last 人民 甄芳芳不还钱 --party 钱大 --party 孙二 --consent 钱大",
      "follow-up add 找李建国 --due 3d", "follow-up add 问吴小明 --due 3d --incident 3",
      "handover write --person 李建国在候问室 --note 甄芳芳电话13911112222",
    ] { session.type(command) }
    let before = session.text.count
    for command in [
      "incident show 1 --mask", "incident show 1 --mask --format json", "incident timeline 1 --mask",
      "incident show 2 --mask", "incident show 2 --mask --format json", "incident show 3 --mask",
      "incident list --mask", "incident list --mask --format json", "incident search 争吵 --mask",
      "book export --mask", "follow-up list --mask", "follow-up list --all --mask --format json",
      "referral list --mask", "referral list --mask --format json", "referral show last --mask",
      "referral show last --mask --format json", "handover show --mask", "handover show --mask --format json",
    ] { session.type(command) }
    let released = session.text.dropFirst(before)
    for secret in secrets { #expect(!released.contains(secret), "\(secret) leaks") }
    for mark in [
      "白某", "欧阳某", "李某", "*******5678", "XX号楼XX室", "蒙A·*****", "敏感警情", "甄某甲与李某和甄某乙", "张兵已去", "***@***", "不对外",
    ] {
      #expect(released.contains(mark), "\(mark)")
    }
    // Whole copies carry another heading, and everything that left is written down.
    for command in [
      "book exports", "book export --out ~/all.jsonl", "book exports --limit 1", "book rebuild",
    ] {
      session.type(command)
    }
    try expectGolden(session.text, "privacy-zh.txt")
    let end = session.text.count
    for number in 1...6 { session.type("incident timeline \(number) --mask --format html") }
    let drawn = session.text.dropFirst(end)
    for secret in secrets { #expect(!drawn.contains(secret), "\(secret) leaks into a drawing") }
  }

  /// The drawn timeline of an escort: what is said in it is shown, never obeyed.
  @Test(arguments: Language.allCases) func aTimelineIsDrawn(_ language: Language) throws {
    let session = session(language)
    session.type("init --station ~/station.yaml")
    for command in [
      "incident report rumor <script>alert(1)</script> --heard 13:00 --occurred 12:30/12:40 --caller \"</svg>&",
      "incident mark last 派 13:02 --crew 张三 002", "incident mark last 到 13:30 --text <b>到</b>",
      "incident partner last 120 到 13:35", "incident mark last 撤 13:40 --crew 002",
      "incident mark last 到院 13:50",
      "incident mark last 离院 15:00", "incident note last 有事 --at ?", "incident mark last 返 15:08",
    ] { session.type(command) }
    let before = session.text.count
    #expect(session.type("incident timeline last --format html") == 0)
    let page = String(session.text.dropFirst(before).drop { $0 != "<" })
    for tag in ["<script", "<b>", "</svg>&"] { #expect(!page.contains(tag), "\(tag)") }
    #expect(page.split(separator: "</svg>").count == 2)
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    try expectGolden(page, "timeline-\(language.rawValue).html")
    #expect(session.type("incident timeline last --format html --mask --out ~/masked.html") == 0)
    #expect(session.type("incident timeline last --format html --out ~/masked.html") == 1)
  }

  /// An instructor's evening, a handover, a wrong clock and a note that was broken off.
  @Test(arguments: Language.allCases) func acceptance17And18AnInstructorsEvening(_ language: Language) throws
  {
    // A clock reads seconds; a time that somebody types does not.
    let session = session(language, now: "2020-03-12T07:10:23Z")
    for command in [
      "init --station ~/station.yaml", "roster build --from 2020-03-09 --days 7 --moves 4000",
      "roster publish --reason test",
    ] { session.type(command) }
    for command in [
      "incident report rumor 群里说有武汉返回人员 --heard 13:00 --caller 白某", "incident mark last 派 13:02 --crew 张三",
      "incident act last 取证 13:30", "incident mark last 处 -3",
    ] { session.type(command, as: "002") }
    session.type("incident note last", input: ["第一行", "第二行", "."], as: "002")
    try session.station(as: "002").keepDraft("写到一半", about: "last")
    session.type("incident show last")
    session.type("incident show last", as: "002")
    session.type("incident note last", input: [], as: "002")
    session.type("incident note last", input: ["", "写完了", "."], as: "002")
    try session.station(as: "002").keepDraft("不要了", about: "last")
    session.type("incident note last", input: ["d", "另写", "."], as: "002")
    session.type("incident close last 不实", as: "002")
    session.type("handover write --person 醉酒1人 --equipment 对讲机6部 --equipment 枪柜钥匙2把")
    for command in ["handover accept", "handover accept --all", "handover show 7"] { session.type(command) }
    for command in [
      "handover accept --item 9", "handover accept --item 1 2", "handover accept --item 1",
      "handover accept --all --remark 少一部", "handover accept --all", "review queue", "review approve last",
    ] { session.type(command, as: "002") }
    session.type("handover show --format json")
    for command in ["review queue", "review show last", "review return last 缺录像编号"] { session.type(command) }
    for command in [
      "review queue --returned", "incident correct last 3 --field recording --to AV-7 --reason 补",
    ] { session.type(command, as: "002") }
    for command in ["review queue", "review approve last --comment 好", "review approve last", "review queue"]
    {
      session.type(command)
    }
    for command in [
      "incident mark last 到", "incident correct last 1 --field caller --to x --reason y",
      "incident note last 又想起一事",
      "incident show last", "book clock --slow 47 --from 15:00 --until 16:00", "incident timeline last",
      "book clock --slow 5 --from 16:00 --until 12:00", "book clock --from 12:00", "incident act last 飞",
      "incident reopen last --reason 再报", "incident act last 飞", "review approve last", "incident list",
      "book rebuild", "book verify",
    ] { session.type(command) }
    try expectGolden(session.text, "evening-\(language.rawValue).txt")
  }

  @Test func textsOfAnyKindAreKeptAsTheyAre() throws {
    let session = session(.en)
    session.type("init --station ~/station.yaml")
    for text in [
      "🚓👮‍♀️", "\u{202E}gnorw\u{202C}", "a\u{0007}b\u{001B}[31mred", String(repeating: "字", count: 100_000),
    ] {
      #expect(session.type("incident report rumor \(text)") == 0)
      #expect(session.type("incident note last \(text)") == 0)
    }
    #expect(session.type("incident report rumor \(String(repeating: "x", count: 1_000_000))") == 1)
    #expect(session.type("incident report rumor \(String(repeating: "字", count: 100_001))") == 1)
    #expect(session.type("incident list") == 0)
    #expect(session.type("book verify") == 0)
  }

  /// The slip on the wall, typed in line by line: it holds, and one with other digits does not.
  @Test func aSlipIsTypedInFromTheWall() throws {
    let session = session(.en)
    session.type("init --station ~/station.yaml")
    let before = session.text.count
    session.type("book seal")
    let slip = session.text.dropFirst(before).split(separator: "\n").dropFirst().map(String.init)
    #expect(session.type("book verify --against -", input: slip) == 0)
    let other = Array(slip.dropLast()) + ["0000-0000-0000-0000"]
    #expect(session.type("book verify --against -", input: other) == 2)
    #expect(session.type("book verify --against -", input: ["0000-0000-0000-0000"]) == 1)
  }

  @Test func documentsForProgramsKeepTheirKeys() throws {
    let session = session(.en)
    for command in [
      "init --station ~/station.yaml", "roster build --from 2020-03-09 --days 2 --moves 500 --format json",
      "roster check --format json", "roster publish", "duty at 2020-03-09T09:00 --format json",
      "book verify --format json",
      "book stats --format json", "roster show --format csv",
    ] { session.type(command) }
    try expectGolden(session.text, "documents.txt")
  }

  @Test func theShortStationIsShortOf210OfficerHours() throws {
    let session = Transcript(.en)
    session.type("init --station \(fixture("hongsheng/short.yaml"))")
    #expect(session.type("roster explain --from 2020-03-09 --days 28 --format json --seconds 0") == 2)
    let text = session.text
    for part in [
      "\"need\" : 504", "\"have\" : 294", "\"short\" : 210", "\"people\" : 5", "\"unit\" : \"officer-hours\"",
      "\"feasible\" : false",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test(arguments: Language.allCases) func wrongUsageAndWrongFiles(_ language: Language) throws {
    let session = session(language)
    session.write([], to: "empty.yaml")
    session.write(Array("station: [\n".utf8), to: "syntax.yaml")
    session.write(Array("hello".utf8), to: "not-a-book")
    session.write(
      Array(
        """
        station: {name: X, zone: Asia/Shangai}
        shifts: {D: {start: "25:00", hours: 12}, D2: {start: "08:00", hours: 0}}
        postz: []
        posts:
          - {code: A, needs: [{shifts: [X], total: -1}]}
          - {code: A, needs: [{days: [sunday]}], from: 2020-03-02, until: 2020-03-01}
        members:
          - {badge: "1", name: A, class: oficer}
          - {badge: "1", name: B, form: 2020-02-30, from: 2020-02-30}
        rules: {max_nights_in_row: {n: many}, cover: sometimes}
        """.utf8), to: "bad.yaml")
    for command in [
      "", "roster", "rostr", "roster shwo", "roster show --help", "help duty at", "xyzzy", "roster build",
      "roster show --format ics", "duty at 25:00", "roster check",
      "init --station ~/nothing.yaml",
      "init --station ~/empty.yaml", "init --station ~/syntax.yaml", "init --station ~/bad.yaml",
      "book verify --book ~/not-a-book", "book verify --book ~", "init --station ~/station.yaml",
      "roster build --from 2020-02-30",
      "roster build --from 2020-03-09 --days 0", "roster check 9", "roster assign 003 2020-03-09 HG",
      "book verify --against ~/station.yaml", "book verify --against 39A2-017D-2A7D-9014",
      "book backup ~/copy.dutybook", "book backup ~/copy.dutybook", "book restore ~/copy.dutybook",
      "book restore ~/copy.dutybook --force",
      "book verify",
    ] { session.type(command) }
    try expectGolden(session.text, "wrong-\(language.rawValue).txt")
  }
}
