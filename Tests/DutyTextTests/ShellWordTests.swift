import Testing

@testable import DutyText

/// Names in commands that are to be pasted.
struct ShellWordTests {
  @Test(arguments: [
    ("李某", "李某"), ("Zhang", "Zhang"), ("李大 明", "'李大 明'"), ("O'Brien", "'O'\\''Brien'"), ("$(x)", "'$(x)'"),
    ("", "''"),
    ("买买提·吐尔逊", "买买提·吐尔逊"),
  ])
  func isOneWord(_ text: String, _ expected: String) { #expect(text.shellWord == expected) }
}
