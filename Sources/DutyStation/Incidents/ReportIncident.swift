import DutyBook
public import DutyModel
public import DutyRules

/// A call as it is now, with what a reader should look at.
public struct IncidentState: Sendable {
  /// The station, for names.
  public let setup: StationSetup
  /// The call.
  public let incident: Incident
  /// What to look at.
  public let flags: [IncidentFlag]
  /// What is or was owed because of it.
  public let followUps: [FollowUpState]
  /// Its disputes that were handed to mediators, in the order in which they were.
  public let referrals: [ReferralState]
  /// What there was not to look at before something was written just now.
  public internal(set) var appeared: [IncidentFlag]
}

/// A crew that could be sent out, and what its going leaves open.
public struct CrewProposal: Sendable, Hashable {
  /// Who, officers first, with the post each would leave.
  public let crew: [(who: Badge, post: PostCode)]
  /// What is missing at posts once they are gone and was not missing before.
  public let holes: [(post: PostCode, hole: WhoIsWhere.Hole)]

  /// Equal when crew and holes are.
  public static func == (a: CrewProposal, b: CrewProposal) -> Bool {
    a.crew.elementsEqual(b.crew, by: ==) && a.holes.elementsEqual(b.holes, by: ==)
  }

  /// Hashes who would go.
  public func hash(into hasher: inout Hasher) { hasher.combine(crew.map(\.who)) }
}

/// What an officer types to open a call.
public struct NewIncident: Sendable {
  /// The category, as typed.
  public var category: String
  /// What was said.
  public var text: String
  /// When it was heard; nil for now.
  public var heard: Instant?
  /// When it happened.
  public var occurred: Occurrence
  /// Where.
  public var place: String?
  /// Who called.
  public var caller: String?
  /// Their telephone.
  public var phone: String?

  /// Makes it.
  public init(
    category: String, text: String, heard: Instant? = nil, occurred: Occurrence = .unknown,
    place: String? = nil, caller: String? = nil, phone: String? = nil
  ) {
    self.category = category
    self.text = text
    self.heard = heard
    self.occurred = occurred
    self.place = place
    self.caller = caller
    self.phone = phone
  }
}

extension Station {
  /// Opens a call; it is in the book before it is complete.
  ///
  /// - Returns: the call, and who could go by the roster in force then; nil when no roster says.
  /// - Throws: `Refusal` when the category is unknown, the text is empty or a time cannot be meant.
  public func report(
    _ new: NewIncident
  ) throws -> (state: IncidentState, proposal: CrewProposal?) {
    try write { writer in
      let setup = try writer.setup()
      let text = try Self.checked(new.text, "TEXT")
      let heard = new.heard ?? hand.now
      for time in [heard, new.occurred.start, new.occurred.end].compactMap(\.self) {
        try check(time, zone: setup.zone)
      }
      let back = try clockWentBack(writer)
      let number = try writer.nextIncidentNumber(setup.zone.date(heard))
      let report = IncidentReport(
        category: try setup.category(called: new.category), text: text, heard: heard,
        place: try Self.checkedIfAny(new.place, "--place"),
        caller: try Self.checkedIfAny(new.caller, "--caller"),
        phone: try Self.checkedIfAny(new.phone, "--phone"))
      try writer.append(.incident(number, .reported(report)), occurred: new.occurred)
      let playbook = setup.playbook(report.category)
      try writer.owe(playbook?.followUps ?? [], after: number, heard: heard.wholeMinute, setup: setup)
      var state = try writer.state(number, setup: setup, now: hand.now)
      state.appeared += back + (playbook?.yearsWithoutCalendar(after: heard, setup: setup) ?? [])
      return (state, try writer.proposal(at: heard, setup: setup))
    }
  }

  /// That this device's clock shows an earlier time than when it last wrote; nothing when it does not.
  func clockWentBack(_ reader: BookReader) throws -> [IncidentFlag] {
    guard let last = try reader.lastReading(of: hand.device) else { return [] }
    let minutes = hand.now.minutes(to: last)
    return minutes > 0 ? [.clockWentBack(minutes: minutes)] : []
  }

  /// A text that was typed: not empty, not endless.
  static func checked(_ text: String, _ what: String) throws(Refusal) -> String {
    let most = 100_000
    guard text.contains(where: { !$0.isWhitespace }) else { throw .emptyText(what) }
    guard text.utf8.count <= 4 * most, text.count <= most else {
      throw .textTooLong(characters: text.count, most: most)
    }
    return text
  }

  /// A text that may be left out.
  static func checkedIfAny(_ text: String?, _ what: String) throws(Refusal) -> String? {
    guard let text else { return nil }
    return try checked(text, what)
  }

