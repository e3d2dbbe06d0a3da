import DutyModel
import DutyStation
import DutyText

/// The desk of disputes: what is overdue on top, then what is owed next, then what is over.
struct MediationDeskPage: Page {
  /// All disputes.
  let desk: MediationDesk
  /// Which of them are looked at.
  let shown: Shown

  /// Which disputes are looked at, as the address says it.
  enum Shown: Hashable, Sendable {
    case waiting, overdue, over, all
    case stage(ReferralState.Stage)

    /// Reads the address; what is unknown is what is owed.
    init(_ word: String?) {
      switch word {
      case "overdue": self = .overdue
      case "over": self = .over
      case "all": self = .all
      case let word?: self = ReferralState.Stage(rawValue: word).map(Shown.stage) ?? .waiting
      case nil: self = .waiting
      }
    }

    /// What the address says.
    var word: String {
      switch self {
      case .waiting: "waiting"
      case .overdue: "overdue"
      case .over: "over"
      case .all: "all"
      case .stage(let stage): stage.rawValue
      }
    }
  }

  static let template = Template.mediationDesk
  typealias Words = MediationWord
  var setup: StationSetup? { desk.setup }

  func title(_ phrases: Phrases) -> String { MediationWord.title[phrases.language] }

  /// The disputes that are looked at.
  func disputes(_ shown: Shown) -> [ReferralView] {
    switch shown {
    case .waiting: desk.waiting
    case .overdue: desk.waiting.filter(\.isOverdue)
    case .over: desk.over
    case .all: desk.waiting + desk.over
    case .stage(let stage): (desk.waiting + desk.over).filter { $0.state.stage == stage }
    }
  }

  /// Puts the page on the board.
  static func add(to routes: BoardRoutes) {
    routes.page("/mediation", .seeMediation) { station, ask in
      MediationDeskPage(desk: try station.mediationDesk(), shown: Shown(ask.query("show")))
    }
  }

  /// What the template shows.
  struct View: Sendable {
    let open: String?
    let screening: String
    let kinds: [Filter]
    let disputes: [Dispute]
    let isEmpty: Bool
    /// Whether there has never been a dispute.
    let isNew: Bool

    /// Which disputes can be looked at, and how many they are.
    struct Filter: Sendable {
      let word: String
      let count: String
      let filterPath: String
      let isHere: Bool
    }

    /// A dispute.
    struct Dispute: Sendable {
      let link: String
      let slip: String
      let kind: String
      let stage: String
      let isOpen: Bool
      let owed: String?
      let isLate: Bool
      let parties: String
      let about: String
    }
  }

  func view(_ phrases: Phrases, _ ask: Ask) -> View {
    let said = { (word: MediationWord) in word[ask.language] }
    let all = desk.waiting + desk.over
    let stages = ReferralState.Stage.allCases.filter { stage in all.contains { $0.state.stage == stage } }
    let kinds: [(Shown, String)] =
      [(.waiting, said(.waiting)), (.overdue, said(.overdue))]
      + stages.map { (.stage($0), phrases.word($0)) } + [(.over, said(.over)), (.all, said(.all))]
    let found = disputes(shown)
    return View(
      open: ask.visitor.may(.mediate) ? Place.openMediation().path : nil,
      screening: Place.mediationScreening.path,
      kinds: kinds.map { shown, word in
        View.Filter(
          word: word, count: "\(disputes(shown).count)", filterPath: Place.mediation(shown).path,
          isHere: shown == self.shown)
      },
      disputes: found.map { dispute in
        let (state, referral) = (dispute.state, dispute.state.referral)
        return View.Dispute(
          link: Place.mediation(state.id).path, slip: state.slip, kind: phrases.word(referral.kind),
          stage: phrases.word(state.stage), isOpen: state.stage.isOpen,
          owed: dispute.next.map { phrases.owed($0.task, due: $0.due, now: ask.now) },
          isLate: dispute.isOverdue, parties: phrases.list(referral.parties), about: referral.text)
      }, isEmpty: found.isEmpty, isNew: all.isEmpty)
  }
}

extension Place {
  /// The desk of disputes.
  static let mediation = Place("mediation")

  /// The desk of disputes, some of them.
  static func mediation(_ shown: MediationDeskPage.Shown) -> Place {
    Place("mediation", query: ["show": shown.word])
  }

  /// The page of a dispute.
  static func mediation(_ id: ReferralID) -> Place { Place("mediation", id.text) }

  /// The page of a dispute after something was written down.
  static func mediation(_ id: ReferralID, saved: String) -> Place {
    Place("mediation", id.text, query: ["saved": saved])
  }

  /// Where a form about a dispute is sent.
  static func mediation(_ id: ReferralID, _ form: MediationForm) -> Place {
    Place("mediation", id.text, form.rawValue)
  }

  /// A dispute's slip.
  static func mediationSlip(_ id: ReferralID) -> Place { Place("mediation", id.text, "slip") }
}
