/// The ways to fill the days of a stretch so far, a layer a day: those that no other way beats, and of these no more than the
/// `widest` that promise most.
struct Ways {
  struct Way {
    var price: Int
    var fields: UInt128
    var lack: Int32
    var state: Int32
    var option: Int32
    /// The way that it goes on from; negative before the first day.
    var parent: Int32
    /// Another way of the layer to the same state; negative after the last.
    var link: Int32 = -1
  }

  private let widest: Int
  private var all: [Way] = []
  /// The layer made last, what promises most first.
  private(set) var layer = 0..<0
  /// The last way to each state in the layer being made.
  private var head: [Int] = []
  /// Of the layer being made, those that promise most, the best first.
  private var promising: [(promise: Int, way: Int)] = []
  /// Comparisons of two ways so far.
  private(set) var comparisons = 0

  init(widest: Int) { self.widest = widest }

  subscript(way: Int) -> Way { all[way] }

  /// Begins anew with what there is before the first day.
  mutating func begin(with way: Way) {
    all.removeAll(keepingCapacity: true)
    all.append(way)
    layer = 0..<1
  }

  /// Begins the next layer.
  mutating func open(states: Int) {
    head.removeAll(keepingCapacity: true)
    head.append(contentsOf: repeatElement(-1, count: states))
    promising.removeAll(keepingCapacity: true)
  }

  /// Whether a way is among those that promise most so far.
  @inline(__always) func hasRoom(for promise: Int) -> Bool {
    promising.count < widest || promise < promising[widest - 1].promise
  }

  /// Adds a way that there is room for, unless one to the same state is at least as good in everything.
  mutating func add(_ way: Way, promise: Int, guards: UInt128) {
    var other = head[Int(way.state)]
    while other >= 0 {
      comparisons += 1
      let known = all[other]
      if known.price <= way.price, known.lack <= way.lack,
        ((way.fields | guards) &- known.fields) & guards == guards
      {
        return
      }
      other = Int(known.link)
    }
    var way = way
    way.link = Int32(head[Int(way.state)])
    head[Int(way.state)] = all.count
    if promising.count == widest { promising.removeLast() }
    var place = promising.count
    while place > 0, promising[place - 1].promise > promise { place -= 1 }
    promising.insert((promise, all.count), at: place)
    all.append(way)
  }

  /// Ends the layer with its most promising ways; whether there is one.
  mutating func close() -> Bool {
    let begin = layer.upperBound
    let kept = promising.map { all[$0.way] }
    all.removeLast(all.count - begin)
    all += kept
    layer = begin..<all.count
    return !layer.isEmpty
  }

  /// Reads the options of a way back, the first day first.
  func options(of way: Int, into options: inout [Int]) {
    options.removeAll(keepingCapacity: true)
    var way = way
    while all[way].parent >= 0 {
      options.append(Int(all[way].option))
      way = Int(all[way].parent)
    }
    options.reverse()
  }
}
