import DutyModel
import Testing

@testable import DutyBoard

@Suite("Who is known")
struct KnownVisitorsTests {
  private static func visitor(_ session: String) -> Visitor {
    Visitor(who: "001", name: nil, role: .chief, session: session)
  }

  @Test("is known of the moment it was read, and of no other")
  func moments() {
    let known = KnownVisitors()
    let moment = KnownVisitors.Moment(version: 7, minute: 100)
    #expect(known.visitor("a", at: moment) == nil)
    known.keep(Self.visitor("a"), "a", at: moment)
    #expect(known.visitor("a", at: moment) == Self.visitor("a"))
    #expect(known.visitor("b", at: moment) == nil)
    #expect(known.visitor("a", at: .init(version: 8, minute: 100)) == nil)
    #expect(known.visitor("a", at: .init(version: 7, minute: 101)) == nil)
    // What was only asked for changes nothing.
    #expect(known.visitor("a", at: moment) == Self.visitor("a"))
  }

  @Test("is forgotten when something is known of another moment")
  func forgetting() {
    let known = KnownVisitors()
    let (first, second) = (
      KnownVisitors.Moment(version: 7, minute: 100), KnownVisitors.Moment(version: 8, minute: 100)
    )
    known.keep(Self.visitor("a"), "a", at: first)
    known.keep(Self.visitor("b"), "b", at: second)
    #expect(known.visitor("a", at: first) == nil)
    #expect(known.visitor("a", at: second) == nil)
    #expect(known.visitor("b", at: second) == Self.visitor("b"))
  }

  @Test("never grows without end")
  func many() {
    let known = KnownVisitors(most: 2)
    let moment = KnownVisitors.Moment(version: 1, minute: 1)
    for session in ["a", "b", "c"] { known.keep(Self.visitor(session), session, at: moment) }
    #expect(["a", "b", "c"].filter { known.visitor($0, at: moment) != nil } == ["c"])
  }
}
