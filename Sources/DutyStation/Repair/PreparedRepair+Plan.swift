import DutyModel
import DutyRules
import DutySolver

extension PreparedRepair {
  /// Somebody whom the chief has chosen for a gap; nobody when it is to stay open.
  struct Choice {
    let gap: Duty
    let who: Badge?
  }

  /// More changes than so many beyond what cannot stay are left to the engine.
  private static let mostChanges = 6
  /// Possibilities that are looked at before the engine takes over.
  private static let mostPossibilities = 8_000
  /// The same for one need of several.
  private static let mostPossibilitiesOfNeed = 3_000
  /// What the engine may try then.
  private static let engineMoves = 60_000
  /// What a changed cell costs the engine.
  private static let priceOfChange = 1_000

  /// The least change that makes the roster right again.
  ///
  /// - Returns: the plan, and the roster's duties when it is carried out.
  func plan(_ choices: [Choice], reliefs: [Duty]) -> (plan: Repair.Plan, assignments: [Assignment]) {
    var problem = problem.problem
    for choice in choices {
      guard let cell = cell(choice) else { continue }
      problem.fix(person: cell.person, day: cell.day, option: cell.option)
    }
    let schedule = WorkingSchedule(options, of: problem)
    let tolerated = tolerated(schedule, choices)
    var search = LeastChange(schedule, tolerated: tolerated)
    let answer = search.solve(
      most: removed.count + choices.count + Self.mostChanges, nodes: Self.mostPossibilities)
    let changes = answer.changes ?? byNeeds(given(choices), search, problem)
    return plan(
      changes, reliefs: reliefs, least: answer.changes?.count ?? answer.least, isChosen: !choices.isEmpty)
  }

  private func cell(_ choice: Choice) -> WorkingSchedule.Change? {
    guard let who = choice.who, let person = person(who), let day = problem.day(of: choice.gap.date),
      let option = problem.option(choice.gap.assignment)
    else { return nil }
    return WorkingSchedule.Change(person: person, day: day, option: option)
  }

  /// What is broken already and so is not this repair's business, and what the chief's choices break.
  private func tolerated(_ schedule: WorkingSchedule, _ choices: [Choice]) -> [WorkingSchedule.Figure: Int] {
    let chosen = choices.compactMap(cell)
    let mine = Set(chosen.map(\.person) + absent.compactMap { person($0.badge) })
    var tolerated =
      absent.isEmpty
      ? [:]
      : schedule.hardFigures.filter { figure, _ in
        if case .cell(let person, _) = figure { !mine.contains(person) } else { true }
      }
    // Hours that whoever is absent falls short of are nobody's breach.
    var after = stripped
    for change in chosen { after.apply(change) }
    for person in mine {
      after.figures(of: person) { figure, cost in
        if case .cell = figure { return }
        tolerated[figure.toleranceKey] = max(tolerated[figure.toleranceKey, default: 0], cost.hard)
      }
    }
    for day in choices.compactMap({ problem.day(of: $0.gap.date) }) {
      for row in after.rows(on: day) {
        tolerated[.cover(row)] = max(tolerated[.cover(row), default: 0], after.cost(ofRow: row).hard)
      }
      for row in after.guards(on: day) {
        tolerated[.guarded(row)] = max(tolerated[.guarded(row), default: 0], after.cost(ofGuard: row).hard)
      }
    }
    return tolerated
  }

  /// What the engine finds when nothing was found by going through all possibilities: every changed cell is dear.
  private func byEngine(_ problem: Problem, _ search: LeastChange) -> [WorkingSchedule.Change]? {
    var dear = problem
    for person in 0..<problem.people {
      for day in problem.history..<problem.days {
        let now = options[person * problem.days + day]
        for option in 0...problem.types where option != now {
          dear.addCost(Self.priceOfChange, person: person, day: day, option: option)
        }
      }
    }
    let found = Engine(dear).solve(
      start: stripped.options, seed: 1, moves: Self.engineMoves, part: .moves, until: { false })
    return search.isRight(found.options) ? search.trimmed(found.options) : nil
  }

  /// What cannot stay goes and what was chosen comes, whatever that breaks.
  private func given(_ choices: [Choice]) -> [WorkingSchedule.Change] {
    let chosen = choices.compactMap(cell)
    let gone = removed.compactMap { duty -> WorkingSchedule.Change? in
      guard let person = person(duty.who), let day = problem.day(of: duty.date),
        !chosen.contains(where: { $0.person == person && $0.day == day })
      else { return nil }
      return WorkingSchedule.Change(person: person, day: day, option: Problem.off)
    }
    return chosen + gone
  }

