public import DutyModel

/// One need with the people a roster gives it.
public struct CoverState: Hashable, Sendable {
  /// What is needed.
  public let need: Need
  /// When.
  public let span: Span
  /// Who holds the post then.
  public let on: [Badge]
  /// Officers among them.
  public let officers: Int
  /// People with each qualification the need names.
  public let quals: [String: Int]

  /// Whether every figure is met.
  public var isMet: Bool {
    on.count >= need.total && officers >= need.officers
      && need.quals.allSatisfy { (quals[$0.key] ?? 0) >= $0.value }
  }

  /// The figures that are not met, with what is asked for and what there is.
  public var missing: [(figure: Figure, need: Int, have: Int)] {
    need.figures.map { ($0.figure, $0.count, have($0.figure)) }.filter { $0.have < $0.need }
  }

  private func have(_ figure: Figure) -> Int {
    switch figure {
    case .total: on.count
    case .officers: officers
    case .qualification(let qual): quals[qual] ?? 0
    }
  }
}

extension CoverState {
  /// Every need of some dates in order of date, shift start and the posts' own order, with who is on it.
  ///
  /// - Complexity: O(dates × posts × shifts + duties).
  static func all(_ setup: StationSetup, dates: [CalendarDate], duties: [Duty]) -> [CoverState] {
    struct Place: Hashable {
      let date: CalendarDate
      let post: PostCode
      let shift: ShiftCode
    }
    let on = Dictionary(grouping: duties) { Place(date: $0.date, post: $0.post, shift: $0.shift) }
    let members = Dictionary(setup.members.map { ($0.badge, $0) }, uniquingKeysWith: { first, _ in first })
    let shifts = setup.shifts.sorted { ($0.start, $0.code) < ($1.start, $1.code) }
    return dates.flatMap { date in
      shifts.flatMap { shift in
        let span = shift.span(on: date, in: setup.zone)
        return setup.posts.compactMap { post -> CoverState? in
          guard let need = post.need(on: date, shift: shift.code) else { return nil }
          let duties = on[Place(date: date, post: post.code, shift: shift.code)] ?? []
          let people = Set(duties.map(\.who)).sorted().compactMap { members[$0] }
          return CoverState(
            need: need, span: span, on: people.map(\.badge),
            officers: people.count(where: \.isOfficer),
            quals: need.quals.reduce(into: [:]) { counts, wanted in
              counts[wanted.key] = people.count { $0.quals.contains(wanted.key) }
            })
        }
      }
    }
  }
}
