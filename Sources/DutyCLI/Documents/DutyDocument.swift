import DutyModel
import DutyRules
import DutyStation

/// `duty at`: who stands where, for programs.
struct DutyDocument: Encodable {
  let at: String
  let roster: Explicit<RosterID>
  let leader: Explicit<Badge>
  let posts: [Standing]
  let reachable: [Badge]
  /// Who is away on a call, and since when.
  let away: [Away]

  struct Away: Encodable {
    let who: Badge
    let incident: IncidentNumber
    let since: String
  }

  struct Standing: Encodable {
    let post: PostCode
    let shift: ShiftCode
    let start: String
    let end: String
    let on: [Badge]
    let out: [Badge]
    let holes: [Hole]
  }

  struct Hole: Encodable {
    let kind: String
    let need: Int
    let have: Int
  }

  init(_ duty: WhoIsWhere) {
    let zone = duty.setup.zone
    at = zone.iso(duty.at)
    roster = Explicit(duty.roster)
    leader = Explicit(duty.leader)
    posts = duty.posts.map { standing in
      Standing(
        post: standing.post, shift: standing.shift, start: zone.iso(standing.span.start),
        end: zone.iso(standing.span.end), on: standing.on, out: standing.out,
        holes: standing.holes.map { Hole(kind: $0.kind.word, need: $0.need, have: $0.have) })
    }
    reachable = duty.reachable.map(\.who)
    away = duty.out.sorted { $0.key < $1.key }.compactMap { who, outing in
      outing.incident.map { Away(who: who, incident: $0, since: zone.iso(outing.since)) }
    }
  }
}
