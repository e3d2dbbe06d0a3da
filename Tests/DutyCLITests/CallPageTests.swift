import DutyModel
import DutyRules
import DutyStation
import DutyText
import Foundation
import Testing

@testable import DutyCLI

/// The pages about calls: on terminals of every width, and the holes that they tell of.
struct CallPageTests {
  /// The station of the story with a roster in force and calls of every sort.
  private func session(_ language: Language) throws -> Transcript {
    let session = Transcript(language, now: "2020-03-12T15:10:00Z")
    try session.copy("hongsheng/station.yaml")
    try session.copy("calendar/2020.json")
    for command in [
      "init --station ~/station.yaml", "calendar import ~/2020.json",
      "roster build --from 2020-03-09 --days 7 --moves 2000", "roster publish --reason test",
      "incident report 求助 老人称患癌的孙子把自己反锁在卧室并服药，嵘泰酒店的辅警05先去敲门，邻居说两天没有见他出门 --place 新城区某小区3号楼2单元501室嵘泰酒店对面 --heard 15:05 --caller 一位老人 --phone 13812345678",
      "incident mark last 派 15:06 --crew 003 辅警05 003", "incident mark last 到 15:15",
      "incident partner last locksmith-of-the-north-gate 到 15:21 --text The-door-is-opened-in-the-presence-of-the-grandmother,about-a-minute-later",
      "incident mark last 处 15:45 --text 老人和嵘泰酒店经理在场", "incident mark last 返 15:58",
      "incident correct last 2 --field at --to 15:07 --reason 记错了",
      "incident person last 姜某 --role 伤者 --age 30 --text 住嵘泰酒店",
      "incident report 纠纷 两家因楼道堆物争吵，辅警05劝解 --place 嵘泰酒店旁",
      "referral open last 人民 楼道堆物，多次争吵 --party 张某某 --party 李某某 --consent 全部 --to 嵘泰酒店街道人民调解委员会",
      "referral session last 各执一词，约定三日后在嵘泰酒店再谈 --mediator 王调解员",
      "follow-up add 向嵘泰酒店经理了解监控是否保存完好并记下辅警05的说明 --due 3wd --incident 1",
    ] { #expect(session.type(command) == 0, "\(command)") }
    return session
  }

  /// No line is wider than the terminal, and no number, time or name is cut that would fit.
  @Test(arguments: Language.allCases) func nothingIsWiderThanTheTerminalNorCut(_ language: Language) throws {
    let session = try session(language)
    let whole = try Regex(#"20200312-[0-9]{2}|[0-9]{2}:[0-9]{2}|嵘泰酒店|辅警05"#)
    for command in [
      "incident list", "incident show 1 --history", "incident timeline 1", "incident show 2",
      "duty at 2020-03-12T15:10", "follow-up list", "referral list", "referral show last", "review queue",
      "report daily --date 2020-03-12", "report period --from 2020-03-09 --until 2020-03-12",
    ] {
      var seen: [String: [String]] = [:]
      for columns in [200, 100, 80, 60] {
        let before = session.text.count
        #expect(session.type(command, columns: columns) == 0, "\(command)")
        let lines = session.text.dropFirst(before).split(separator: "\n").dropFirst().map(String.init)
        for line in lines where DisplayWidth.of(line) > columns {
          Issue.record("\(command) in \(columns): \(line)")
        }
        let words = lines.flatMap { $0.matches(of: whole).map { String($0.0) } }.sorted()
        #expect(!lines.contains { $0.contains("…") }, "\(command) in \(columns)")
        seen["\(columns)"] = words
        #expect(words == seen["200"], "\(command) in \(columns)")
      }
    }
  }

  /// What a call left open, against who stood where in each of its minutes.
  @Test func aHoleIsAsLongAsItWas() throws {
    let session = try session(.en)
    let station = try session.station(as: "001")
    // Whoever the roster has there at the time goes too, officers and others.
    let there = try station.duty(at: { $0.instant(iso: "2020-03-12T15:10:00") ?? .distantFuture }).posts
      .flatMap(\.on)
    #expect(there.count >= 2)
    let crew = there.prefix(2).map(\.text).joined(separator: " ")
    #expect(session.type("incident mark 1 dispatched 15:10 --crew \(crew)") == 0)
    let state = try station.incident("20200312-01")
    let cover = try #require(try station.cover(of: state))
    let outings = state.incident.outings.filter { $0.until != nil }
    #expect(outings.count >= 4 && !cover.holes.isEmpty)
    let first = try #require(outings.map(\.from).min())
    let quiet = try station.duty(at: { _ in first.advanced(minutes: -1) })
    let usual = Set(quiet.posts.flatMap { standing in standing.holes.map { "\(standing.post) \($0)" } })
    for minute in -5...60 {
      let at = first.advanced(minutes: minute)
      let now = try station.duty(at: { _ in at })
      let open = now.posts.flatMap { standing in
        standing.holes.filter { !usual.contains("\(standing.post) \($0)") }.map { _ in standing.post.text }
      }
      let told = cover.holes.filter { $0.from <= at && at < ($0.until ?? .distantFuture) }.map(\.post.text)
      #expect(open.sorted() == told.sorted(), "minute \(minute)")
    }
  }
}
