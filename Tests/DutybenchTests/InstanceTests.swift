import DutySolver
import Testing

@testable import dutybench

/// Whatever a file of a public instance holds is read or refused with its line, and never ends the program.
struct InstanceTests {
  static let instance = """
    # A tiny instance.
    SECTION_HORIZON
    7

    SECTION_SHIFTS
    # ID, minutes, followers that are forbidden
    E,480,
    N,600,E

    SECTION_STAFF
    # ID, MaxShifts, MaxTotalMinutes, MinTotalMinutes, MaxConsecutive, MinConsecutive, MinDaysOff, MaxWeekends
    A,E=7|N=3,3600,480,5,1,1,1
    B,E=7|N=7,3600,0,5,1,1,1

    SECTION_DAYS_OFF
    A,3

    SECTION_SHIFT_ON_REQUESTS
    A,0,E,2

    SECTION_SHIFT_OFF_REQUESTS
    B,1,N,3

    SECTION_COVER
    0,E,1,100,1
    1,N,1,100,1

    """

  @Test func aSoundOneIsReadAndSolved() throws {
    let instance = try CurtoisInstance(Self.instance)
    #expect((instance.staff, instance.shifts) == (["A", "B"], ["E", "N"]))
    let solution = Engine(instance.problem).solve(seed: 1, moves: 2_000, until: { false })
    #expect(solution.cost.hard == 0)
    #expect(instance.text(solution.options).split(separator: "\n").count == 2)
  }

  struct Damage: Sendable, CustomTestStringConvertible {
    let title: String
    let old: String
    let new: String
    /// The line that is named, and a word of what is said of it.
    let line: Int
    let word: String
    var testDescription: String { title }
  }

  @Test(arguments: [
    Damage(title: "empty", old: instance, new: "", line: 1, word: "SECTION_HORIZON"),
    Damage(title: "garbage", old: instance, new: "\u{0}\u{1}PK\n\u{FFFD}", line: 1, word: "a section"),
    Damage(title: "no days", old: "\n7\n", new: "\n\n", line: 27, word: "a number of days"),
    Damage(title: "negative days", old: "\n7\n", new: "\n-7\n", line: 3, word: "not negative"),
    Damage(title: "too many days", old: "\n7\n", new: "\n9223372036854775807\n", line: 3, word: "below"),
    Damage(title: "days in words", old: "\n7\n", new: "\nseven\n", line: 3, word: "seven"),
    Damage(title: "a shift without minutes", old: "E,480,", new: "E,480", line: 7, word: "minutes"),
    Damage(
      title: "minutes beyond all numbers", old: "E,480,", new: "E,99999999999999999999,", line: 7,
      word: "number"),
    Damage(title: "minutes beyond sense", old: "E,480,", new: "E,99999999,", line: 7, word: "below"),
    Damage(title: "a follower that is none", old: "N,600,E", new: "N,600,X", line: 8, word: "\"X\""),
    Damage(title: "a shift twice", old: "N,600,E", new: "E,600,E", line: 8, word: "once"),
    Damage(title: "a person twice", old: "\nB,E=7", new: "\nA,E=7", line: 13, word: "once"),
    Damage(
      title: "a person cut short", old: "|N=3,3600,480,5,1,1,1", new: "|N=3,3600", line: 12, word: "eight"),
    Damage(title: "a negative most", old: "N=3", new: "N=-3", line: 12, word: "from 0"),
    Damage(title: "a most that is none", old: "N=3", new: "N", line: 12, word: "shift=most"),
    Damage(title: "a day off outside", old: "A,3\n", new: "A,7\n", line: 16, word: "below 7"),
    Damage(title: "somebody else's day off", old: "A,3\n", new: "C,3\n", line: 16, word: "\"C\""),
    Damage(title: "a negative weight", old: "A,0,E,2", new: "A,0,E,-2", line: 19, word: "not negative"),
    Damage(
      title: "a weight beyond sense", old: "B,1,N,3", new: "B,1,N,9223372036854775807", line: 22,
      word: "below"),
    Damage(
      title: "cover with a field more", old: "1,N,1,100,1", new: "1,N,1,100,1,1", line: 26, word: "weights"),
    Damage(
      title: "a section that is not there", old: "SECTION_COVER", new: "SECTION_COVERT", line: 27,
      word: "SECTION_COVER "),
  ])
  func whatIsWrongNamesItsLine(_ damage: Damage) {
    let text = Self.instance.replacing(damage.old, with: damage.new)
    #expect(text != Self.instance)
    let error = #expect(throws: CurtoisInstance.Malformed.self) { try CurtoisInstance(text) }
    #expect(error?.line == damage.line)
    #expect(error?.description.contains(damage.word) == true, "\(error?.description ?? "")")
  }

  /// Wherever the file is cut off it is refused or, where what is left makes sense, solved.
  @Test func aFileCutOffAnywhere() {
    let letters = Array(Self.instance)
    for length in 0..<letters.count {
      do throws(CurtoisInstance.Malformed) {
        let instance = try CurtoisInstance(String(letters[..<length]))
        _ = Engine(instance.problem).solve(seed: 1, moves: 20, until: { false })
      } catch { #expect(error.line > 0) }
    }
  }

  @Test func nobodyAndNothingAreSolvedToo() throws {
    for name in ["A,E=7|N=3,3600,480,5,1,1,1\nB,E=7|N=7,3600,0,5,1,1,1\n", "0,E,1,100,1\n1,N,1,100,1\n"] {
      var text = Self.instance.replacing(name, with: "")
      for request in ["A,3\n", "A,0,E,2\n", "B,1,N,3\n"] { text = text.replacing(request, with: "") }
      let instance = try CurtoisInstance(text)
      let solution = Engine(instance.problem).solve(seed: 1, moves: 50, until: { false })
      #expect(solution.options.count == instance.staff.count * 7)
    }
  }

  /// The greatest numbers that are read can be added up.
  @Test func theGreatestNumbersAddUp() throws {
    let most = "9999999"
    let text = Self.instance.replacing("0,E,1,100,1", with: "0,E,\(most),\(most),\(most)")
      .replacing("A,0,E,2", with: "A,0,E,\(most)").replacing("E,480,", with: "E,\(most),")
    let instance = try CurtoisInstance(text)
    let solution = Engine(instance.problem).solve(seed: 1, moves: 500, until: { false })
    #expect(Evaluation(solution.options, of: instance.problem).total == solution.cost)
  }
}
