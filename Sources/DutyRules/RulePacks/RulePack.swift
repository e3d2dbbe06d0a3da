public import DutyModel

/// Rules of law that were in force from one date to another, with where they were read.
///
/// The pack in force at the time of an act applies to it. Nothing is stated as law that was only heard:
/// every provision says how well its source was seen, and a figure without a provision is not there. A
/// provision may be younger than its pack; its source says from when it is.
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
  /// The figures of it that software works with.
  public let parameters: Parameters

  /// What a provision is about.
  public enum Topic: Hashable, Sendable {
    /// What auxiliaries may do.
    case supervision
    /// Who takes an investigation's steps.
    case investigation
    /// How often and how long the police mediate.
    case mediationTerms
    /// What the police do not mediate.
    case mediationBars
    /// How long a people's mediation committee takes.
    case peoplesMediationTerms
  }

  /// What the pack says on something; nil when it says nothing.
  public func provision(on topic: Topic) -> Provision? { provisions.first { $0.topic == topic } }

  /// One thing a pack says.
  public struct Provision: Hashable, Sendable {
    /// What it is about.
    public let topic: Topic
    /// What is asked.
    public let text: Name
    /// Where it stands.
    public let source: Name
    /// How the source was seen.
    public let seen: Seen
  }

  /// How well a source was seen.
  public enum Seen: String, Hashable, Sendable {
    /// The official text.
    case official
    /// A digest or a commentary, or a text whose being in force was not seen; to be checked before anything
    /// hangs on it.
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

  /// The packs that a station goes by on a date.
  ///
  /// Those in force that it names; when all that it names have run out, the built-in ones that followed them. A
  /// station that names none goes by none.
  public static func inForce(on date: CalendarDate, at setup: StationSetup) -> [RulePack] {
    guard !setup.rulePacks.isEmpty else { return [] }
    let now = inForce(on: date)
    let named = now.filter { setup.rulePacks.contains($0.name) }
    return named.isEmpty ? now : named
  }

  /// The built-in packs in force on a date.
  public static func inForce(on date: CalendarDate) -> [RulePack] { all.filter { $0.isInForce(on: date) } }
}

extension RulePack {
  /// Figures and lists that a station's work is checked against; they warn, they do not forbid.
  public struct Parameters: Hashable, Sendable {
    /// Officers that an investigation step or a search needs.
    public let investigationOfficers: Int
    /// What one officer may do alone inside a regulated case-handling place, always with full audio and video.
    public let singleOfficerActs: [InvestigationAct]
    /// Working days from acceptance in which mediation by the police ends.
    public let mediationWorkingDays: Int
    /// Working days after the first mediation in which the only other one ends.
    public let secondMediationWorkingDays: Int
    /// What the police must not mediate.
    public let mediationBars: [DisputeCase]
    /// Months in which a people's mediation committee normally ends.
    public let peoplesMediationMonths: Int
  }
}