  /// What is found when going through all possibilities comes to no end: need by need, from the first on and from the
  /// last, and by the engine; what mends everything by the fewest changes, or else what mends the most.
  private func byNeeds(
    _ given: [WorkingSchedule.Change], _ search: LeastChange, _ problem: Problem
  ) -> [WorkingSchedule.Change] {
    var parts = [inPart(given, search, isForwards: true)]
    if !search.isRight(parts[0].options) { parts.append(inPart(given, search, isForwards: false)) }
    let whole =
      parts.map(\.options).filter(search.isRight).map(search.trimmed)
      + [byEngine(problem, search)].compactMap(\.self)
    if let best = whole.min(by: { $0.count < $1.count }) { return best }
    let most = parts.min { $0.cost.hard < $1.cost.hard } ?? parts[0]
    return search.changes(to: most.options)
  }

  /// What mends one need after another by the fewest changes that break nothing else; what cannot be mended so stays
  /// open.
  private func inPart(
    _ given: [WorkingSchedule.Change], _ search: LeastChange, isForwards: Bool
  ) -> WorkingSchedule {
    var schedule = search.origin
    for change in given { schedule.apply(change) }
    let problem = schedule.problem
    let broken = schedule.hardFigures.filter { $1 > search.tolerated[$0, default: 0] }.keys
    // Officers and qualifications are asked for in the same cells as people are.
    let rows = Dictionary(grouping: problem.cover.indices.filter { broken.contains(.cover($0)) }) {
      problem.cover[$0].cells
    }.values.sorted { ($0.min() ?? 0) < ($1.min() ?? 0) }.map { $0.map(WorkingSchedule.Figure.cover) }
    let needs = rows + problem.guards.indices.map { [.guarded($0)] }.filter { broken.contains($0[0]) }
    // One alone has been gone through already.
    guard needs.count > 1 || needs.first?.count ?? 0 < broken.count else { return schedule }
    for need in isForwards ? needs : needs.reversed() {
      var borne = search.tolerated.merging(schedule.hardFigures, uniquingKeysWith: max)
      for figure in need { borne[figure] = search.tolerated[figure] }
      var mend = LeastChange(schedule, tolerated: borne)
      let answer = mend.solve(most: Self.mostChanges, nodes: Self.mostPossibilitiesOfNeed)
      for change in answer.changes ?? [] { schedule.apply(change) }
    }
    return schedule
  }

  private func plan(
    _ changes: [WorkingSchedule.Change], reliefs: [Duty], least: Int, isChosen: Bool
  ) -> (plan: Repair.Plan, assignments: [Assignment]) {
    func changed(_ duties: [Assignment]) -> [Assignment] {
      var duties = Set(duties)
      for change in changes {
        let (who, date) = (problem.members[change.person].badge, problem.dates[change.day])
        duties = duties.filter { $0.who != who || $0.date != date }
        guard change.option != Problem.off else { continue }
        let kind = problem.kinds[change.option - 1]
        duties.insert(Assignment(who: who, date: date, post: kind.post, shift: kind.shift.code))
      }
      return duties.sorted()
    }
    let assignments = changed(roster.assignments)
    let (old, new) = (Set(roster.assignments), Set(assignments))
    let before = Referee.judge(input).findings.filter { $0.severity == .hard }
    let after = Referee.judge(input.replacing(setup: setup, assignments: changed(real), parts: reliefs))
      .findings.filter { $0.severity == .hard }
    // Once the station has changed, whatever is broken from now on is what the repair is for.
    let open = after.filter { finding in
      absent.isEmpty && finding.span.map { $0.end > from } ?? true
        && before.contains(where: finding.isNoWorse)
    }
    return (
      Repair.Plan(
        removed: old.subtracting(new).sorted(), added: new.subtracting(old).sorted(), changed: changes.count,
        cells: problem.members.count * roster.days, least: least,
        broken: after.filter { finding in !before.contains(where: finding.isNoWorse) }, open: open,
        isChosen: isChosen),
      assignments
    )
  }
}

extension Finding {
  /// Whether it was there before, the same or as much as it is now or more.
  fileprivate func isNoWorse(than before: Finding) -> Bool {
    if case (.short(let need, let figure, _, _, _), .short(let other, let same, _, _, _)) = (
      breach, before.breach
    ) {
      return need == other && figure == same && amount <= before.amount
    }
    return self == before
  }
}
