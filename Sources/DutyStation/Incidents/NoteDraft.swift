public import DutyBook
import DutyModel

extension Station {
  /// What whoever asks was typing about a call and has not put into the book, the latest first.
  public func drafts(about text: String) throws -> [Draft] {
    guard let author = hand.author else { return [] }
    return try book.read { try $0.drafts(of: author, incident: try $0.incident(called: text)) }
  }

  /// Keeps what whoever asks is typing about a call; nothing of it is an entry.
  ///
  /// - Throws: `Refusal.nobodyWrites` when it is not known whose words they are.
  public func keepDraft(_ words: String, about text: String) throws {
    guard let author = hand.author else { throw Refusal.nobodyWrites }
    try write { writer in
      try writer.keepDraft(words, of: author, incident: try writer.incident(called: text))
    }
  }

  /// Forgets what whoever asks was typing about a call.
  public func dropDrafts(about text: String) throws {
    guard let author = hand.author else { return }
    try write { try $0.dropDrafts(of: author, incident: try $0.incident(called: text)) }
  }
}
