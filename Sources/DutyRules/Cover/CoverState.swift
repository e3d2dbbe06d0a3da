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
}

extension RosterCase {
  /// Every need of the period in order of date, shift start and the posts' own order, with who is on it.
  ///
  /// Linear in needs and duties.
  public var coverStates: [CoverState] {
    struct Place: Hashable {
      let date: CalendarDate
      let post: PostCode
      let shift: ShiftCode
    }
    let on = Dictionary(grouping: duties) { Place(date: $0.date, post: $0.post, shift: $0.shift) }
    let shifts = setup.shifts.sorted { ($0.start, $0.code) < ($1.start, $1.code) }
    return dates.flatMap { date in
      shifts.flatMap { shift in
        setup.posts.compactMap { post -> CoverState? in
          guard let need = post.need(on: date, shift: shift.code) else { return nil }
          let people = Set((on[Place(date: date, post: post.code, shift: shift.code)] ?? []).map(\.who))
          let members = people.sorted().compactMap { setup.member($0) }
          return CoverState(
            need: need, span: shift.span(on: date, in: setup.zone), on: members.map(\.badge),
            officers: members.filter(\.isOfficer).count,
            quals: need.quals.reduce(into: [:]) { counts, wanted in
              counts[wanted.key] = members.filter { $0.quals.contains(wanted.key) }.count
            })
        }
      }
    }
  }
}
