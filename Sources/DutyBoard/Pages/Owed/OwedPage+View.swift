import DutyModel
import DutyRules
import DutyStation
import DutyText

extension OwedPage {
  /// What is owed in words.
  struct View: Sendable {
    let path: String
    let isList: Bool
    let parts: [Choice]
    let people: [Choice]
    let origins: [Choice]
    let saved: String?
    let looks: [String]
    let wrongs: [WrongLine]
    let isWrong: Bool
    let count: String
    let overdue: String?
    let tasks: [Task]
    let newer: String?
    let older: String?
    let adding: Adding?

    /// Something to choose.
    struct Choice: Sendable {
      let value: String
      let name: String
      let isChosen: Bool
    }

    /// Something that was wrong, and where.
    struct WrongLine: Sendable {
      let field: String
      let why: String
    }

    /// A task, with the forms that end it.
    struct Task: Sendable {
      let id: String
      let link: String
      let what: String
      let due: String
      let state: String
      let isOpen: Bool
      let isLate: Bool
      let call: String?
      let callPath: String?
      let origin: String
      let caller: String?
      let crew: String?
      let result: String?
      let ended: String?
      let finishing: Ending?
      let cancelling: Ending?
    }

    /// A form that ends a task.
    struct Ending: Sendable {
      let action: String
      let label: String
      let isRefused: Bool
      let typed: String
      let typedTime: String
      let isTextWrong: Bool
      let isTimeWrong: Bool
    }

    /// The form for a new task.
    struct Adding: Sendable {
      let isRefused: Bool
      let text: String
      let due: String
      let incident: String
      let textWrong: String?
      let dueWrong: String?
      let incidentWrong: String?
    }
  }

  func view(_ phrases: Phrases, _ ask: Ask) -> View {
    let search = search ?? Search()
    let first = (search.page - 1) * Search.perPage
    let last = first + owed.tasks.count
    let wrongs = (filled?.wrong ?? []).map { wrong in
      View.WrongLine(
        field: Self.id(of: wrong.field, filled?.task), why: Complaint(ask.language).text(wrong.refusal) ?? "")
    }
    let pages = FollowUpPages(ask.language, setup: owed.setup, isColoured: false)
    return View(
      path: Place.owed.path, isList: self.search != nil, parts: parts(search, ask.language),
      people: people(search, phrases), origins: origins(search, phrases),
      saved: saved.map { "\(OwedWord.saved[ask.language])  \(pages.line($0, now: ask.now))" },
      looks: saved.map { looks($0, pages, ask) } ?? [], wrongs: wrongs, isWrong: !wrongs.isEmpty,
      count: self.search == nil ? "" : phrases.listed(from: first + 1, to: last, of: owed.total),
      overdue: owed.overdue > 0 && search.part == .open && self.search != nil
        ? phrases.overdue(owed.overdue) : nil,
      tasks: owed.tasks.map { task($0, phrases, pages, ask) },
      newer: search.page > 1 ? Place.owed(search.on(page: search.page - 1)).path : nil,
      older: last < owed.total && self.search != nil
        ? Place.owed(search.on(page: search.page + 1)).path : nil,
      adding: ask.visitor.may(.finishOwed) && self.search != nil ? adding(wrongs) : nil)
  }

  /// What there is to know about a due time that was just given; that it has passed the line says itself.
  private func looks(_ task: FollowUpState, _ pages: FollowUpPages, _ ask: Ask) -> [String] {
    guard task.status == .open, let from = task.followUp.from else { return [] }
    let flags = DueFlag.all(
      due: task.followUp.due, allowance: task.followUp.allowance, from: from, setup: owed.setup, now: ask.now)
    return pages.text(flags.filter { $0 != .passed }).split(separator: "\n").map(String.init)
  }

  private func parts(_ search: Search, _ language: Language) -> [View.Choice] {
    let words: [(OwedFilter.Part, OwedWord)] = [(.open, .open), (.overdue, .overdue), (.over, .over)]
    return words.map { part, word in
      View.Choice(value: part.rawValue, name: word[language], isChosen: part == search.part)
    }
  }

