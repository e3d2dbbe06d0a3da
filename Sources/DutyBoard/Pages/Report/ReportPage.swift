import DutyModel
import DutyStation
import DutyText

/// The page on which a call is reported: four taps on a phone, and words.
struct ReportPage: Page {
  /// What can be chosen at one touch.
  let choices: ReportChoices
  /// What was typed and was not saved; nothing on a fresh page.
  var filled = Fields()
  /// What was wrong with it, all at once, with the field it is about.
  var wrong: [(field: Field, refusal: Refusal)] = []

  /// The fields that something can be wrong with.
  enum Field: String, Sendable {
    case category, place, text, heard, occurred, caller, phone
  }

  static let template = Template.report
  typealias Words = ReportWord
  var setup: StationSetup? { choices.setup }

  func title(_ phrases: Phrases) -> String { ReportWord.title[phrases.language] }

  /// Puts the page and its form on the board.
  static func add(to routes: BoardRoutes) {
    routes.page("/report", .reportCall) { station, _ in ReportPage(choices: try station.reportChoices()) }
    routes.form(
      "/report", .reportCall, Fields.self,
      again: { done, _ in .incident(IncidentNumber(done.subject), saved: Self.savedWord) }
    ) { station, fields, ask in
      var page = ReportPage(choices: try station.reportChoices(), filled: fields)
      do {
        let new = try page.read(ask)
        let done = try station.report(new)
        return .go(.incident(done.state.incident.number, saved: Self.savedWord))
      } catch let refusal as Refusal {
        if page.wrong.isEmpty { page.wrong = [(Self.field(of: refusal, fields), refusal)] }
        return .show(page)
      }
    }
  }

  /// What the address of a call says after it was reported.
  static let savedWord = "report"

  /// What was typed, as a call; everything that cannot be read is noted.
  private mutating func read(_ ask: Ask) throws -> NewIncident {
    let (zone, fields) = (choices.setup.zone, filled)
    func reading<Value>(_ field: Field, _ value: () throws -> Value?) rethrows -> Value? {
      do { return try value() } catch let refusal as Refusal {
        wrong.append((field, refusal))
        return nil
      }
    }
    if fields["category"] == nil { wrong.append((.category, .emptyText("CATEGORY"))) }
    if fields["text"] == nil { wrong.append((.text, .emptyText("TEXT"))) }
    let heard = try reading(.heard) {
      try fields["heard"].map { try TypedTime.nearest($0, now: ask.typed, zone: zone) } ?? ask.typed
    }
    let occurred = try reading(.occurred) {
      try fields["occurred"].map { try TypedTime.occurrence($0, now: ask.typed, zone: zone) }
    }
    if let first = wrong.first { throw first.refusal }
    return NewIncident(
      category: fields.typed("category"), text: fields.typed("text"), heard: heard,
      occurred: occurred ?? .unknown, place: fields["otherPlace"] ?? fields["place"],
      caller: fields["caller"],
      phone: fields["phone"])
  }

  /// The field that the station's refusal is about.
  private static func field(of refusal: Refusal, _ fields: Fields) -> Field {
    switch refusal {
    case .unknownCategory: .category
    case .implausibleTime: fields["heard"] == nil ? .occurred : .heard
    default: .text
    }
  }
}

extension Place {
  /// The page on which a call is reported.
  static let report = Place("report")
}
