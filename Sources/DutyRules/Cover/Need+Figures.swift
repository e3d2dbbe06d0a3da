public import DutyModel

extension Need {
  /// The figures that are asked for: people, officers, then qualifications in their order.
  public var figures: [(figure: Figure, count: Int)] {
    [(.total, total), (.officers, officers)]
      + quals.sorted { $0.key < $1.key }.map { (.qualification($0.key), $0.value) }
  }
}

extension Figure {
  /// Whether somebody counts for it.
  public func counts(_ member: Member) -> Bool {
    switch self {
    case .total: true
    case .officers: member.isOfficer
    case .qualification(let qual): member.quals.contains(qual)
    }
  }
}
