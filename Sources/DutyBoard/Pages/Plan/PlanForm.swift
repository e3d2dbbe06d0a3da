import DutyModel
import DutyStation
import DutyText

/// From when and for how many days a roster is wanted, as it was typed.
struct PlanForm: Decodable, Sendable {
  let from: String?
  let days: String?

  /// What can be typed.
  enum Field: String, Sendable {
    case from, days
  }

  /// What is wrong; without a field where no other date or number would help.
  struct Wrong: Error, Sendable {
    let field: Field?
    let refusal: Refusal

    init(_ refusal: Refusal) {
      self.refusal = refusal
      switch refusal {
      case .notADate, .nothingNeeded: field = .from
      case .outOfRange("--from", _, _): field = .from
      case .outOfRange: field = .days
      default: field = nil
      }
    }

    /// What is wrong, in words that name the field as the page does.
    func text(_ language: Language) -> String {
      var said = refusal
      if case .outOfRange(_, let least, let most) = refusal, let field {
        let word: PlanWord = field == .from ? .from : .days
        said = .outOfRange(word[language], least: least, most: most)
      }
      return Complaint(language).text(said) ?? ""
    }
  }

  /// All that is wrong with a form.
  struct Unreadable: Error {
    let wrong: [Wrong]
  }

  /// What is ordered.
  ///
  /// - Throws: `Unreadable` when it is no date or no number.
  func order() throws(Unreadable) -> PlanOrder {
    let date = CalendarDate((from ?? "").trimmed)
    let count = Int((days ?? "").trimmed)
    guard let date, let count else {
      throw Unreadable(
        wrong: (date == nil ? [Wrong(.notADate(from ?? ""))] : [])
          + (count == nil ? [Wrong(.outOfRange("--days", least: 1, most: Station.longestRoster))] : []))
    }
    return PlanOrder(from: date, days: count)
  }
}
