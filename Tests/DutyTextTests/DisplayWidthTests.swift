import Testing

@testable import DutyText

/// Columns of a terminal, not characters.
struct DisplayWidthTests {
  @Test(arguments: [
    ("abc", 3), ("值班", 4), ("值a班", 5), ("e\u{301}", 1), ("（）", 4), ("│", 1), ("·", 1), ("😀", 2), ("", 0),
    ("\u{1B}[31m值\u{1B}[0m", 2),
  ])
  func aTextTakesItsColumns(_ text: String, _ columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test func fittedTextHasJustTheColumnsAskedFor() {
    for text in ["", "a", "值班簿", "值班簿值班簿", "a值b班c簿"] {
      for columns in 1...9 {
        #expect(DisplayWidth.of(text.fitted(columns)) == columns, "\(text) in \(columns)")
        #expect(DisplayWidth.of(text.fitted(columns, alignedRight: true)) == columns, "\(text) in \(columns)")
      }
    }
  }

  @Test func controlAndDirectionMarksAreTakenOut() {
    #expect("a\u{1B}[31mb\u{202E}c\u{7}\n".withoutControls == "a[31mbc")
  }

  @Test func tableColumnsLineUpWithHanCharacters() {
    var table = TextTable([.init(title: "姓名"), .init(title: "n", alignedRight: true)])
    table.rows = [["贺志军", "1"], ["Li", "23"]]
    #expect(table.text(width: 80) == "姓名     n\n贺志军   1\nLi      23\n")
  }
}
