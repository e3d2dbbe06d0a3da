import DutyModel
import DutyStation

/// `referral list`, for programs.
struct ReferralListDocument: Encodable {
  let referrals: [ReferralDocument]
}

/// `referral show --mask`, for programs.
struct MaskedReferralDocument: Encodable {
  let referral: ReleasedReferralDocument
  let masked = true
}

/// `referral list --mask`, for programs.
struct ReleasedReferralListDocument: Encodable {
  let referrals: [ReleasedReferralDocument]
  let masked = true
}

/// `referral screen`, for programs.
struct ScreeningDocument: Encodable {
  let from: CalendarDate
  let places: [Place]

  struct Place: Encodable {
    let place: String
    let incidents: [IncidentNumber]
    let referrals: [ReferralID]
  }
}
