/// A call as its entries tell it: what was reported, what was done, what was wrong and put right.
public struct Incident: Hashable, Sendable {
  /// Its number.
  public let number: IncidentNumber
  /// What was reported, as corrected.
  public private(set) var report: IncidentReport
  /// The category it was first given.
  public let firstCategory: String
  /// When it happened, as far as is known, as corrected.
  public private(set) var occurred: Occurrence
  /// When it was written down.
  public let written: Instant
  /// The entry that reported it.
  private let first: EntryName
  /// Every line, in the order of writing; the first is the report.
  public private(set) var lines: [Line]
  /// Whether it is done with.
  public private(set) var isClosed = false
  /// What the reviewer has said of it.
  public private(set) var review = Review()

  /// One entry of a call, as corrected.
  public struct Line: Hashable, Sendable {
    /// The entry.
    public let entry: EntryName
    /// When it happened, to the minute; unknown where nobody knows.
    public var occurred: Occurrence
    /// When it was written down, by a clock that was right.
    public let written: Instant
    /// What was added to the readings of the device's clock because it was found wrong, in seconds.
    public let clockSeconds: Int
    /// Whether it was written after the call had been approved.
    public let isSupplement: Bool
    /// Who wrote it.
    public let author: Badge?
    /// What it says, as corrected; a correction's own line says what it struck.
    public var fact: IncidentFact
    /// The corrections of it, in order; the last of a field stands.
    public var corrections: [Struck] = []

    /// The moment it stands at in a timeline: when a call was heard, when something happened, else when it was
    /// written.
    public var moment: Instant {
      if case .reported(let report) = fact { return report.heard }
      return occurred.start ?? written.wholeMinute
    }
  }

  /// What a correction struck.
  public struct Struck: Hashable, Sendable {
    /// The correcting entry.
    public let by: EntryName
    /// The correction.
    public let correction: Correction
    /// What stood there before.
    public let before: String?
    /// What stands there now.
    public let after: String?
    /// Who corrected.
    public let author: Badge?
    /// When.
    public let written: Instant
  }

  /// Tells a call from its entries in the order of the whole book; nil when none of them reports it.
  ///
  /// Entries of a kind that this program does not know are passed over.
  /// - Parameter clocks: clocks that were found wrong; times that were taken from them are put right, when a
  ///   call happened and what a correction says are a person's word and stay.
  /// - Throws: `DecodingError` when an entry is not what its kind says.
  public init?(_ number: IncidentNumber, entries: [Entry], clocks: [ClockOffset] = []) throws {
    let known = try entries.compactMap { entry -> (Entry, IncidentFact)? in
      guard case .incident(number, let fact) = try entry.fact() else { return nil }
      return (entry, fact)
    }
    guard let first = known.firstIndex(where: { if case .reported = $0.1 { true } else { false } }) else {
      return nil
    }
    var isApproved = false
    let lines = known[first...].map { entry, fact in
      switch fact {
      case .approved: isApproved = true
      case .returned, .reopened: isApproved = false
      default: break
      }
      return Line(entry, fact, clocks: clocks, isSupplement: isApproved && fact.isWord)
    }
    guard let report = lines.first, case .reported(let told) = report.fact else { return nil }
    self.number = number
    self.report = told
    firstCategory = told.category
    occurred = report.occurred
    written = report.written
    self.first = report.entry
    self.lines = lines
    for line in lines { apply(line) }
  }

  private mutating func apply(_ line: Line) {
    switch line.fact {
    case .closed: isClosed = true
    case .reopened:
      isClosed = false
      review = Review()
    case .returned(let note), .approved(let note):
      let isApproved = if case .approved = line.fact { true } else { false }
      review = Review(
        state: isApproved ? .approved : .returned, comment: note.text.isEmpty ? nil : note.text,
        by: line.author, at: line.written)
      return
    case .corrected(let correction): correct(correction, by: line)
    case .reported, .marked, .noted, .partner, .person, .linked, .acted: break
    }
    if review.state == .returned { review.state = .answered }
  }

  private mutating func correct(_ correction: Correction, by line: Line) {
    guard let index = lines.firstIndex(where: { $0.entry == correction.entry }) else { return }
    let before = lines[index].value(of: correction.field)
    lines[index].set(correction.field, to: correction.value, at: line.occurred)
    lines[index].corrections.append(
      Struck(
        by: line.entry, correction: correction, before: before,
        after: lines[index].value(of: correction.field),
        author: line.author, written: line.written))
    if correction.entry == first, case .reported(let report) = lines[index].fact {
      self.report = report
      occurred = lines[index].occurred
    }
  }
}

extension Incident {
  /// The call with every text put through a change, without what was struck and without its review.
  ///
  /// - Parameter change: what a field of a line says from now on; nil when it says nothing any more.
  public func rewritten(_ change: (Correction.Field, String) -> String?) -> Incident {
    var copy = self
    copy.review = Review()
    copy.lines = lines.compactMap { line in
      var line = line
      switch line.fact {
      case .corrected, .returned, .approved: return nil
      default: break
      }
      for field in line.fields where field != .at {
        if let value = line.value(of: field) {
          line.set(field, to: change(field, value), at: line.occurred)
        }
      }
      line.corrections = []
      return line
    }
    if case .reported(let report)? = copy.lines.first?.fact { copy.report = report }
    return copy
  }
}

