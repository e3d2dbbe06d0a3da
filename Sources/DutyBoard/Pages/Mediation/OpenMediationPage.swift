import DutyModel
import DutyStation
import DutyText

/// The page on which a dispute is handed to mediators.
struct OpenMediationPage: Page {
  /// The station, for its words.
  let station: StationSetup
  /// The call that the address names; nil when it names none.
  var call: String?
  /// What was typed and was not written.
  var typed: Fields?
  /// Why it was not written.
  var refused: [Refused] = []

  static let template = Template.openMediation
  typealias Words = MediationWord
  var setup: StationSetup? { station }

  func title(_ phrases: Phrases) -> String { MediationWord.openTitle[phrases.language] }

  /// What the names of the boxes of what a dispute is by law begin with.
  private static let caseBox = "case-"

  /// Puts the page and its form on the board.
  static func add(to routes: BoardRoutes) {
    routes.page("/mediation/open", .mediate) { station, ask in
      OpenMediationPage(station: try station.setup(), call: ask.query("call"))
    }
    routes.form(
      "/mediation/open", .mediate, Fields.self,
      again: { done, _ in .mediation(ReferralID(done.subject), saved: savedWord) }
    ) { station, fields, ask in
      let setup = try station.setup()
      var page = OpenMediationPage(station: setup, typed: fields)
      page.refused = try Refused.unreadable(fields, needed: [], ask, zone: setup.zone)
      if fields["incident"] == nil {
        page.refused.append(Refused(field: "incident", refusal: .emptyText("CALL")))
      }
      if fields.names("parties").count < 2 { page.refused.append(Refused(.tooFewParties)) }
      guard page.refused.isEmpty else { return .show(page) }
      do {
        let opened = try station.openReferral(
          read(fields), at: try fields.occurrence("time", ask, zone: setup.zone))
        return .go(.mediation(opened.state.id, saved: savedWord))
      } catch let refusal as Refusal {
        page.refused = [Refused(refusal)]
        return .show(page)
      }
    }
  }

  /// What the address of a dispute says after it was handed over.
  private static let savedWord = "open"

  private static func read(_ fields: Fields) -> NewReferral {
    NewReferral(
      incident: fields.typed("incident").trimmed, kind: fields.typed("kind"), mediators: fields["mediators"],
      parties: fields.names("parties"), consented: fields.isTicked("agreed") ? ["all"] : [],
      text: fields["text"], cases: fields.ticked(caseBox), amount: fields["amount"]?.trimmed,
      slip: fields["slip"])
  }

  /// What the template shows.
  struct View: Sendable {
    let path: String
    let backPath: String
    let refusals: [String]
    let isRefused: Bool
    let fields: [FormField]
  }

  func view(_ phrases: Phrases, _ ask: Ask) -> View {
    let said = { (word: MediationWord) in word[ask.language] }
    let complaint = Complaint(ask.language)
    let refusals = refused.compactMap { complaint.text($0.refusal) }
    let why = refused.compactMap { refused in
      refused.field.flatMap { field in complaint.text(refused.refusal).map { (field, $0) } }
    }
    let make = FieldMaker(
      prefix: "open", typed: typed, why: Dictionary(why, uniquingKeysWith: { $0 + " " + $1 }))
    let cases = DisputeCase.allCases.filter { $0 != .provokedDuringMediation }
    return View(
      path: Place.openMediation().path, backPath: Place.mediation.path, refusals: refusals,
      isRefused: !refusals.isEmpty,
      fields: [
        make.line("incident", said(.call), call ?? "", hint: said(.callHint), isNeeded: true),
        make.select(
          "kind", said(.kind), Referral.Kind.allCases.map { ($0.rawValue, phrases.word($0)) },
          chosen: Referral.Kind.peoples.rawValue),
        make.line("mediators", said(.mediators)),
        make.line("parties", said(.parties), hint: said(.partiesHint), isNeeded: true),
        make.box("agreed", said(.agreed)),
        make.group(
          "case", said(.cases), cases.map { ($0.rawValue, phrases.word($0)) }, hint: said(.casesHint)),
        make.area("text", said(.dispute)), make.line("amount", said(.amount)),
        make.line("slip", said(.slip)), make.line("time", said(.time), hint: said(.timeHint)),
      ])
  }
}

extension Place {
  /// The page on which a dispute is handed to mediators, a call typed in already.
  static func openMediation(_ call: IncidentNumber? = nil) -> Place {
    call.map { Place("mediation", "open", query: ["call": $0.text]) } ?? Place("mediation", "open")
  }
}
