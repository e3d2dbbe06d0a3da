import DutyBook
public import DutyModel
import DutyRules

extension Station {
  /// Writes down a step of the crew.
  ///
  /// - Parameters:
  ///   - text: the call's number, as typed.
  ///   - step: the step's word.
  ///   - at: when; unknown when nobody knows.
  ///   - crew: who, as typed; empty for everybody who is on the call.
  ///   - remark: a word on it.
  ///   - recording: the number of the audio and video recording that shows it.
  /// - Throws: `Refusal` when there is no such call, step or person, or the call is closed.
  public func mark(
    _ text: String, step word: String, at: Occurrence, crew: [String] = [], text remark: String? = nil,
    recording: String? = nil
  ) throws -> IncidentState {
    try add(to: text, at: at) { setup, _, _ in
      .marked(
        IncidentMark(
          step: try Self.step(word),
          crew: try setup.crew(called: crew), text: try Self.checkedIfAny(remark, "--text"),
          recording: try Self.checkedIfAny(recording, "--av")))
    }
  }

  /// Writes down an act of an investigation; what the law in force then asks for is among what there is to look at.
  ///
  /// - Parameters:
  ///   - isInCasePlace: whether it was done inside a regulated case-handling place.
  ///   - recording: the number of the audio and video recording.
  /// - Throws: `Refusal` when there is no such call, act or person, or the call is closed.
  public func act(
    _ text: String, _ word: String, at: Occurrence, crew: [String], isInCasePlace: Bool, recording: String?,
    text remark: String?
  ) throws -> IncidentState {
    try add(to: text, at: at) { setup, _, _ in
      guard let act = InvestigationAct(word) else {
        let known = InvestigationAct.allCases.flatMap { [$0.rawValue] + $0.words }
        throw Refusal.unknownAct(word, near: NearestWord.all(to: word, among: known))
      }
      return .acted(
        IncidentAct(
          act: act, crew: try setup.crew(called: crew), inCasePlace: isInCasePlace,
          recording: try Self.checkedIfAny(recording, "--av"),
          text: try Self.checkedIfAny(remark, "--text")))
    }
  }

  /// Writes something down about a call, even one that is closed or approved: then it is a supplement.
  public func note(_ text: String, _ note: String, at: Occurrence) throws -> IncidentState {
    try add(to: text, at: at, when: .always) { _, _, _ in
      .noted(IncidentNote(text: try Self.checked(note, "TEXT")))
    }
  }

  /// Writes down what another service did.
  public func partner(
    _ text: String, service: String, step: String?, at: Occurrence, text remark: String?
  ) throws -> IncidentState {
    try add(to: text, at: at) { _, _, _ in
      .partner(
        PartnerMark(
          service: try Self.checked(service, "SERVICE"), step: try step.map(Self.step),
          text: try Self.checkedIfAny(remark, "--text")))
    }
  }

  /// Writes down someone whom a call concerns.
  public func person(_ text: String, _ person: PersonConcerned) throws -> IncidentState {
    try add(to: text, at: .unknown) { _, _, _ in
      var person = person
      person.name = try Self.checked(person.name, "NAME")
      if let age = person.age, !(0...130).contains(age) {
        throw Refusal.outOfRange("--age", least: 0, most: 130)
      }
      return .person(person)
    }
  }

  /// Says that a call has to do with another.
  public func link(
    _ text: String, to other: String, relation: IncidentLink.Relation
  ) throws -> IncidentState {
    try add(to: text, at: .unknown, when: .always) { _, incident, reader in
      let to = try reader.incident(called: other)
      guard to != incident.number else { throw Refusal.linkedWithItself(to) }
      return .linked(IncidentLink(to: to, relation: relation))
    }
  }

  /// Says that a call is done with.
  public func close(_ text: String, _ word: String, at: Occurrence) throws -> IncidentState {
    try add(to: text, at: at) { _, _, _ in .closed(IncidentNote(text: word)) }
  }

