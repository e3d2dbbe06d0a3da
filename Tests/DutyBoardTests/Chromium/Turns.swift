/// Lets so many in at once; the others wait in the order they came.
actor Turns {
  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(_ atOnce: Int) { free = atOnce }

  /// Does something once it is its turn.
  func take<Result: Sendable>(_ turn: @Sendable () async throws -> Result) async rethrows -> Result {
    if free > 0 { free -= 1 } else { await withCheckedContinuation { waiting.append($0) } }
    defer { if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() } }
    return try await turn()
  }
}
