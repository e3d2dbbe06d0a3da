import DutyModel

/// Where moments of a call stand on paper: true to scale while something happens, and with quiet stretches cut short.
struct TimelineAxis {
  /// A quiet stretch that was cut short.
  struct Break {
    let from: Instant
    let until: Instant
  }

  /// The moments between which the scale is straight, with their places from 0.
  private let knots: [(at: Instant, place: Double)]
  /// The stretches that were cut short.
  let breaks: [Break]

  /// Minutes of quiet that are drawn to scale; what is longer is drawn as long as this.
  private static let quiet = 40.0

  /// Makes an axis for moments, in any order.
  init(_ moments: [Instant]) {
    let sorted = Set(moments).sorted()
    var knots: [(at: Instant, place: Double)] = []
    var breaks: [Break] = []
    for moment in sorted {
      guard let last = knots.last else {
        knots.append((moment, 0))
        continue
      }
      let minutes = Double(moment.milliseconds - last.at.milliseconds) / 60_000
      if minutes > 1.5 * Self.quiet {
        breaks.append(Break(from: last.at, until: moment))
        knots.append((moment, last.place + Self.quiet))
      } else {
        // Moments of one minute are not drawn upon each other.
        knots.append((moment, last.place + max(minutes, 0.8)))
      }
    }
    self.knots = knots
    self.breaks = breaks
  }

  /// A moment's place, from 0 to 1.
  func place(_ moment: Instant) -> Double {
    guard let first = knots.first, let last = knots.last, last.place > 0 else { return 0 }
    if moment <= first.at { return 0 }
    guard let next = knots.firstIndex(where: { $0.at >= moment }) else { return 1 }
    let (a, b) = (knots[next - 1], knots[next])
    let share =
      Double(moment.milliseconds - a.at.milliseconds) / Double(b.at.milliseconds - a.at.milliseconds)
    return (a.place + share * (b.place - a.place)) / last.place
  }
}