extension Incident.Line {
  fileprivate init(_ entry: Entry, _ fact: IncidentFact, clocks: [ClockOffset], isSupplement: Bool) {
    self.entry = EntryName(device: entry.device, serial: entry.serial)
    clockSeconds = clocks.filter { $0.covers(entry.device, written: entry.written) }.map(\.seconds).reduce(
      0, +)
    written = entry.written.advanced(seconds: clockSeconds)
    author = entry.author
    self.isSupplement = isSupplement
    let (shift, reading) = (clockSeconds, entry.written)
    // People read and judge times to the minute: 15:10 is within ten minutes of 15:00, whatever the seconds.
    func right(_ instant: Instant) -> Instant {
      (instant.isTaken(fromClockReading: reading) ? instant.advanced(seconds: shift) : instant).wholeMinute
    }
    self.fact = fact
    switch (fact, entry.occurred) {
    case (.reported(var report), _):
      report.heard = right(report.heard)
      self.fact = .reported(report)
      occurred = entry.occurred
    case (.corrected, _): occurred = entry.occurred
    case (_, .at(let instant)): occurred = .at(right(instant))
    default: occurred = entry.occurred
    }
  }
}

extension Occurrence {
  /// The moment, or the first of a span; nil when nobody knows.
  public var start: Instant? {
    switch self {
    case .unknown: nil
    case .at(let instant): instant
    case .within(let span): span.start
    }
  }

  /// The moment, or the end of a span; nil when nobody knows.
  public var end: Instant? {
    switch self {
    case .unknown: nil
    case .at(let instant): instant
    case .within(let span): span.end
    }
  }
}

extension Incident {
  /// The lines that have a number, in the order of writing: no corrections and no reviews.
  ///
  /// A line's place from 1 is its number. What is written later takes later numbers, so that a number that somebody
  /// has read stays that line's.
  public var numbered: [Line] {
    lines.filter { line in
      switch line.fact {
      case .corrected, .returned, .approved: false
      default: true
      }
    }
  }

  /// The number of the line that an entry wrote; nil when it has none.
  public func number(of entry: EntryName) -> Int? {
    numbered.firstIndex { $0.entry == entry }.map { $0 + 1 }
  }

  /// The numbered lines in the order in which things happened.
  public var timeline: [Line] {
    numbered.enumerated().sorted { ($0.element.moment, $0.offset) < ($1.element.moment, $1.offset) }.map(
      \.element)
  }

  /// The crew's marks with a known time, in the order in which things happened.
  public var marks: [(at: Instant, mark: IncidentMark)] {
    timeline.compactMap { line in
      guard case .marked(let mark) = line.fact, let at = line.occurred.start else { return nil }
      return (at, mark)
    }
  }

  /// When a step was first taken; nil when it was not, or nobody knows when.
  public func time(of step: Step) -> Instant? { marks.first { $0.mark.step == step }?.at }

  /// Everybody who was ever on the call, in order of coming.
  public var crew: [Badge] {
    marks.flatMap { $0.mark.crew ?? [] }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Who was away on the call, and from when to when; a span without end is still going on.
  ///
  /// A call that is closed keeps nobody, whether their way back was written down or not.
  public var outings: [(who: Badge, from: Instant, until: Instant?)] {
    var open: [(who: Badge, from: Instant)] = []
    var done: [(who: Badge, from: Instant, until: Instant?)] = []
    func end(_ back: Set<Badge>, _ at: Instant) {
      done += open.filter { back.contains($0.who) }.map { ($0.who, $0.from, at) }
      open.removeAll { back.contains($0.who) }
    }
    for line in timeline {
      switch line.fact {
      case .marked(let mark):
        guard let at = line.occurred.start else { continue }
        if mark.step.isOut {
          for who in mark.crew ?? [] where !open.contains(where: { $0.who == who }) { open.append((who, at)) }
        } else if mark.step.endsOuting {
          end(mark.crew.map(Set.init) ?? Set(open.map(\.who)), at)
        }
      case .closed: end(Set(open.map(\.who)), line.moment)
      default: continue
      }
    }
    // Whoever was written down at a later time than the closing went home with it all the same.
    if isClosed { end(Set(open.map(\.who)), open.map(\.from).max() ?? written) }
    return done + open.map { ($0.who, $0.from, nil) }
  }

  /// Who is on the call after its last mark.
  public var crewOut: [Badge] { outings.filter { $0.until == nil }.map(\.who) }

  /// What would make the report complete.
  public var missing: [Missing] {
    var missing: [Missing] = []
    if report.place == nil { missing.append(.place) }
    if report.caller == nil { missing.append(.caller) }
    if occurred == .unknown { missing.append(.occurred) }
    return missing
  }

  /// What a report may lack.
  public enum Missing: String, CaseIterable, Sendable {
    case place, caller, occurred
  }

  /// Steps of the crew that stand in an order in which they cannot have happened.
  public var impossible: [(earlier: Step, later: Step)] {
    let times = Step.allCases.filter { $0 != .withdrawn }.compactMap { step in
      time(of: step).map { (step, $0) }
    }
    return zip(times, times.dropFirst()).filter { $0.1 > $1.1 && $0.0 != .feedback && $1.0 != .feedback }
      .map { ($0.0, $1.0) }
  }
}
