/// What was really worked of a duty, when it was not what the roster says; the roster itself stays as it is.
///
/// It carries the whole truth about one person's duty, so the later of two is right.
public struct ActualDuty: Hashable, Codable, Sendable {
  /// Whose duty it is: one of the roster in force, or one that somebody took over.
  public var duty: Assignment
  /// When it was really worked; nil when it was not worked at all.
  public var worked: Span?
  /// Why it was not as planned.
  public var reason: String

  /// Makes a record.
  public init(duty: Assignment, worked: Span?, reason: String) {
    self.duty = duty
    self.worked = worked
    self.reason = reason
  }

  /// One record for each duty of a person.
  public var key: String { "\(duty.who)/\(duty.date)/\(duty.post)/\(duty.shift)" }
}

extension StationSetup {
  /// What was worked: planned duties, with what really happened in place of what was meant.
  ///
  /// A record for a duty that nobody planned adds it.
  public func duties(_ planned: [Assignment], actual: [ActualDuty]) -> [Duty] {
    let records = Dictionary(actual.map { ($0.duty, $0) }, uniquingKeysWith: { $1 })
    let meant = planned.filter { records[$0] == nil }.compactMap { duty($0) }
    let real = records.values.compactMap { record in
      record.worked.flatMap { span in
        shift(record.duty.shift).map { Duty(record.duty, shift: $0, worked: span) }
      }
    }
    return (meant + real).sorted { $0.assignment < $1.assignment }
  }
}
