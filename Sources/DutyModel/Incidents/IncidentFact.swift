/// What an entry says of one call.
public enum IncidentFact: Hashable, Sendable {
  /// It was reported.
  case reported(IncidentReport)
  /// A crew took a step.
  case marked(IncidentMark)
  /// Something to remember.
  case noted(IncidentNote)
  /// Another service took a step.
  case partner(PartnerMark)
  /// Someone whom it concerns.
  case person(PersonConcerned)
  /// It has to do with another one.
  case linked(IncidentLink)
  /// It is done with.
  case closed(IncidentNote)
  /// It is not done with after all.
  case reopened(IncidentNote)
  /// A field of an earlier entry was wrong.
  case corrected(Correction)
  /// An act of an investigation was done.
  case acted(IncidentAct)
  /// The reviewer gave it back; the word is what is missing.
  case returned(IncidentNote)
  /// The reviewer found it in order; it takes supplements only from then on.
  case approved(IncidentNote)

  /// Whether it is something that was written about the call, not about its review.
  var isWord: Bool {
    switch self {
    case .returned, .approved, .reopened: false
    default: true
    }
  }
}

/// The number of a call: the date it was heard and its place in that date, `20200314-03`.
public typealias IncidentNumber = Code<Incident>

/// A call as it was first written down; the time it happened is the entry's own.
public struct IncidentReport: Hashable, Codable, Sendable {
  /// The category's word, such as `rumor`.
  public var category: String
  /// What was said.
  public var text: String
  /// When it was heard.
  public var heard: Instant
  /// Where.
  public var place: String?
  /// Who called.
  public var caller: String?
  /// The caller's telephone.
  public var phone: String?

  /// Makes a report.
  public init(
    category: String, text: String, heard: Instant, place: String? = nil, caller: String? = nil,
    phone: String? = nil
  ) {
    self.category = category
    self.text = text
    self.heard = heard
    self.place = place
    self.caller = caller
    self.phone = phone
  }
}

/// A step that a crew took; the time is the entry's own and may be unknown.
public struct IncidentMark: Hashable, Codable, Sendable {
  /// Which.
  public var step: Step
  /// Who took it; nil for everybody who is on the call.
  public var crew: [Badge]?
  /// A word on it.
  public var text: String?
  /// The number of the audio and video recording that shows it.
  public var recording: String?

  /// Makes a mark.
  public init(step: Step, crew: [Badge]? = nil, text: String? = nil, recording: String? = nil) {
    self.step = step
    self.crew = crew
    self.text = text
    self.recording = recording
  }
}

/// Something that was written down about a call, or the word with which it was closed or opened again.
public struct IncidentNote: Hashable, Codable, Sendable {
  /// The words.
  public var text: String

  /// Makes a note.
  public init(text: String) { self.text = text }
}

/// A step of another service: an ambulance, a locksmith.
public struct PartnerMark: Hashable, Codable, Sendable {
  /// Who, such as `120`.
  public var service: String
  /// What it did; nil for a word only.
  public var step: Step?
  /// A word on it.
  public var text: String?

  /// Makes a partner's mark.
  public init(service: String, step: Step? = nil, text: String? = nil) {
    self.service = service
    self.step = step
    self.text = text
  }
}

/// Someone whom a call concerns.
public struct PersonConcerned: Hashable, Codable, Sendable {
  /// What they are called.
  public var name: String
  /// What they are to the call, such as `grandson`, `witness`.
  public var role: String?
  /// Telephone.
  public var phone: String?
  /// Number of an identity document.
  public var document: String?
  /// Age in years; unknown stays unknown.
  public var age: Int?
  /// A word on them.
  public var text: String?

  /// Makes a person.
  public init(
    name: String, role: String? = nil, phone: String? = nil, document: String? = nil, age: Int? = nil,
    text: String? = nil
  ) {
    self.name = name
    self.role = role
    self.phone = phone
    self.document = document
    self.age = age
    self.text = text
  }
}

/// A call that has to do with another.
public struct IncidentLink: Hashable, Codable, Sendable {
  /// The other.
  public var to: IncidentNumber
  /// How.
  public var relation: Relation

  /// How two calls belong together.
  public enum Relation: String, Codable, CaseIterable, Sendable {
    /// The same thing, reported again.
    case duplicate
    /// The same people or place again.
    case `repeat`
    /// Something else.
    case related
  }

  /// Makes a link.
  public init(to: IncidentNumber, relation: Relation) {
    self.to = to
    self.relation = relation
  }
}

/// The name of an entry in every copy of a book: its device and its number there, written `desk#12`.
public struct EntryName: Hashable, Comparable, Sendable {
  /// The device.
  public let device: DeviceName
  /// The number in the device's chain.
  public let serial: Int

  /// Makes a name.
  public init(device: DeviceName, serial: Int) {
    self.device = device
    self.serial = serial
  }

  /// Orders by device and number.
  public static func < (a: EntryName, b: EntryName) -> Bool { (a.device, a.serial) < (b.device, b.serial) }
}

extension EntryName: Codable, CustomStringConvertible {
  /// `device#serial`.
  public var description: String { "\(device)#\(serial)" }

  /// Reads `device#serial`; nil when it is anything else.
  public init?(_ text: String) {
    guard let hash = text.lastIndex(of: "#"), let serial = Int(text[text.index(after: hash)...]), serial > 0,
      hash > text.startIndex
    else { return nil }
    self.init(device: DeviceName(String(text[..<hash])), serial: serial)
  }

  /// Reads `device#serial`.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let name = EntryName(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "no entry is called \(text)"))
    }
    self = name
  }

  /// Writes `device#serial`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// A field of an earlier entry that was wrong, and what it should have been.
///
/// The original stays; a later correction of the same field stands over an earlier one. A corrected time is
/// the correcting entry's own time.
public struct Correction: Hashable, Codable, Sendable {
  /// The entry that was first wrong.
  public var entry: EntryName
  /// The entry that this strikes: the first one, or an earlier correction of it.
  public var strikes: EntryName
  /// Which field.
  public var field: Field
  /// What it should have said; nil for a time, and for what is not known after all.
  public var value: String?
  /// Why.
  public var reason: String

  /// What can be corrected.
  public enum Field: String, Codable, TypedWord, Sendable {
    case category, text, heard, place, caller, phone, at, step, crew, service, name, role, document, age,
      recording

    /// What the field is called on the command line besides its raw value; the first is what pages say.
    public var words: [String] {
      switch self {
      case .category: ["类别"]
      case .text: ["内容", "说明"]
      case .heard: ["接警时间", "接警"]
      case .place: ["地点"]
      case .caller: ["报警人"]
      case .phone: ["电话"]
      case .at: ["时间", "发生时间", "time"]
      case .step: ["步骤"]
      case .crew: ["人员", "出警人"]
      case .service: ["单位"]
      case .name: ["姓名"]
      case .role: ["身份"]
      case .document: ["证件", "证件号码"]
      case .age: ["年龄"]
      case .recording: ["录像", "录音录像编号", "av"]
      }
    }
  }

  /// Makes a correction.
  public init(entry: EntryName, strikes: EntryName, field: Field, value: String?, reason: String) {
    self.entry = entry
    self.strikes = strikes
    self.field = field
    self.value = value
    self.reason = reason
  }
}