  /// Refuses a time that cannot be meant: more than a day ahead of the clock, or before anybody's records.
  ///
  /// What is years old is taken: the paper book of a station may be copied in.
  func check(_ instant: Instant, zone: Zone) throws(Refusal) {
    let first = CalendarDate("1950-01-01").map { zone.instant($0) }
    guard hand.now.minutes(to: instant) <= 1440, first.map({ $0 <= instant }) ?? true else {
      throw .implausibleTime(zone.iso(instant))
    }
  }
}

extension StationSetup {
  /// The category a person means by its word or its name; without playbooks any word is one.
  func category(called text: String) throws(Refusal) -> String {
    let wanted = text.lowercased()
    let found = playbooks.first {
      $0.category.lowercased() == wanted || $0.name.zh == text || $0.name.en.lowercased() == wanted
    }
    if let found { return found.category }
    let part = playbooks.filter { $0.name.zh.contains(text) || $0.name.en.lowercased().contains(wanted) }
    if part.count == 1 { return part[0].category }
    guard playbooks.isEmpty, !text.isEmpty else {
      throw .unknownCategory(text, known: playbooks.map(\.name))
    }
    return text
  }
}

extension BookReader {
  /// A call with what there is to look at.
  ///
  /// - Parameter before: the call before something was written just now; nil when nothing was.
  func state(
    _ number: IncidentNumber, setup: StationSetup, now: Instant, before: Incident? = nil
  ) throws -> IncidentState {
    guard let incident = try incident(number) else {
      throw Refusal.unknownIncident(number.text, newest: [])
    }
    let first = setup.zone.date(incident.report.heard)
    let duties = try self.duties(on: first.advanced(days: -2)...first.advanced(days: 3), setup: setup)
    let owed = try followUps(of: number)
    func flags(_ incident: Incident) -> [IncidentFlag] {
      IncidentFlag.all(
        incident, setup: setup, followUps: owed,
        onDuty: { moment in
          duties.isEmpty ? nil : Set(duties.filter { $0.span.contains(moment) }.map(\.who))
        }, now: now)
    }
    let (now, then) = (flags(incident), before.map { Set(flags($0)) } ?? [])
    return IncidentState(
      setup: setup, incident: incident, flags: now, followUps: owed,
      referrals: try referrals(incident: number),
      appeared: now.filter { !then.contains($0) })
  }

  /// The call a person means: its number, the end of it among the newest calls, or `last` for the one that was
  /// reported last.
  func incident(called text: String) throws -> IncidentNumber {
    if text == "last", let last = try lastReported() { return last }
    if try hasIncident(IncidentNumber(text)) { return IncidentNumber(text) }
    let newest = try incidents(IncidentFilter(limit: 200)).incidents.map(\.number)
    if let wanted = Int(text), text.count <= 3,
      let found = newest.first(where: { $0.text.split(separator: "-").last.map { Int($0) } == wanted })
    {
      return found
    }
    throw Refusal.unknownIncident(text, newest: Array(newest.prefix(3)))
  }

  /// Who could go at a moment and leaves the least open.
  func proposal(at moment: Instant, setup: StationSetup) throws -> CrewProposal? {
    guard let response = setup.response else { return nil }
    guard let now = try standing(at: moment, setup: setup) else { return nil }
    let there = now.posts.filter { response.fromPosts.contains($0.post) }
      .flatMap { standing in standing.on.map { (who: $0, post: standing.post) } }
    let before = Set(now.posts.flatMap { standing in standing.holes.map { "\(standing.post) \($0)" } })
    let rank = Dictionary(
      response.fromPosts.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var best: (score: [Int], proposal: CrewProposal)?
    for crew in Self.combinations(there, response.crew) {
      let officers = crew.filter { setup.member($0.who)?.isOfficer == true }
      guard officers.count >= max(1, response.officers) else { continue }
      let left = now.without(Set(crew.map(\.who)))
      let holes = left.posts.flatMap { standing in standing.holes.map { (post: standing.post, hole: $0) } }
        .filter { !before.contains("\($0.post) \($0.hole)") }
      let missing = holes.reduce(0) { $0 + max(1, $1.hole.need - $1.hole.have) }
      let score = [missing, crew.reduce(0) { $0 + (rank[$1.post] ?? 99) }, -officers.count]
      if best.map({ score.lexicographicallyPrecedes($0.score) }) ?? true {
        let order = officers + crew.filter { one in !officers.contains { $0.who == one.who } }
        best = (score, CrewProposal(crew: order, holes: holes))
      }
    }
    return best?.proposal
  }

  private static func combinations<Element>(_ elements: [Element], _ count: Int) -> [[Element]] {
    guard count > 0 else { return [[]] }
    guard let first = elements.first else { return [] }
    let rest = Array(elements.dropFirst())
    return combinations(rest, count - 1).map { [first] + $0 } + combinations(rest, count)
  }
}
