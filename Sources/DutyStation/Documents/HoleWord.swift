import DutyRules

extension WhoIsWhere.Hole.Kind {
  /// The kind's word for programs.
  package var word: String {
    switch self {
    case .figure(.total): "total"
    case .figure(.officers): "officers"
    case .figure(.qualification(let qual)): "qual:\(qual)"
    case .auxiliariesAlone: "auxiliary_never_alone"
    }
  }
}
