import DutyModel
import GRDB

extension BookReader {
  /// The numbers in the book of calls that have all of some terms, in the order in which they were reported.
  ///
  /// - Parameter among: only calls for which this holds.
  func found(
    _ terms: [SearchTerm], among condition: (sql: String, arguments: [(any DatabaseValueConvertible)?])?
  ) throws -> [Int64] {
    guard let first = terms.first else { return [] }
    var found = try found(first)
    for term in terms.dropFirst() where !found.isEmpty {
      let others = Set(try self.found(term))
      found.removeAll { !others.contains($0) }
    }
    if let condition, !found.isEmpty {
      let fitting = try Int64.fetchSet(
        db, sql: "SELECT id FROM incident WHERE \(condition.sql)",
        arguments: StatementArguments(condition.arguments))
      found.removeAll { !fitting.contains($0) }
    }
    return found
  }

  /// The line of a call in which the first of some terms is written; nil when that is its report, or nowhere.
  func line(of incident: Int64, otherThan report: String, _ terms: [SearchTerm]) throws -> String? {
    let rows = SearchIndex.rows(of: incident)
    for term in terms {
      guard let query = SearchWords.query(term.phrase) else { continue }
      let found = try Row.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT device || '#' || serial, words.words FROM search JOIN words ON words.id = search.rowid
            WHERE search MATCH ? AND search.rowid BETWEEN ? AND ? ORDER BY search.rowid LIMIT 1
            """), arguments: [query, rows.lowerBound, rows.upperBound])
      if let found, found[0] as String != report {
        return SearchWords.excerpt(SearchWords.joined(found[1]), around: term.phrase)
      }
    }
    return nil
  }

  /// Calls that have one term, each once.
  private func found(_ term: SearchTerm) throws -> [Int64] {
    let found = try written(term)
    var conditions: [String] = []
    var arguments: [(any DatabaseValueConvertible)?] = []
    if !term.categories.isEmpty {
      conditions.append("category IN (\(term.categories.map { _ in "?" }.joined(separator: ", ")))")
      arguments += term.categories
    }
    if let heard = term.heard {
      conditions.append("heard >= ? AND heard < ?")
      arguments += [heard.start.milliseconds, heard.end.milliseconds]
    }
    if let number = term.number {
      conditions.append("number = ?")
      arguments.append(number.text)
    }
    guard !conditions.isEmpty else { return found }
    let others = try Int64.fetchAll(
      db, sql: "SELECT id FROM incident WHERE \(conditions.joined(separator: " OR "))",
      arguments: StatementArguments(arguments))
    return Set(found).union(others).sorted()
  }

  /// Calls about which a term's words or people are written, each once: the hits of a call are neighbours.
  private func written(_ term: SearchTerm) throws -> [Int64] {
    let queries = [SearchWords.query(term.phrase)] + term.crew.map { SearchWords.query(crew: $0.text) }
    let query = queries.compactMap(\.self).joined(separator: " OR ")
    guard !query.isEmpty else { return [] }
    let hits = try Int64.fetchCursor(
      db, sql: "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid", arguments: [query])
    var found: [Int64] = []
    while let hit = try hits.next() {
      let incident = SearchIndex.incident(hit)
      if found.last != incident { found.append(incident) }
    }
    return found
  }
}
