/// For each day and option the people who may be given it and may also be given something else.
struct Holders: Sendable {
  private let start: [Int]
  private let people: [Int32]
  private let options: Int

  /// - Parameter lists: what each cell may hold, people first.
  init(_ lists: [[Int]], days: Int, options: Int) {
    self.options = options
    var counts = Array(repeating: 0, count: days * options + 1)
    for (cell, list) in lists.enumerated() where list.count > 1 {
      for option in list { counts[cell % days * options + option + 1] += 1 }
    }
    for index in counts.indices.dropFirst() { counts[index] += counts[index - 1] }
    start = counts
    var people = Array(repeating: Int32(0), count: counts.last ?? 0)
    for (cell, list) in lists.enumerated() where list.count > 1 {
      for option in list {
        let place = cell % days * options + option
        people[counts[place]] = Int32(cell / days)
        counts[place] += 1
      }
    }
    self.people = people
  }

  /// Somebody who may be given an option on a day; nil when nobody may.
  func any(_ day: Int, _ option: Int, _ random: inout SplitMix64) -> Int? {
    let place = day * options + option
    let range = start[place]..<start[place + 1]
    return range.isEmpty ? nil : Int(people[range.lowerBound + random.below(range.count)])
  }
}
