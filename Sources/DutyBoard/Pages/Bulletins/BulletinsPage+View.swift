import DutyModel
import DutyRules
import DutyStation
import DutyText

extension BulletinsPage {
  /// A report in words.
  struct View: Sendable {
    let path: String
    let kinds: [Kind]
    let kind: String
    let date: String
    let from: String
    let until: String
    let problems: [Problem]
    let isDateWrong: Bool
    let isFromWrong: Bool
    let isUntilWrong: Bool
    let isPeriod: Bool
    let report: Report?

    /// A sort of report.
    struct Kind: Sendable {
      let word: String
      let path: String
      let isHere: Bool
    }

    /// What is wrong with a field.
    struct Problem: Sendable {
      let field: String
      let text: String
    }

    /// Figures of one thing.
    struct Row: Sendable {
      let name: String
      let cells: [String]
    }

    /// The report itself.
    struct Report: Sendable {
      let heading: String
      let days: String
      let earlier: String
      let later: String?
      let total: String
      let totalPath: String?
      let leftOver: String
      let since: String?
      let charts: [BarChart]
      let rows: [Row]
      let dash: String?
      let rates: BarChart?
      let mediation: BarChart?
      let moved: String?
      let hasPeople: Bool
      let hasPosts: Bool
      let people: [Row]
      let posts: [Row]
    }
  }

  func view(_ phrases: Phrases, _ ask: Ask) -> View {
    let around = bulletin?.period.from
    let kinds: [ReportPeriod.Kind] = [.daily, .weekly, .monthly]
    let isWrong = { (field: String) in wrong.contains { $0.field == field } }
    return View(
      path: Place.bulletins.path,
      kinds: kinds.map { kind in
        View.Kind(
          word: phrases.word(kind),
          path: around.map { Place.bulletins(ReportPeriod(kind, around: $0)).path }
            ?? Place("bulletins", query: ["kind": kind.rawValue]).path,
          isHere: kind == typed.kind)
      },
      kind: (typed.kind == .period ? .daily : typed.kind).rawValue,
      date: typed.date ?? around?.description ?? "",
      from: typed.from ?? around?.description ?? "",
      until: typed.until ?? bulletin?.period.until.description ?? "",
      problems: wrong.map {
        View.Problem(field: $0.field, text: Complaint(ask.language).text($0.refusal) ?? "")
      },
      isDateWrong: isWrong("date"), isFromWrong: isWrong("from"), isUntilWrong: isWrong("until"),
      isPeriod: typed.kind == .period, report: bulletin.map { report($0, phrases, ask) })
  }

  private func report(_ bulletin: Bulletin, _ phrases: Phrases, _ ask: Ask) -> View.Report {
    let period = bulletin.period
    let told = bulletin.rates.filter(\.isTold)
    let charts = BulletinCharts(bulletin, phrases)
    return View.Report(
      heading: "\(phrases.word(period.kind)) \(phrases.dates(period))",
      days: phrases.days(period, counted: bulletin.countedDays, isUnfinished: bulletin.isUnfinished),
      earlier: Place.bulletins(period.previous).path,
      later: bulletin.isUnfinished ? nil : Place.bulletins(period.next).path,
      total: "\(bulletin.total.now)",
      totalPath: ask.visitor.may(.seeCalls) ? Place.incidents(bulletin, category: nil)?.path : nil,
      leftOver: phrases.leftOver(open: bulletin.open, recategorised: bulletin.recategorised),
      since: bulletin.categoriesSince.map {
        phrases.categories(since: $0, isChanged: bulletin.categoriesChanged)
      },
      charts: charts.calls(linked: ask.visitor.may(.seeCalls)), rows: rows(bulletin, phrases),
      dash: bulletin.total.previous == nil || bulletin.total.lastYear == nil
        ? phrases.nothingToCompare : nil,
      rates: charts.rates(told.filter { !$0.name.isOfMediation }, "rates", .rates),
      mediation: charts.rates(told.filter(\.name.isOfMediation), "mediation", .mediation),
      moved: bulletin.referrals > 0
        ? phrases.moved(bulletin.amounts, referrals: bulletin.referrals) : nil,
      hasPeople: !bulletin.people.isEmpty, hasPosts: !bulletin.posts.isEmpty,
      people: bulletin.people.map { who, tally in
        View.Row(
          name: phrases.name(who),
          cells: [
            "\(tally.duties)", phrases.hours(tally.minutes), "\(tally.nights)", "\(tally.weekends)",
          ])
      },
      posts: bulletin.posts.map { post in
        View.Row(
          name: phrases.name(post.post),
          cells: [
            phrases.shortDate(post.first), phrases.shortDate(post.last), "\(post.elapsed)",
            "\(post.inclusive)", "\(post.touched)", "\(post.full)",
          ])
      })
  }

  private func rows(_ bulletin: Bulletin, _ phrases: Phrases) -> [View.Row] {
    func row(_ name: String, _ count: Bulletin.Count) -> View.Row {
      let own = [
        "\(count.now)", phrases.share(count.now, of: bulletin.total.now),
        phrases.perDay(count.now, days: bulletin.countedDays),
      ]
      let others = [count.previous, count.lastYear].flatMap {
        [phrases.earlier($0), phrases.change($0, count.now)]
      }
      return View.Row(name: name, cells: own + others)
    }
    return [row(BulletinWord.all[phrases.language], bulletin.total)]
      + bulletin.categories.map { row(phrases.category($0.category), $0.count) }
  }
}

extension Place {
  /// The calls that a report counts; nil where its days begin at another hour than the list's.
  static func incidents(_ bulletin: Bulletin, category: String?) -> Place? {
    guard bulletin.setup.reports.dayStarts == .midnight else { return nil }
    guard category.map({ bulletin.setup.playbook($0) != nil }) ?? true else { return nil }
    return .incidents(
      IncidentsPage.Search(
        category: category, from: bulletin.period.from.description,
        until: bulletin.period.until.description))
  }
}
