import DutyModel
import Synchronization

/// Pages that say the same to everybody of a role and a language, kept while the book and the minute stay: when the book
/// changes every open page asks at once, and the first that comes does the work.
final class PageCache: Sendable {
  private let kept = Mutex<[Key: Sheet]>([:])

  /// What a page depends on.
  struct Key: Hashable {
    let path: String
    /// How far the book was before it was asked.
    let version: Int
    let minute: Int
    let reader: Visitor.Kind
    let language: Language
  }

  /// The page as it is kept; nil when it is not.
  func sheet(_ key: Key) -> Sheet? { kept.withLock { $0[key] } }

  /// The page as it is kept, else as it is made now; what an earlier moment or book left behind goes.
  func sheet(_ key: Key, make: () throws -> Sheet) rethrows -> Sheet {
    if let sheet = sheet(key) { return sheet }
    let sheet = try make()
    kept.withLock { kept in
      kept = kept.filter { $0.key.version == key.version && $0.key.minute == key.minute }
      kept[key] = sheet
    }
    return sheet
  }
}
