import DutyBook
public import DutyModel
import Yams

/// Calls told in a file, each line with the time at which it was written down, to be written down again as if
/// it happened now.
public struct IncidentStory: Sendable {
  fileprivate let calls: [Call]

  /// Reads a story.
  ///
  /// - Throws: `InputError` when it cannot be read.
  public init(_ bytes: [UInt8], file: String) throws {
    do {
      calls = try YAMLDecoder().decode([Call].self, from: try TextFile.utf8(bytes, file: file))
    } catch let error as DecodingError {
      throw InputError(file: file, problems: [InputProblem(line: nil, path: "", kind: .syntax("\(error)"))])
    }
  }

  fileprivate struct Call: Decodable, Sendable {
    let category: String
    let by: Badge
    let heard: String
    let written: String?
    let place: Name?
    let caller: Name?
    let text: Name
    let lines: [Line]
  }

  fileprivate struct Line: Decodable, Sendable {
    let mark: String?
    let partner: Name?
    let note: Name?
    let person: Name?
    let close: Name?
    /// The result of what the call's playbook asks for afterwards.
    let followUp: Name?
    let step: String?
    let role: Name?
    let crew: [String]?
    let text: Name?
    let at: String?
    let written: String?
    let by: Badge?

    private enum CodingKeys: String, CodingKey {
      case mark, partner, note, person, close, step, role, crew, text, at, written, by
      case followUp = "follow_up"
    }
  }
}

extension Station {
  /// Writes a story's calls down in its own order.
  ///
  /// - Returns: the calls' numbers.
  /// - Throws: what writing any line down throws; the lines before it stay.
  public func replay(_ story: IncidentStory, language: Language) throws -> [IncidentNumber] {
    let zone = try setup().zone
    return try story.write(into: book, device: hand.device, zone: zone, language: language)
  }
}

extension IncidentStory {
  fileprivate func write(
    into book: Book, device: DeviceName, zone: Zone, language: Language
  ) throws -> [IncidentNumber] {
    func instant(_ text: String) throws -> Instant {
      guard let instant = zone.instant(iso: text) else { throw Refusal.notATime(text) }
      return instant
    }
    return try calls.map { call in
      func station(_ author: Badge, _ written: Instant) -> Station {
        Station(book: book, hand: Hand(author: author, device: device, now: written))
      }
      let heard = try instant(call.heard)
      let opened = try station(call.by, try call.written.map(instant) ?? heard).report(
        NewIncident(
          category: call.category, text: call.text[language], heard: heard, place: call.place?[language],
          caller: call.caller?[language]))
      let number = opened.state.incident.number
      for line in call.lines {
        let at = try line.at.map(instant)
        let station = station(line.by ?? call.by, try line.written.map(instant) ?? at ?? heard)
        try line.write(
          number.text, at: at.map(Occurrence.at) ?? .unknown, station: station, language: language)
      }
      return number
    }
  }
}

extension IncidentStory.Line {
  fileprivate func write(_ number: String, at: Occurrence, station: Station, language: Language) throws {
    let text = text?[language]
    if let mark { _ = try station.mark(number, step: mark, at: at, crew: crew ?? [], text: text) }
    if let partner {
      _ = try station.partner(number, service: partner[language], step: step, at: at, text: text)
    }
    if let note { _ = try station.note(number, note[language], at: at) }
    if let person {
      _ = try station.person(
        number, PersonConcerned(name: person[language], role: role?[language], text: text))
    }
    if let followUp, let owed = try station.incident(number).followUps.first(where: { $0.status == .open }) {
      _ = try station.finishFollowUp(owed.id.text, result: followUp[language], at: at)
    }
    if let close { _ = try station.close(number, close[language], at: at) }
  }
}
