public import DutyModel
public import DutyRules

extension Phrases {
  /// A legal class.
  public func word(_ rank: LegalClass) -> String {
    switch rank {
    case .officer: say("民警", "officer")
    case .auxiliary: say("辅警", "auxiliary")
    case .unknown: say("身份不明", "class unknown")
    }
  }

  /// A part in leading the station; nothing for none.
  public func word(_ role: Role) -> String {
    switch role {
    case .chief: say("所长", "chief")
    case .instructor: say("教导员", "instructor")
    case .leader: say("带班", "leader")
    case .none: ""
    }
  }

  /// A kind of leave.
  public func word(_ kind: Leave.Kind) -> String {
    switch kind {
    case .annual: say("年休", "annual leave")
    case .sick: say("病假", "sick leave")
    case .course: say("培训", "course")
    case .comp: say("补休", "time off in lieu")
    case .family: say("家事", "family leave")
    case .lent: say("借出", "lent out")
    case .other: say("请假", "leave")
    }
  }

  /// A kind of post.
  public func word(_ kind: Post.Kind) -> String {
    switch kind {
    case .hospital: say("医院", "hospital")
    case .hotel: say("酒店", "hotel")
    case .railStation: say("车站", "railway station")
    case .desk: say("值班室", "desk")
    case .patrol: say("巡逻", "patrol")
    case .response: say("处警", "response")
    case .other: say("其他", "other")
    }
  }

  /// Whom a figure counts.
  public func word(_ figure: Figure) -> String {
    switch figure {
    case .total: say("人员", "people")
    case .officers: say("民警", "officers")
    case .qualification(let qual): say("有「\(qual)」资质的人员", "people qualified for \"\(qual)\"")
    }
  }

  /// So many of a sort of people are missing.
  public func missing(_ figure: Figure, _ count: Int) -> String {
    switch figure {
    case .total: say("缺人员 \(count)", count == 1 ? "1 person missing" : "\(count) people missing")
    case .officers: say("缺民警 \(count)", count == 1 ? "1 officer missing" : "\(count) officers missing")
    case .qualification(let qual):
      say("缺有「\(qual)」资质的人员 \(count)", "\(count) qualified for \"\(qual)\" missing")
    }
  }

  /// What is shared out fairly.
  public func word(_ measure: FairMeasure) -> String {
    switch measure {
    case .hours: say("时数", "hours")
    case .nights: say("夜班", "nights")
    case .weekends: say("周末", "weekends")
    case .festivals: say("节日", "festival days")
    }
  }

  /// A rule's name.
  public func word(_ rule: RuleName) -> String {
    switch rule {
    case .noOverlap: say("不重班", "no overlap")
    case .restHours: say("班后休息", "rest after a duty")
    case .auxiliaryNeverAlone: say("辅警不单独在岗", "auxiliaries never alone")
    case .leave: say("休假不排班", "no duty during leave")
    case .cover: say("岗位满员", "cover")
    case .maxHours7d: say("七天时数", "hours in 7 days")
    case .periodHours: say("本期时数", "hours over the roster")
    case .maxNightsInRow: say("连续夜班", "nights in a row")
    case .maxDutiesInRow: say("连续值班", "duties in a row")
    case .minDaysOffInRow: say("连休", "days off together")
    case .leaderEachShift: say("每班有带班领导", "a leader every shift")
    case .samePostInBlock: say("连班同岗", "one post in a run")
    case .forwardRotation: say("顺向轮班", "forward rotation")
    case .fairness: say("公平", "fairness")
    case .split: say("警力比例", "split of strength")
    case .response: say("处警备勤", "response crew")
    case .wishes: say("个人愿望", "wishes")
    case .preferredCover: say("理想人数", "preferred cover")
    case .overCover: say("超员", "over cover")
    case .service: say("在所可用", "service")
    case .locks: say("锁定", "locks")
    }
  }
}
