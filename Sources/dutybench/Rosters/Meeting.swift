import DutySolver
import Synchronization

/// Where searches of one problem meet: the best roster and bound that any of them has found.
final class Meeting: Sendable {
  private struct State {
    var best: Solution?
    var bound: Int?
    var moves = 0
    var first: Double?
  }

  private let state = Mutex(State())

  /// The exchange as the engine takes it.
  var exchange: Engine.Exchange {
    Engine.Exchange(offer: { self.offer($0) }, best: { self.best })
  }

  private func offer(_ solution: Solution) {
    state.withLock {
      if let bound = solution.bound { $0.bound = max($0.bound ?? .min, bound) }
      if $0.best.map({ solution.cost < $0.cost }) ?? true { $0.best = solution }
    }
  }

  /// The best roster with the best bound.
  private var best: Solution? {
    state.withLock { state in
      state.best.map { Solution(options: $0.options, cost: $0.cost, moves: $0.moves, bound: state.bound) }
    }
  }

  /// Takes what a search ended with.
  func take(_ solution: Solution) {
    offer(solution)
    state.withLock { $0.moves += solution.moves }
  }

  /// Notes that a lawful roster was there.
  func found(after seconds: Double) {
    state.withLock { if $0.first == nil { $0.first = seconds } }
  }

  /// Whether the best roster is proven to be one.
  var isOver: Bool {
    state.withLock { state in
      guard let cost = state.best?.cost, let bound = state.bound else { return false }
      return cost.hard == 0 && cost.soft <= bound
    }
  }

  /// The best roster with all searches' moves, and when the first lawful one was there.
  var result: (Solution, Double?) {
    state.withLock { state in
      guard let best = state.best else { preconditionFailure("a search always has a roster") }
      let whole = Solution(options: best.options, cost: best.cost, moves: state.moves, bound: state.bound)
      return (whole, state.first)
    }
  }
}