  private func people(_ search: Search, _ phrases: Phrases) -> [View.Choice] {
    let anybody = View.Choice(
      value: "", name: OwedWord.anybody[phrases.language], isChosen: search.who == nil)
    return [anybody]
      + owed.setup.members.map { member in
        View.Choice(
          value: member.badge.text, name: phrases.name(member.badge), isChosen: member.badge == search.who)
      }
  }

  private func origins(_ search: Search, _ phrases: Phrases) -> [View.Choice] {
    let origins =
      owed.setup.playbooks.map { FollowUpOrigin.call(category: $0.category) } + [.mediation, .alone]
    let anything = View.Choice(
      value: "", name: OwedWord.anything[phrases.language], isChosen: search.origin == nil)
    return [anything]
      + origins.map { origin in
        View.Choice(value: origin.word, name: name(origin, phrases), isChosen: origin == search.origin)
      }
  }

  private func name(_ origin: FollowUpOrigin, _ phrases: Phrases) -> String {
    switch origin {
    case .call(let category): phrases.category(category)
    case .mediation: OwedWord.mediation[phrases.language]
    case .alone: OwedWord.alone[phrases.language]
    }
  }

  private func task(
    _ one: OwedTask, _ phrases: Phrases, _ pages: FollowUpPages, _ ask: Ask
  ) -> View.Task {
    let (task, call) = (one.task, one.call)
    let isOpen = task.status == .open
    let origin =
      task.followUp.referral != nil
      ? FollowUpOrigin.mediation : call.map { .call(category: $0.report.category) } ?? .alone
    let crew = call.map { $0.people.sorted() } ?? []
    return View.Task(
      id: task.id.text, link: Place.owed(task.id).path, what: task.followUp.text[ask.language],
      due: phrases.deadline(task.followUp.due, now: ask.now), state: pages.state(task, now: ask.now),
      isOpen: isOpen, isLate: task.isOverdue(at: ask.now), call: task.followUp.incident?.text,
      callPath: ask.visitor.may(.seeCalls) ? task.followUp.incident.map { Place.incident($0).path } : nil,
      origin: name(origin, phrases), caller: call?.report.caller,
      crew: crew.isEmpty ? nil : phrases.names(crew),
      result: task.result.flatMap { $0.isEmpty ? nil : $0 },
      ended: isOpen
        ? nil
        : [task.ended.map { phrases.time($0, near: ask.now) }, task.by.map(phrases.name)].compactMap(\.self)
          .joined(separator: " "),
      finishing: ending(.done, task, ask), cancelling: ending(.cancel, task, ask))
  }

  /// The form that ends a task, where it is owed and whoever looks may; nil elsewhere.
  private func ending(_ form: OwedForm, _ task: FollowUpState, _ ask: Ask) -> View.Ending? {
    guard task.status == .open, ask.visitor.may(form.permission) else { return nil }
    let typed = filled.flatMap { $0.form == form && $0.task == task.id ? $0 : nil }
    let wrong = Set((typed?.wrong ?? []).map(\.field))
    return View.Ending(
      action: Place.owed(task.id, form).path,
      label: (form == .cancel ? OwedWord.drop : .finish)[ask.language], isRefused: typed != nil,
      typed: typed?.fields.typed(form == .cancel ? "reason" : "text") ?? "",
      typedTime: typed?.fields.typed("time") ?? "",
      isTextWrong: !wrong.isDisjoint(with: ["text", "reason"]), isTimeWrong: wrong.contains("time"))
  }

  private func adding(_ wrongs: [View.WrongLine]) -> View.Adding {
    let typed = filled.flatMap { $0.form == .add ? $0.fields : nil }
    func why(_ field: String) -> String? {
      typed == nil ? nil : wrongs.first { $0.field == Self.id(of: field, nil) }?.why
    }
    return View.Adding(
      isRefused: typed != nil, text: typed?.typed("text") ?? "", due: typed?.typed("due") ?? "",
      incident: typed?.typed("incident") ?? "", textWrong: why("text"), dueWrong: why("due"),
      incidentWrong: why("incident"))
  }

  /// What a field is called in the page.
  private static func id(of field: String, _ task: FollowUpID?) -> String {
    task.map { "\(field)-\($0)" } ?? "add-\(field)"
  }
}
