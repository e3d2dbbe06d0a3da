import DutyModel
import DutyStation

/// `follow-up list`, for programs.
struct FollowUpListDocument: Encodable {
  let followUps: [FollowUpDocument]
  let overdue: Int
  let masked: Bool

  init(_ tasks: [FollowUpState], setup: StationSetup, now: Instant, isMasked: Bool) {
    masked = isMasked
    followUps = tasks.map { FollowUpDocument($0, setup: setup) }
    overdue = tasks.count { $0.isOverdue(at: now) }
  }
}
