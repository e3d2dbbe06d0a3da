import DutyModel

/// The most that people can give, as far as shifts, rest, service and leave go.
///
/// Of all shifts, or of nights alone. It looks at one person at a time and knows nothing of posts, so nobody can give
/// more.
struct Capacity {
  private let roster: RosterCase
  /// The shifts in which anybody is needed.
  private let shifts: [Shift]

  init(_ roster: RosterCase, nightsOnly: Bool = false) {
    self.roster = roster
    let needed = Set(roster.coverStates.filter { $0.need.total > 0 }.map(\.need.shift))
    shifts = roster.setup.shifts.filter { needed.contains($0.code) && (!nightsOnly || $0.isNight) }
  }

  /// The most counted minutes a member can have within a span.
  ///
  /// With 12-hour shifts and 11 hours of rest that is 12 hours in 24: the rest runs past the start of the
  /// shift that follows at once.
  /// - Parameter member: whose service and leave count; nil for someone who is always there.
  func most(of member: Member?, within window: Span) -> Int {
    let zone = roster.setup.zone
    // A duty that starts on the date before may reach in.
    let dates = zone.date(window.start).advanced(days: -1)...zone.date(window.end.advanced(minutes: -1))
    return most(dates.flatMap { duties(of: member, on: $0) }, within: window)
  }

  /// The most counted minutes of duties that start on one date.
  func most(of member: Member?, startingOn date: CalendarDate) -> Int {
    most(duties(of: member, on: date), within: nil)
  }

  /// The most counted minutes of duties that start within the roster.
  func most(of member: Member?) -> Int {
    most(roster.dates.flatMap { duties(of: member, on: $0) }, within: nil)
  }

  private struct Piece {
    let shift: Shift
    let span: Span
  }

  /// The duties a member could have on a date.
  private func duties(of member: Member?, on date: CalendarDate) -> [Piece] {
    if let member, !member.serves(on: date) { return [] }
    let away = member.map { leave(of: $0) } ?? []
    return shifts.map { Piece(shift: $0, span: $0.span(on: date, in: roster.setup.zone)) }
      .filter { piece in !away.contains { $0.overlaps(piece.span) } }
  }

  /// The times a member must not be given duties in.
  func leave(of member: Member) -> [Span] {
    guard roster.setup.rules.leave == .hard else { return [] }
    return roster.setup.leave.filter { $0.who == member.badge }.map { $0.span(in: roster.setup.zone) }
  }

  /// The best sum of duties of which each leaves the rest it owes to the next.
  ///
  /// Where overlaps are allowed there is nothing to choose, and all of them count.
  private func most(_ pieces: [Piece], within window: Span?) -> Int {
    let rules = roster.setup.rules
    let pieces = pieces.sorted { $0.span.start < $1.span.start }
    let minutes = pieces.map { piece in
      guard let window else { return piece.shift.countedMinutes }
      let shared = piece.span.intersection(window)?.minutes ?? 0
      return piece.shift.countedMinutes * shared / max(1, piece.shift.minutes)
    }
    guard rules.noOverlap == .hard else { return minutes.reduce(0, +) }
    let rest = rules.restHours.flatMap { $0.strength == .hard ? $0 : nil }
    let free = pieces.map {
      $0.span.end.advanced(minutes: rest?.minutes(afterDutyOf: $0.shift.minutes) ?? 0)
    }
    // The best sum that ends with each piece.
    var best: [Int] = []
    for (index, piece) in pieces.enumerated() {
      let before = best.indices.filter { free[$0] <= piece.span.start }.map { best[$0] }.max() ?? 0
      best.append(before + minutes[index])
    }
    return best.max() ?? 0
  }
}
