extension ScheduleTable {
  /// The least price of a schedule through each class of each day, after `fill`, as far as it is at most `bar`; what is
  /// dearer is `never`.
  func through(_ it: Programme, scale: Int32, atMost bar: Int) -> [Int32] {
    var least = [Int32](repeating: Self.never, count: it.days * it.classes)
    var spent = [Int32](repeating: Self.never, count: it.touching.count * it.states * it.groups * it.units)
    spent[Self.row(it, 0, it.start, 0)] = 0
    for day in 0..<it.days {
      for touched in it.touching.start[day]..<it.touching.start[day + 1] {
        for state in 0..<it.states {
          for group in 0..<it.groups {
            let row = Self.row(it, touched, state, group)
            for unit in it.useful[day * it.states + state]
            where Int(spent[row + unit]) + Int(rest[row + unit]) <= bar {
              let before = spent[row + unit]
              for place in it.stepStart[state]..<it.stepStart[state + 1] {
                let step = ScheduleSearch.Step(
                  self, it, place, day, touched: touched, group: group, unit: unit, scale: scale)
                guard step.isOpen, Int(before) + Int(step.cost) + Int(step.rest) <= bar else { continue }
                let kind = day * it.classes + step.kind
                let next = Self.row(it, step.touched, step.next, step.group) + step.unit
                least[kind] = min(least[kind], before + step.cost + step.rest)
                spent[next] = min(spent[next], before + step.cost)
              }
            }
          }
        }
      }
    }
    return least
  }
}

extension Pricing {
  /// The options of a person's days (days that are not history) that no schedule has whose price is at most `bar`,
  /// after `least`.
  func dearer(_ person: Int, than bar: Int) -> [(day: Int, option: Int)] {
    let it = programmes[person]
    let through = table.through(it, scale: Int32(scale), atMost: bar)
    var list: [(Int, Int)] = []
    for day in 0..<it.days {
      for place in it.choiceStart[day]..<it.choiceStart[day + 1] {
        let option = it.choices[place]
        let kind = day * it.classes + it.classOf[option]
        // Options of a class differ in their cells' prices alone.
        let cheapest = cells[day * it.options + Int(table.choice[kind])]
        if Int(through[kind]) + Int(cells[day * it.options + option] - cheapest) > bar {
          list.append((day, option))
        }
      }
    }
    return list
  }
}
