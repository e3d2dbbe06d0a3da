/// Some of the numbers below a bound, one after another, so that any can be drawn at once.
struct Pool {
  private var members: [Int32] = []
  /// Where a number stands among them; negative when it does not.
  private var spot: [Int32]

  init(count: Int) { spot = Array(repeating: -1, count: count) }

  var isEmpty: Bool { members.isEmpty }

  /// Puts a number in or takes it out.
  @inline(__always) mutating func mark(_ number: Int, _ isIn: Bool) {
    if isIn == (spot[number] < 0) { move(number, isIn) }
  }

  private mutating func move(_ number: Int, _ isIn: Bool) {
    if isIn {
      spot[number] = Int32(members.count)
      members.append(Int32(number))
    } else if let last = members.popLast() {
      if Int(last) != number {
        members[Int(spot[number])] = last
        spot[Int(last)] = spot[number]
      }
      spot[number] = -1
    }
  }

  /// All of them, in order.
  var all: [Int] { members.map(Int.init).sorted() }

  /// One of them.
  func any(_ random: inout SplitMix64) -> Int? {
    members.isEmpty ? nil : Int(members[random.below(members.count)])
  }
}
