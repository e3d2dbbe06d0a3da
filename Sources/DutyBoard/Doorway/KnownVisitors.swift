import DutyModel
import Synchronization

/// Who is behind the sessions that came in this minute, as long as nobody has written to the book: whoever is sent away,
/// by whatever process, is unknown from then on.
final class KnownVisitors: Sendable {
  /// What was known is true of this alone.
  struct Moment: Hashable, Sendable {
    /// How far the book was before it was asked.
    let version: Int
    let minute: Int
  }

  private struct State {
    var moment = Moment(version: 0, minute: 0)
    var visitors: [String: Visitor] = [:]
  }

  private let state = Mutex(State())
  private let most: Int

  init(most: Int = 4096) { self.most = most }

  /// Who is behind a session; nil when that is not known of this moment.
  func visitor(_ session: String, at moment: Moment) -> Visitor? {
    state.withLock { $0.moment == moment ? $0.visitors[session] : nil }
  }

  /// Keeps who is behind a session; what was known of another moment goes.
  func keep(_ visitor: Visitor, _ session: String, at moment: Moment) {
    state.withLock { state in
      if state.moment != moment || state.visitors.count >= most {
        state = State(moment: moment, visitors: [:])
      }
      state.visitors[session] = visitor
    }
  }
}
