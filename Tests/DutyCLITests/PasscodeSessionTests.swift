import DutyModel
import Testing

@testable import DutyCLI

/// Passcodes at the terminal: set, mistyped, too easy, listed, taken away.
struct PasscodeSessionTests {
  @Test(arguments: Language.allCases) func passcodes(_ language: Language) throws {
    let session = Transcript(language)
    session.write(Array(DeskSessionTests.station.utf8), to: "station.yaml")
    for (command, input) in [
      ("init --station ~/station.yaml", []), ("passcode list", []),
      ("passcode set 贺志军", ["gate 7 lantern", "gate 7 lantern"]),
      ("passcode set 002", ["gate 7 lantern", "gate 8 lantern"]),
      ("passcode set 002", ["12345678", "12345678"]), ("passcode set 002 --stdin", ["short"]),
      ("passcode set 002 --stdin", []), ("passcode set 002", []),
      ("passcode set 009", ["gate 7 lantern", "gate 7 lantern"]),
      ("passcode set @wall --stdin", ["far across the room"]), ("passcode list", []),
      ("passcode remove @wall", []), ("passcode remove @wall", []), ("passcode log", []),
      ("passcode log --limit 1 --as 009", []),
    ] as [(String, [String])] { session.type(command, input: input) }
    try expectGolden(session.text, "passcodes-\(language.rawValue).txt")
  }
}
