public import DutyModel
import Foundation
import GRDB

extension BookReader {
  /// Tasks of one call, in order of their due times.
  public func followUps(of incident: IncidentNumber) throws -> [FollowUpState] {
    try followUps("WHERE incident = ? \(Self.order)", [incident.text])
  }

  /// A task; nil when the book has none of that number.
  public func followUp(_ id: FollowUpID) throws -> FollowUpState? {
    try followUps("WHERE id = ?", [id.text]).first
  }

  /// Tasks in order of their due times.
  ///
  /// - Parameters:
  ///   - status: only these; nil for all.
  ///   - before: only those due before; nil for any.
  public func followUps(status: FollowUpState.Status?, before: Instant? = nil) throws -> [FollowUpState] {
    try followUps(FollowUpFilter(status: status.map { [$0] }, before: before))
  }

  /// Tasks that pass a filter, in order of their due times unless it says otherwise.
  public func followUps(_ filter: FollowUpFilter) throws -> [FollowUpState] {
    let (rest, arguments) = filter.condition
    let order = filter.isLastEndedFirst ? "ORDER BY ended DESC, length(id) DESC, id DESC" : Self.order
    return try followUps(
      "\(rest) \(order) LIMIT ? OFFSET ?",
      StatementArguments(arguments + [filter.limit ?? -1, filter.skipped]))
  }

  /// How many tasks pass a filter, those included that it does not list.
  public func followUpCount(_ filter: FollowUpFilter) throws -> Int {
    let (rest, arguments) = filter.condition
    return try Int.fetchOne(
      db, sql: "SELECT count(*) FROM follow_up \(rest)", arguments: StatementArguments(arguments)) ?? 0
  }

  /// How tasks due in a span have fared, without reading them.
  ///
  /// - Complexity: a range of the index over state and due time for each state.
  public func followUpCounts(due span: Span, now: Instant) throws -> FollowUpCounts {
    let states = FollowUpState.Status.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT count(*), ifnull(sum(status = 'cancelled'), 0), ifnull(sum(status = 'open' AND due > ?3), 0),
          ifnull(sum(status = 'done' AND ended <= due), 0)
        FROM follow_up WHERE status IN (\(states)) AND due >= ?1 AND due < ?2
        """, arguments: [span.start.milliseconds, span.end.milliseconds, now.milliseconds])
    return FollowUpCounts(
      all: row?[0] ?? 0, cancelled: row?[1] ?? 0, early: row?[2] ?? 0, inTime: row?[3] ?? 0)
  }

  /// The first due first; 10 comes after 9.
  private static let order = "ORDER BY due, length(id), id"

  private func followUps(_ rest: String, _ arguments: StatementArguments) throws -> [FollowUpState] {
    let decoder = JSONDecoder()
    return try Row.fetchAll(
      db, sql: "SELECT id, body, status, result, ended, ended_by FROM follow_up \(rest)", arguments: arguments
    ).map { row in
      guard
        let followUp = try? decoder.decode(FollowUp.self, from: Data((row["body"] as String).utf8)),
        let status = FollowUpState.Status(rawValue: row["status"])
      else { throw BookError.damaged(path: path, detail: "follow-up") }
      return FollowUpState(
        id: FollowUpID(row["id"]), followUp: followUp, status: status, result: row["result"],
        ended: (row["ended"] as Int64?).map { Instant(milliseconds: $0) },
        by: (row["ended_by"] as String?).map { Badge($0) })
    }
  }
}

/// How tasks have fared.
public struct FollowUpCounts: Hashable, Sendable {
  /// All of them.
  public let all: Int
  /// Those that need not be done any more.
  public let cancelled: Int
  /// Those that are open and not yet due.
  public let early: Int
  /// Those that were done before they were due.
  public let inTime: Int
}
