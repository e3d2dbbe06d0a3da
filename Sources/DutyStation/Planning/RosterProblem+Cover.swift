import DutyModel
import DutyRules
import DutySolver

extension RosterProblem {
  /// What every post needs, and someone to lead every shift.
  mutating func addCover() {
    let everybody = addCrew(Array(members.indices))
    let officers = addCrew(people(where: \.isOfficer))
    let leaders = addCrew(people(where: \.isLeader))
    var qualified: [String: Int] = [:]
    let penalty = (rules.cover ?? .weight(0)).penalty()
    let byDate = Dictionary(grouping: input.coverStates.map(\.need), by: \.date)
    for day in planned {
      let needs = byDate[dates[day]] ?? []
      for need in needs {
        guard let option = option(need.post, need.shift) else { continue }
        let cells = [DayOptions(day: day, options: [option])]
        addRow(
          CoverRow(
            cells: cells, crew: everybody, need: need.total, preferred: need.preferred, under: penalty,
            underPreferred: .linear(weight: 1), over: .linear(weight: 1)))
        if need.officers > 0 {
          addRow(CoverRow(cells: cells, crew: officers, need: need.officers, under: penalty))
        }
        for (qual, count) in need.quals.sorted(by: { $0.key < $1.key }) where count > 0 {
          let crew = qualified[qual] ?? addCrew(people { $0.quals.contains(qual) })
          qualified[qual] = crew
          addRow(CoverRow(cells: cells, crew: crew, need: count, under: penalty))
        }
      }
      if let strength = rules.leaderEachShift {
        for shift in Set(needs.filter { $0.total > 0 }.map(\.shift)).sorted() {
          addLeader(shift, day: day, crew: leaders, strength: strength)
        }
      }
    }
  }

  /// Someone who may lead has a duty throughout a shift, at whatever post.
  private mutating func addLeader(_ code: ShiftCode, day: Int, crew: Int, strength: Strength) {
    guard let shift = setup.shift(code) else { return }
    let span = shift.span(on: dates[day], in: setup.zone)
    let cells = cells(around: day) { $0.start <= span.start && span.end <= $0.end }
    addRow(CoverRow(cells: cells, crew: crew, need: 1, under: strength.penalty()))
  }

  /// Adds a cover row.
  mutating func addRow(_ row: CoverRow) { change { $0.cover.append(row) } }

  /// The duties that start near a day and whose time satisfies a condition.
  func cells(around day: Int, where condition: (Span) -> Bool) -> [DayOptions] {
    (max(0, day - 2)...min(dates.count - 1, day + 1)).compactMap { near in
      let options = kinds.indices.filter { condition(spans[near][$0]) }.map { $0 + 1 }
      return options.isEmpty ? nil : DayOptions(day: near, options: options)
    }
  }
}
