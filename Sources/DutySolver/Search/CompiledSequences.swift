extension CompiledProblem {
  /// Run limits, and whom they bind.
  struct Runs: Sendable {
    let all: [Run]
    /// Whether an option is in a run, by run and option.
    private let isIn: [Bool]
    private let options: Int
    /// Runs that bind a person: `bound[boundStart[person]..<boundStart[person + 1]]`.
    let bound: [Int]
    let boundStart: [Int]

    /// What each run is apart from whom it binds; equal forms behave the same.
    let forms: [Form]

    struct Form: Sendable, Hashable {
      let options: Set<Int>
      let least: Int
      let most: Int
      let penalty: Penalty
    }

    struct Run: Sendable {
      let least: Int
      let most: Int
      let penalty: Penalty
    }

    init(_ problem: Problem) {
      let options = problem.types + 1
      self.options = options
      all = problem.runs.map {
        Run(least: $0.least ?? 0, most: $0.most ?? problem.days, penalty: $0.penalty)
      }
      forms = problem.runs.map {
        Form(
          options: Set($0.options), least: $0.least ?? 0, most: $0.most ?? problem.days, penalty: $0.penalty)
      }
      isIn = problem.runs.flatMap { run in (0..<options).map { run.options.contains($0) } }
      var lists = Array(repeating: [Int](), count: problem.people)
      for (index, run) in problem.runs.enumerated() {
        for person in problem.crews[run.crew].members { lists[person].append(index) }
      }
      bound = lists.flatMap(\.self)
      boundStart = lists.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    }

    @inline(__always) func contains(_ run: Int, _ option: Int) -> Bool { isIn[run * options + option] }
  }

  /// Window limits of each person, each with a place of its own for its sums.
  struct Windows: Sendable {
    let all: [Personal]
    /// The windows of a person: `all[start[person]..<start[person + 1]]`.
    let start: [Int]
    /// How many sums all windows have.
    let sums: Int
    private let weights: [Int]
    private let options: Int

    /// The sum of the window that starts on day `d` is at `sums + d + length - 1`.
    struct Personal: Sendable {
      let length: Int
      let weights: Int
      let most: Int
      let penalty: Penalty
      let sums: Int
    }

    init(_ problem: Problem) {
      options = problem.types + 1
      var (weights, starts): ([Int], [Int]) = ([], [])
      for window in problem.windows {
        starts.append(weights.count)
        weights += window.weights.joined()
      }
      var lists = Array(repeating: [Int](), count: problem.people)
      for (index, window) in problem.windows.enumerated() {
        for person in problem.crews[window.crew].members { lists[person].append(index) }
      }
      var (all, sums): ([Personal], Int) = ([], 0)
      for index in lists.joined() {
        let window = problem.windows[index]
        all.append(
          Personal(
            length: window.length, weights: starts[index], most: window.most, penalty: window.penalty,
            sums: sums))
        sums += problem.days + window.length - 1
      }
      (self.all, self.weights, self.sums) = (all, weights, sums)
      start = lists.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    }

    /// What an option on the window's k-th day adds.
    @inline(__always) func weight(_ window: Personal, _ place: Int, _ option: Int) -> Int {
      weights[window.weights + place * options + option]
    }
  }
}
