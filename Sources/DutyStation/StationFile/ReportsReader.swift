import DutyModel

/// Reads how the bureau wants the reports.
enum ReportsReader {
  static func rules(_ value: YAMLValue) -> ReportRules {
    var rules = ReportRules()
    guard let map = value.map(["day_starts", "bands"]) else { return rules }
    if let starts = map["day_starts"]?.value(.time, { TimeOfDay($0) }) { rules.dayStarts = starts }
    if let bands = map["bands"]?.pairs() {
      rules.bands = bands.compactMap { word, entry in
        guard let step = Step(word), reported.contains(step) else {
          entry.value.note(
            .unknownWord(word, of: .step, near: NearestWord.to(word, among: reported.map(\.rawValue))))
          return nil
        }
        let limits = entry.value.elements().compactMap { $0.value(.band, TimeBands.seconds) }
        return TimeBands(step: step, limits: Set(limits).sorted())
      }
    }
    return rules
  }

  /// The steps that a report counts times of.
  private static let reported: [Step] = [.dispatched, .enroute, .onscene, .feedback]
}
