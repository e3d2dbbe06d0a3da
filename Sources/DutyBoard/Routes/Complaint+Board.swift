import DutyModel
import DutyText

extension Complaint {
  /// On the board whoever is refused something is told what to do on the board, never which command to type.
  init(_ language: Language) { self.init(language, on: .board) }
}
