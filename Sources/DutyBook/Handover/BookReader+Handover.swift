public import DutyModel
import Foundation
import GRDB

extension BookReader {
  /// A handover with what has been acknowledged; nil when the book has none of that number.
  public func handover(_ id: HandoverID) throws -> HandoverState? {
    try handovers("WHERE id = ?", [id.text]).first
  }

  /// Handovers, the one written last first.
  ///
  /// - Parameters:
  ///   - limit: the most to return.
  ///   - skipped: how many to leave out before the first that is returned.
  public func handovers(limit: Int, skipped: Int = 0) throws -> [HandoverState] {
    try handovers("ORDER BY body ->> 'at' DESC, id DESC LIMIT ? OFFSET ?", [limit, skipped])
  }

  /// How many handovers there are.
  public func handoverCount() throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM handover") ?? 0
  }

  private func handovers(_ rest: String, _ arguments: StatementArguments) throws -> [HandoverState] {
    let decoder = JSONDecoder()
    return try Row.fetchAll(db, sql: "SELECT id, body, author FROM handover \(rest)", arguments: arguments)
      .map { row in
        let id = row[0] as String
        guard let handover = try? decoder.decode(Handover.self, from: Data((row[1] as String).utf8)) else {
          throw BookError.damaged(path: path, detail: "handover \(id)")
        }
        let accepted = try Row.fetchAll(
          db, sql: "SELECT item, at, author, remark FROM acknowledgement WHERE handover = ?", arguments: [id]
        ).map { row in
          (
            row[0] as Int,
            HandoverState.Acknowledgement(
              by: (row[2] as String?).map { Badge($0) }, at: Instant(milliseconds: row[1]), remark: row[3])
          )
        }
        return HandoverState(
          id: HandoverID(id), handover: handover, author: (row[2] as String?).map { Badge($0) },
          accepted: Dictionary(accepted, uniquingKeysWith: { first, _ in first }))
      }
  }
}
