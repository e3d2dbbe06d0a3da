extension Programme {
  /// Units that may be of use before each day in each state, as ranges: not all that lies between need be possible.
  static func useful(
    _ steps: [Step], _ stepStart: [Int], open: [[Int]], start: Int, ending: [Int?],
    adds: (_ day: Int, _ kind: Int) -> Int
  ) -> [Range<Int>] {
    let (days, states, units) = (open.count, stepStart.count - 1, ending.count)
    func join(_ one: Range<Int>, _ other: Range<Int>) -> Range<Int> {
      if one.isEmpty { return other }
      if other.isEmpty { return one }
      return min(one.lowerBound, other.lowerBound)..<max(one.upperBound, other.upperBound)
    }
    func moved(_ range: Range<Int>, by units: Int) -> Range<Int> {
      range.isEmpty ? range : (range.lowerBound + units)..<(range.upperBound + units)
    }
    // Where nothing is counted, nothing can be ruled out.
    guard units > 1 else { return Array(repeating: 0..<1, count: (days + 1) * states) }
    let classes = 1 + (steps.map { Int($0.kind) }.max() ?? 0)
    let isOpen = open.map { kinds in
      kinds.reduce(into: [Bool](repeating: false, count: classes)) { if $1 < classes { $0[$1] = true } }
    }
    var reach = [Range<Int>](repeating: 0..<0, count: (days + 1) * states)
    reach[start] = 0..<1
    for day in 0..<days {
      for state in 0..<states where !reach[day * states + state].isEmpty {
        for step in steps[stepStart[state]..<stepStart[state + 1]] where isOpen[day][Int(step.kind)] {
          let next = (day + 1) * states + Int(step.next)
          let after = moved(reach[day * states + state], by: adds(day, Int(step.kind)))
          reach[next] = join(reach[next], after.clamped(to: 0..<units))
        }
      }
    }
    var useful = [Range<Int>](repeating: 0..<0, count: reach.count)
    let least = ending.firstIndex { $0 != nil } ?? 0
    for state in 0..<states { useful[days * states + state] = least..<units }
    for day in (0..<days).reversed() {
      for state in 0..<states where !reach[day * states + state].isEmpty {
        let place = day * states + state
        for step in steps[stepStart[state]..<stepStart[state + 1]] where isOpen[day][Int(step.kind)] {
          let before = moved(useful[(day + 1) * states + Int(step.next)], by: -adds(day, Int(step.kind)))
          useful[place] = join(useful[place], before.clamped(to: 0..<units))
        }
      }
    }
    return reach.indices.map { useful[$0].clamped(to: reach[$0]) }
  }
}
