extension Incident.Line {
  /// What a field says, as text; nil when it says nothing or the line has no such field.
  public func value(of field: Correction.Field) -> String? {
    if field == .at { return occurred.start.map(\.description) }
    return switch (fact, field) {
    case (.reported(let report), .category): report.category
    case (.reported(let report), .text): report.text
    case (.reported(let report), .heard): report.heard.description
    case (.reported(let report), .place): report.place
    case (.reported(let report), .caller): report.caller
    case (.reported(let report), .phone): report.phone
    case (.marked(let mark), .step): mark.step.rawValue
    case (.marked(let mark), .text): mark.text
    case (.marked(let mark), .crew): mark.crew?.map(\.text).joined(separator: " ")
    case (.marked(let mark), .recording): mark.recording
    case (.acted(let act), .step): act.act.rawValue
    case (.acted(let act), .text): act.text
    case (.acted(let act), .crew): act.crew?.map(\.text).joined(separator: " ")
    case (.acted(let act), .recording): act.recording
    case (.noted(let note), .text), (.closed(let note), .text), (.reopened(let note), .text): note.text
    case (.partner(let partner), .service): partner.service
    case (.partner(let partner), .step): partner.step?.rawValue
    case (.partner(let partner), .text): partner.text
    case (.person(let person), .name): person.name
    case (.person(let person), .role): person.role
    case (.person(let person), .phone): person.phone
    case (.person(let person), .document): person.document
    case (.person(let person), .age): person.age.map(String.init)
    case (.person(let person), .text): person.text
    default: nil
    }
  }

  /// The fields that a line has and that can be corrected.
  public var fields: [Correction.Field] {
    switch fact {
    case .reported: [.category, .text, .heard, .at, .place, .caller, .phone]
    case .marked: [.at, .step, .crew, .text, .recording]
    case .acted: [.at, .crew, .text, .recording]
    case .noted, .closed, .reopened: [.at, .text]
    case .partner: [.at, .service, .step, .text]
    case .person: [.name, .role, .phone, .document, .age, .text]
    case .linked, .corrected, .returned, .approved: []
    }
  }

  /// Puts a corrected value in; one that cannot be read leaves the field as it is.
  mutating func set(_ field: Correction.Field, to value: String?, at: Occurrence) {
    if field == .at {
      if case .at(let instant) = at { occurred = .at(instant.wholeMinute) } else { occurred = at }
      return
    }
    switch fact {
    case .reported(var report):
      switch field {
      case .category: report.category = value ?? report.category
      case .text: report.text = value ?? report.text
      case .heard: report.heard = value.flatMap { Instant(iso: $0)?.wholeMinute } ?? report.heard
      case .place: report.place = value
      case .caller: report.caller = value
      case .phone: report.phone = value
      default: break
      }
      fact = .reported(report)
    case .marked(var mark):
      switch field {
      case .step: mark.step = value.flatMap { Step(rawValue: $0) } ?? mark.step
      case .crew: mark.crew = value.map { $0.split(separator: " ").map { Badge(String($0)) } }
      case .text: mark.text = value
      case .recording: mark.recording = value
      default: break
      }
      fact = .marked(mark)
    case .acted(var act):
      switch field {
      case .crew: act.crew = value.map { $0.split(separator: " ").map { Badge(String($0)) } }
      case .text: act.text = value
      case .recording: act.recording = value
      default: break
      }
      fact = .acted(act)
    case .partner(var partner):
      switch field {
      case .service: partner.service = value ?? partner.service
      case .step: partner.step = value.flatMap { Step(rawValue: $0) }
      case .text: partner.text = value
      default: break
      }
      fact = .partner(partner)
    case .person(var person):
      switch field {
      case .name: person.name = value ?? person.name
      case .role: person.role = value
      case .phone: person.phone = value
      case .document: person.document = value
      case .age: person.age = value.flatMap { Int($0) }
      case .text: person.text = value
      default: break
      }
      fact = .person(person)
    case .noted where field == .text: fact = .noted(IncidentNote(text: value ?? ""))
    case .closed where field == .text: fact = .closed(IncidentNote(text: value ?? ""))
    case .reopened where field == .text: fact = .reopened(IncidentNote(text: value ?? ""))
    default: break
    }
  }
}