  /// Opens a closed call again; one that was approved only by who may review.
  ///
  /// - Throws: `Refusal` when it is open, or has been approved and whoever asks may not review.
  public func reopen(_ text: String, reason: String) throws -> IncidentState {
    try add(to: text, at: .at(hand.now), when: .always) { setup, incident, _ in
      guard incident.isClosed else { throw Refusal.incidentOpen(incident.number) }
      if incident.review.state == .approved {
        guard let author = hand.author, setup.member(author)?.isLeader == true else {
          throw Refusal.mayNotReview(hand.author)
        }
      }
      return .reopened(IncidentNote(text: try Self.checked(reason, "--reason")))
    }
  }

  /// Strikes a field of an entry and says what it should have been.
  ///
  /// - Parameters:
  ///   - entry: the entry, as `desk#12` or its line's number; a correction's own name
  ///     means what that corrected.
  ///   - value: the new value; nil for what is not known after all.
  ///   - time: reads a time as people type it.
  public func correct(
    _ text: String, entry: String, field word: String, to value: String?, reason: String,
    time: (String, Zone) throws -> Instant
  ) throws -> IncidentState {
    try add(to: text, at: nil, when: .unapproved) { setup, incident, _ in
      let (line, strikes) = try Self.line(entry, of: incident)
      guard let field = Correction.Field(word), line.fields.contains(field) else {
        throw Refusal.unknownField(word, known: line.fields)
      }
      let reason = try Self.checked(reason, "--reason")
      func correction(_ value: String?) -> Correction {
        Correction(entry: line.entry, strikes: strikes, field: field, value: value, reason: reason)
      }
      switch field {
      case .at:
        let at = try value.map { try time($0, setup.zone) }
        if let at { try check(at, zone: setup.zone) }
        return (.corrected(correction(nil)), at.map(Occurrence.at) ?? .unknown)
      case .heard:
        guard let value else { throw Refusal.unreadableValue("", field: word) }
        let heard = try time(value, setup.zone)
        try check(heard, zone: setup.zone)
        return (.corrected(correction(heard.description)), .unknown)
      case .crew:
        let typed = (value ?? "").split(whereSeparator: { " ,，、".contains($0) }).map(String.init)
        let crew = try setup.crew(called: typed) ?? []
        return (.corrected(correction(crew.map(\.text).joined(separator: " "))), .unknown)
      case .step: return (.corrected(correction(try value.map { try Self.step($0).rawValue })), .unknown)
      case .category: return (.corrected(correction(try setup.category(called: value ?? ""))), .unknown)
      case .age:
        guard value.map({ Int($0).map((0...130).contains) ?? false }) ?? true else {
          throw Refusal.unreadableValue(value ?? "", field: word)
        }
        return (.corrected(correction(value)), .unknown)
      case .text, .name, .service:
        return (.corrected(correction(try Self.checked(value ?? "", "--to"))), .unknown)
      case .place, .caller, .phone, .role, .document, .recording:
        return (.corrected(correction(try Self.checkedIfAny(value, "--to"))), .unknown)
      }
    }
  }

  /// A call as it is now.
  public func incident(_ text: String) throws -> IncidentState {
    try book.read { reader in
      let setup = try reader.setup()
      return try reader.state(try reader.incident(called: text), setup: setup, now: hand.now)
    }
  }

  /// Calls that pass a filter.
  ///
  /// - Parameters:
  ///   - who: only those that somebody reported or went to.
  ///   - words: what all must be found of a call: words in it, who went, its category, its date or number.
  ///   - skipped: how many to leave out before the first that is listed.
  /// - Throws: `Refusal` when a category is unknown, or one of the words is empty.
  public func incidents(
    category: String? = nil, isClosed: Bool? = nil, heard: Span? = nil, who: Badge? = nil,
    words: [String] = [], limit: Int = 20, skipped: Int = 0
  ) throws -> (setup: StationSetup, incidents: [IncidentSummary], total: Int) {
    for word in words where !word.contains(where: { $0.isLetter || $0.isNumber }) {
      throw Refusal.emptyText("WORDS")
    }
    return try book.read { reader in
      let setup = try reader.setup()
      let filter = BookReader.IncidentFilter(
        category: try category.map { try setup.category(called: $0) }, isClosed: isClosed, heard: heard,
        who: who, terms: words.map { setup.term($0) }, limit: limit, skipped: skipped)
      let found = try reader.incidents(filter)
      return (setup, found.incidents, found.total)
    }
  }

