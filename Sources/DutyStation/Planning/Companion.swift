import Dispatch
import DutySolver
import Synchronization

/// What the other core does while a roster is planned: it proves how good the best can be, then looks for one, too.
///
/// With a given number of moves it only proves, with so many passes, and the search waits for it: the same order
/// then gives the same roster and bound on any machine. Without, it searches from another seed once the
/// bound hardly rises any more. Two searches that know how long they have cool down each by itself, and the better roster
/// is taken; otherwise they look at each other's best.
final class Companion: Sendable {
  private struct State {
    var best: Solution?
    var bound: Int?
    var moves = 0
    var isToStop = false
    var passed = 0.0
  }

  /// Passes after which a bound hardly rises any more.
  private static let passes = 750

  private let engine: Engine
  private let seed: UInt64
  private let searches: Bool
  private let isTimed: Bool
  private let state = Mutex(State())
  private let group = DispatchGroup()

  /// Prepares to help with an order.
  ///
  /// - Parameter isTimed: whether it will be told how much of the time is over.
  init(_ engine: Engine, _ order: PlanOrder, isTimed: Bool) {
    (self.engine, seed, searches) = (engine, order.seed &+ 1, order.moves == nil)
    self.isTimed = isTimed
  }

  /// Hears what part of the time allowed is over.
  func note(passed: Double) { state.withLock { $0.passed = passed } }

  /// What a lawful roster is proven to cost at the least so far.
  var bound: Int? { state.withLock { $0.bound } }

  /// Where the two searches meet; nil when the companion only proves or each cools down by itself.
  var exchange: Engine.Exchange? {
    guard searches, !isTimed else { return nil }
    return Engine.Exchange(offer: { self.offer($0) }, best: { self.best })
  }

  /// Begins.
  func start() {
    DispatchQueue.global().async(group: group) {
      _ = self.engine.prove(
        passes: Self.passes, until: { self.isToStop },
        onImprovement: { bound in self.state.withLock { $0.bound = bound } })
      guard self.searches, !self.isToStop else { return }
      let solution = self.engine.solve(
        seed: self.seed, moves: nil, part: .moves, exchange: self.exchange,
        progress: self.isTimed ? { self.state.withLock { $0.passed } } : nil, until: { self.isToStop })
      self.offer(solution)
      self.state.withLock { $0.moves = solution.moves }
    }
  }

  /// Waits for a proof that has a given length, or ends the help.
  ///
  /// - Returns: the best roster of both, with the work of both and the bound.
  func finish(_ solution: Solution, until stop: () -> Bool) -> Solution {
    if !searches {
      while !stop(), group.wait(timeout: .now() + .milliseconds(2)) == .timedOut {}
    }
    state.withLock { $0.isToStop = true }
    group.wait()
    return state.withLock { state in
      let best = state.best.flatMap { $0.cost < solution.cost ? $0 : nil } ?? solution
      return Solution(
        options: best.options, cost: best.cost, moves: solution.moves + state.moves, bound: state.bound)
    }
  }

  private var isToStop: Bool { state.withLock { $0.isToStop } }

  private var best: Solution? {
    state.withLock { state in
      state.best.map {
        Solution(options: $0.options, cost: $0.cost, moves: $0.moves, bound: state.bound)
      }
    }
  }

  private func offer(_ solution: Solution) {
    state.withLock { state in
      if state.best.map({ solution.cost < $0.cost }) ?? true { state.best = solution }
    }
  }
}
