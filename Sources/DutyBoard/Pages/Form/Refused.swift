import DutyModel

/// Something that was typed and refused, and the field it stands in; nil where it is about the whole form.
struct Refused: Sendable {
  let field: String?
  let refusal: Refusal

  /// What a form brings that nobody could write down, all of it.
  ///
  /// - Parameter needed: the fields that have to say something.
  static func unreadable(_ fields: Fields, needed: [String], _ ask: Ask, zone: Zone) throws -> [Refused] {
    var refused = needed.filter { fields[$0] == nil }.map {
      Refused(field: $0, refusal: .emptyText($0.uppercased()))
    }
    if let amount = fields["amount"]?.trimmed, Yuan(amount) == nil {
      refused.append(Refused(field: "amount", refusal: .notAnAmount(amount)))
    }
    do { _ = try fields.occurrence("time", ask, zone: zone) } catch let refusal as Refusal {
      refused.append(Refused(field: "time", refusal: refusal))
    }
    return refused
  }

  /// The station's refusal with the field it is about.
  init(_ refusal: Refusal) {
    self.refusal = refusal
    field =
      switch refusal {
      case .unknownIncident: "incident"
      case .emptyText("PARTY"): "party"
      case .tooFewParties, .notAParty: "parties"
      case .emptyText, .textTooLong: "text"
      case .notAnAmount: "amount"
      case .notATime, .implausibleTime: "time"
      case .notADueTime, .implausibleDueTime, .outOfRange: "performBy"
      case .mediationBarred(_, _, _, of: nil), .referralOpen: "kind"
      default: nil
      }
  }

  init(field: String?, refusal: Refusal) {
    self.field = field
    self.refusal = refusal
  }
}
