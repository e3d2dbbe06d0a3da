import DutyModel

extension RulePack {
  /// The law as it was before the revision of 2025.
  static let cn2012: RulePack? = CalendarDate("2013-01-01").map { from in
    RulePack(
      name: "cn-2012",
      title: Name(zh: "治安管理处罚法（2012 年修正）", en: "Public security punishments law, 2012 amendment"),
      from: from, until: CalendarDate("2025-12-31"),
      provisions: [
        supervision,
        Provision(
          topic: .investigation,
          text: Name(zh: "调查取证由两名民警进行", en: "Investigation steps and searches need two officers"),
          source: Name(
            zh: "治安管理处罚法，2025 年修订前",
            en: "Public security punishments law, before the 2025 revision"), seen: .secondary),
        mediationTerms(.official), mediationBars(.official), peoplesMediation,
      ],
      parameters: parameters(singleOfficerActs: []))
  }

  /// The law as revised in 2025.
  static let cn2026: RulePack? = CalendarDate("2026-01-01").map { from in
    RulePack(
      name: "cn-2026",
      title: Name(zh: "治安管理处罚法（2025 年修订）", en: "Public security punishments law, 2025 revision"),
      from: from, until: nil,
      provisions: [
        supervision,
        Provision(
          topic: .investigation,
          text: Name(
            zh: "调查取证由两名民警进行；在规范的办案场所内，询问、扣押、辨认、调解可由一名民警进行，全程同步录音录像",
            en:
              "Investigation steps need two officers; inside a regulated case-handling place one may question, seize, hold an identification or mediate, with full audio and video"
          ),
          source: Name(
            zh: "治安管理处罚法（2025 年修订）第一百零八条",
            en: "Public security punishments law, 2025 revision, art. 108"), seen: .secondary),
        // Read in the official text of 2007; that it goes on under the revised law was not seen.
        mediationTerms(.secondary), mediationBars(.secondary), peoplesMediation,
      ],
      parameters: parameters(singleOfficerActs: [.questioning, .seizure, .identification, .mediation]))
  }

  private static let supervision = Provision(
    topic: .supervision,
    text: Name(
      zh: "辅警无执法资格，在民警指挥监督下工作，不得单独执法",
      en: "Auxiliaries have no enforcement powers, work under officers, and never enforce alone"),
    source: Name(
      zh: "国办发〔2016〕114号第三、四条", en: "Opinion 114 (2016) of the State Council's general office, arts 3–4"),
    seen: .secondary)

  private static func mediationTerms(_ seen: Seen) -> Provision {
    Provision(
      topic: .mediationTerms,
      text: Name(
        zh: "治安调解一般一次，必要时可再调解一次；应当自受理之日起三个工作日内完成，第二次应当在第一次调解后的七个工作日内完成",
        en:
          "Mediation by the police once, at most once more; within three working days of acceptance, the second within seven working days after the first"
      ),
      source: Name(
        zh: "公通字〔2007〕81号第八、九条", en: "Notice 81 (2007) of the Ministry of Public Security, arts 8–9"),
      seen: seen)
  }

  private static func mediationBars(_ seen: Seen) -> Provision {
    Provision(
      topic: .mediationBars,
      text: Name(
        zh: "雇凶伤害他人、结伙斗殴、寻衅滋事、多次违反治安管理、调解中又挑起事端的，不适用治安调解；民间纠纷应当告知向法院起诉或者申请人民调解",
        en:
          "No mediation by the police for hired violence, gang affray, provoking trouble, repeat offenders, or who provokes again during it; purely civil disputes go to a court or to people's mediation"
      ),
      source: Name(
        zh: "公通字〔2007〕81号第三、四条", en: "Notice 81 (2007) of the Ministry of Public Security, arts 3–4"),
      seen: seen)
  }

  private static let peoplesMediation = Provision(
    topic: .peoplesMediationTerms,
    text: Name(zh: "人民调解一般在一个月内调结", en: "People's mediation normally ends within one month"),
    source: Name(
      zh: "人民调解工作若干规定第三十三至三十五条", en: "Rules on the work of people's mediation, arts 33–35"), seen: .secondary)

  private static func parameters(singleOfficerActs: [InvestigationAct]) -> Parameters {
    Parameters(
      investigationOfficers: 2, singleOfficerActs: singleOfficerActs, mediationWorkingDays: 3,
      secondMediationWorkingDays: 7, mediationBars: DisputeCase.allCases.filter { $0 != .publicOrder },
      peoplesMediationMonths: 1)
  }
}
