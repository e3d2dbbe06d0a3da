import DutyModel
import DutyRules
import DutyStation
import DutyText

/// What of a report is drawn.
struct BulletinCharts {
  private let bulletin: Bulletin
  private let phrases: Phrases

  init(_ bulletin: Bulletin, _ phrases: Phrases) {
    self.bulletin = bulletin
    self.phrases = phrases
  }

  /// Calls by category and hour, how long steps took, and how long posts were held; what is empty is not drawn.
  ///
  /// - Parameter linked: whether figures lead to the calls behind them.
  func calls(linked: Bool) -> [BarChart] {
    var charts: [BarChart] = []
    if bulletin.total.now > 0 || bulletin.total.previous ?? 0 > 0 {
      charts.append(categories(linked: linked))
    }
    if bulletin.total.now > 0 { charts += [hours] + bulletin.bands.map(bands) }
    if !bulletin.posts.isEmpty { charts.append(posts) }
    return charts
  }

  /// Rates as shares of all; nil when there are none.
  func rates(_ rates: [Rate], _ id: String, _ title: BulletinWord) -> BarChart? {
    guard !rates.isEmpty else { return nil }
    return BarChart(
      id, word(title), note: rates.contains { $0.of > 0 && $0.isSmall } ? phrases.fewerThanTen : nil,
      whole: 1000,
      rates.map { rate in
        let leftOut = phrases.leftOut(rate)
        return BarChart.Line(
          name: phrases.word(rate.name), count: rate.of == 0 ? 0 : rate.n * 1000 / rate.of,
          figure: "\(rate.n)/\(rate.of) \(phrases.share(rate))",
          remark: leftOut.isEmpty ? nil : "\(word(.leftOut)): \(leftOut)")
      })
  }

  private func categories(linked: Bool) -> BarChart {
    BarChart(
      "categories", word(.byCategory), compared: word(.before),
      bulletin.categories.map { line in
        let count = line.count.now
        let place = linked && count > 0 ? Place.incidents(bulletin, category: line.category) : nil
        return BarChart.Line(
          name: phrases.category(line.category), behind: place?.path, count: count,
          earlier: line.count.previous,
          figure: count == 0 ? "0" : "\(count) \(phrases.share(count, of: bulletin.total.now))",
          remark: line.count.previous.map { "\(word(.before)) \($0)" })
      })
  }

  private var hours: BarChart {
    let together = Bulletin.hoursTogether
    return BarChart(
      "hours", word(.byHour),
      bulletin.hours.enumerated().map { index, count in
        BarChart.Line(
          name: phrases.hours(from: index * together, together), count: count, figure: "\(count)")
      })
  }

  private func bands(_ line: Bulletin.BandLine) -> BarChart {
    BarChart(
      "after-\(line.bands.step.rawValue)", "\(word(.afterHeard)) · \(phrases.word(line.bands.step))",
      zip(phrases.names(line.bands) + [word(.unknown)], line.counts + [line.unknown]).map { name, count in
        BarChart.Line(name: name, count: count, figure: "\(count)")
      })
  }

  private var posts: BarChart {
    BarChart(
      "held", word(.byPost), whole: bulletin.period.days,
      bulletin.posts.map { post in
        BarChart.Line(
          name: phrases.name(post.post), count: post.touched,
          figure: "\(post.touched)/\(bulletin.period.days)",
          remark: "\(word(.full)) \(post.full)")
      })
  }

  private func word(_ word: BulletinWord) -> String { word[phrases.language] }
}
