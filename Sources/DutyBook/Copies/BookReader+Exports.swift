public import DutyModel
import Foundation
import GRDB

/// An export that was made, and by whom.
public struct ExportRecord: Hashable, Sendable {
  /// When.
  public let at: Instant
  /// Who; nil where nobody said.
  public let by: Badge?
  /// On which device.
  public let device: DeviceName
  /// What.
  public let export: ExportMade
}

extension BookReader {
  /// Exports, the latest first.
  ///
  /// - Parameter limit: the most to return.
  public func exports(limit: Int) throws -> [ExportRecord] {
    let decoder = JSONDecoder()
    return try Row.fetchAll(
      db,
      sql: "SELECT written, author, device, body FROM export ORDER BY written DESC, number DESC LIMIT ?",
      arguments: [limit]
    ).map { row in
      guard let export = try? decoder.decode(ExportMade.self, from: Data((row[3] as String).utf8)) else {
        throw BookError.damaged(path: path, detail: "export")
      }
      return ExportRecord(
        at: Instant(milliseconds: row[0]), by: (row[1] as String?).map { Badge($0) },
        device: DeviceName(row[2]), export: export)
    }
  }

  /// The numbers of all calls, the one heard first first.
  ///
  /// - Parameter after: for each device, how many of its entries are known already; only calls of which something
  ///   newer was written. Empty for all.
  public func incidentNumbers(after known: [DeviceName: Int] = [:]) throws -> [IncidentNumber] {
    let all = try Row.fetchAll(
      db,
      sql: """
        SELECT incident.number, timeline.device, max(timeline.serial) FROM incident
        JOIN timeline ON timeline.incident = incident.number
        GROUP BY incident.number, timeline.device ORDER BY incident.heard, incident.number
        """)
    return all.filter { (known[DeviceName($0[1])] ?? 0) < $0[2] as Int }
      .map { IncidentNumber($0[0] as String) }.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }
}
