public import DutyModel

/// Rules of law that were in force from one date to another, with where they were read.
///
/// The pack in force at the time of an act applies to it. Nothing is stated as law that was only heard:
/// every provision says how well its source was seen.
public struct RulePack: Hashable, Sendable {
  /// The word of the station file.
  public let name: String
  /// What it holds.
  public let title: Name
  /// The first date in force.
  public let from: CalendarDate
  /// The last date in force; nil while it is.
  public let until: CalendarDate?
  /// What it says.
  public let provisions: [Provision]

  /// One thing a pack says.
  public struct Provision: Hashable, Sendable {
    /// What is asked.
    public let text: Name
    /// Where it stands.
    public let source: String
    /// How the source was seen.
    public let seen: Seen
  }

  /// How well a source was seen.
  public enum Seen: String, Hashable, Sendable {
    /// The official text.
    case official
    /// A digest or a commentary; to be checked against the text before anything hangs on it.
    case secondary
  }

  /// Whether the pack is in force on a date.
  public func isInForce(on date: CalendarDate) -> Bool {
    from <= date && (until.map { date <= $0 } ?? true)
  }

  /// The built-in packs, oldest first.
  public static let all: [RulePack] = [cn2012, cn2026].compactMap(\.self)

  /// The built-in pack of a name.
  public static func named(_ name: String) -> RulePack? { all.first { $0.name == name } }

  private static let supervision = Provision(
    text: Name(
      zh: "辅警无执法资格，在民警指挥监督下工作，不得单独执法",
      en: "Auxiliaries have no enforcement powers, work under officers, and never enforce alone"),
    source: "国办发〔2016〕114号 arts 3–4", seen: .secondary)

  private static let cn2012: RulePack? = CalendarDate("2013-01-01").map { from in
    RulePack(
      name: "cn-2012",
      title: Name(zh: "治安管理处罚法（2012 年修正）", en: "Public security punishments law, 2012 amendment"),
      from: from, until: CalendarDate("2025-12-31"),
      provisions: [
        supervision,
        Provision(
          text: Name(zh: "调查取证由两名民警进行", en: "Investigation steps and searches need two officers"),
          source: "治安管理处罚法, before the 2025 revision", seen: .secondary),
      ])
  }

  private static let cn2026: RulePack? = CalendarDate("2026-01-01").map { from in
    RulePack(
      name: "cn-2026",
      title: Name(zh: "治安管理处罚法（2025 年修订）", en: "Public security punishments law, 2025 revision"),
      from: from, until: nil,
      provisions: [
        supervision,
        Provision(
          text: Name(
            zh: "在规范的办案场所内，询问、扣押、辨认、调解可由一名民警进行，全程同步录音录像",
            en:
              "Inside a regulated case-handling place one officer may question, seize, hold an identification or mediate, with full audio and video"
          ),
          source: "治安管理处罚法 (2025) art. 108", seen: .secondary),
      ])
  }
}