  private static func step(_ word: String) throws(Refusal) -> Step {
    guard let step = Step(word) else {
      let known = Step.allCases.flatMap { [$0.rawValue] + $0.words }
      throw .unknownStep(word, near: NearestWord.all(to: word, among: known))
    }
    return step
  }

  /// The line that an entry's name or number means, and the entry that a correction of it strikes.
  private static func line(
    _ text: String, of incident: Incident
  ) throws(Refusal) -> (line: Incident.Line, strikes: EntryName) {
    let numbered = incident.numbered
    if let number = Int(text), numbered.indices.contains(number - 1) {
      let line = numbered[number - 1]
      return (line, line.corrections.last?.by ?? line.entry)
    }
    guard let name = EntryName(text), let named = incident.lines.first(where: { $0.entry == name }) else {
      throw .unknownLine(text, incident.number)
    }
    if case .corrected(let correction) = named.fact,
      let root = incident.lines.first(where: { $0.entry == correction.entry })
    {
      return (root, name)
    }
    return (named, name)
  }

  /// When something may be written about a call.
  enum Admission {
    /// While it is open, and while its reviewer waits for an answer.
    case open
    /// Until it is approved.
    case unapproved
    /// At any time.
    case always

    fileprivate func check(_ incident: Incident) throws(Refusal) {
      let state = incident.review.state
      if self != .always, state == .approved { throw .incidentApproved(incident.number) }
      if self == .open, incident.isClosed, state != .returned, state != .answered {
        throw .incidentClosed(incident.number)
      }
    }
  }

  private func add(
    to text: String, at: Occurrence, when admission: Admission = .open,
    _ fact: (StationSetup, Incident, BookReader) throws -> IncidentFact
  ) throws -> IncidentState {
    try add(to: text, at: at, when: admission) { (try fact($0, $1, $2), at) }
  }

  /// Appends one fact about a call.
  func add(
    to text: String, at: Occurrence?, when admission: Admission,
    _ fact: (StationSetup, Incident, BookReader) throws -> (IncidentFact, Occurrence)
  ) throws -> IncidentState {
    try write { writer in
      let setup = try writer.setup()
      if let start = at?.start { try check(start, zone: setup.zone) }
      let number = try writer.incident(called: text)
      guard let incident = try writer.incident(number) else {
        throw Refusal.unknownIncident(text, newest: [])
      }
      try admission.check(incident)
      let (fact, occurred) = try fact(setup, incident, writer)
      let back = try clockWentBack(writer)
      try writer.append(.incident(number, fact), occurred: occurred)
      if case .corrected(let correction) = fact, correction.field == .category {
        try writer.changeTasks(of: number, from: incident.report.category, setup: setup)
      }
      var state = try writer.state(number, setup: setup, now: hand.now, before: incident)
      state.appeared += back
      return state
    }
  }
}

extension StationSetup {
  /// What somebody may mean by a word that they look for.
  fileprivate func term(_ word: String) -> SearchTerm {
    let wanted = word.lowercased()
    let isLong = word.count > 2 || word.unicodeScalars.contains { $0.value >= 0x2E80 } && word.count > 1
    func names(_ name: Name) -> Bool {
      isLong && (name.zh.contains(word) || name.en.lowercased().contains(wanted))
    }
    return SearchTerm(
      word, crew: members.filter { $0.badge.text == word || names($0.name) }.map(\.badge),
      categories: playbooks.filter { $0.category.lowercased() == wanted || names($0.name) }.map(\.category),
      heard: CalendarDate(word).map(zone.day), number: IncidentNumber(word))
  }

  /// The people whom somebody has typed, each once; nil when nobody was.
  fileprivate func crew(called names: [String]) throws -> [Badge]? {
    guard !names.isEmpty else { return nil }
    return try names.map { try member(called: $0).badge }.reduce(into: []) {
      if !$0.contains($1) { $0.append($1) }
    }
  }
}
