import DutyBook
public import DutyModel
import DutyRules

/// A place where disputes have come up again and again.
public struct DisputePlace: Hashable, Sendable {
  /// The place.
  public let place: String
  /// The calls there, the first first.
  public let incidents: [IncidentNumber]
  /// Those of their disputes that are being mediated.
  public let referrals: [ReferralID]
}

/// Places where disputes have come up again and again, over some days.
public struct DisputeScreening: Sendable {
  /// The station, for names.
  public let setup: StationSetup
  /// The first of the days.
  public let from: CalendarDate
  /// Whether any category is known to be of disputes.
  public let isKnown: Bool
  /// The places, the one with most calls first.
  public let places: [DisputePlace]
}

extension Station {
  /// Places with several disputes of late, for an early look (预警排查).
  ///
  /// - Parameters:
  ///   - days: how far to look back from today, today included.
  ///   - least: the fewest calls at a place.
  public func screening(days: Int, least: Int) throws -> DisputeScreening {
    guard (1...3660).contains(days) else { throw Refusal.outOfRange("--days", least: 1, most: 3660) }
    return try book.read { reader in
      let setup = try reader.setup()
      let today = setup.zone.date(hand.now)
      let from = today.advanced(days: 1 - days)
      let span = Span(start: setup.zone.day(from).start, end: setup.zone.day(today).end)
      let categories = setup.playbooks.filter(MediationGate.isDispute).map(\.category)
      let open = try reader.referrals(isOpen: true)
      let places = try reader.places(of: categories, heard: span, least: least).map { place, incidents in
        DisputePlace(
          place: place, incidents: incidents,
          referrals: open.filter { incidents.contains($0.referral.incident) }.map(\.id))
      }
      return DisputeScreening(setup: setup, from: from, isKnown: !categories.isEmpty, places: places)
    }
  }
}
