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

  @Test(arguments: [
    ("a bc def", 4, ["a bc", "def"]), ("值班簿", 4, ["值班", "簿"]), ("abcdefg", 3, ["abc", "def", "g"]),
    ("辅警05 嵘泰酒店", 10, ["辅警05", "嵘泰酒店"]), ("王帅、辅警05", 10, ["王帅、", "辅警05"]),
    ("\u{1B}[31mred red\u{1B}[0m", 4, ["\u{1B}[31mred", "red\u{1B}[0m"]),
    ("to ≤\u{A0}5\u{A0}min", 8, ["to", "≤ 5 min"]),
    ("去\("嵘泰酒店".joined)，把门打开", 10, ["去", "嵘泰酒店，", "把门打开"]), ("一二三，（四）", 7, ["一二", "三，", "（四）"]),
    ("缺民警 1，缺人员 1", 10, ["缺民警 1，", "缺人员 1"]), ("short", 9, ["short"]), ("", 5, [""]),
  ])
  func wrappedTextBreaksBetweenWords(_ text: String, _ columns: Int, _ lines: [String]) {
    #expect(text.wrapped(columns) == lines)
  }

  @Test func wrappedTextLosesNothing() {
    for text in ["值班簿 值班簿，值（班）簿", "one two  three", "a值b班c簿 word，词"] {
      for columns in 2...12 {
        let lines = text.wrapped(columns)
        #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " }, "\(text) in \(columns)")
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= max(4, columns) }, "\(text) in \(columns)")
      }
    }
  }

  @Test func controlAndDirectionMarksAreTakenOut() {
    #expect("a\u{1B}[31mb\u{202E}c\u{7}\nd".withoutControls == "a[31mbc d")
  }

  @Test func foldedTextIsSetInBelow() {
    #expect("  one two three".folded(10) == "  one two\n    three")
    #expect("short\nline".folded(10) == "short\nline")
  }

  @Test func aTableThatDoesNotFitIsParagraphs() {
    var table = TextTable([
      .init(title: "No"), .init(title: "n", alignedRight: true), .init(title: "what", isWrapped: true),
    ])
    table.rows = [["20200312-01", "3", "something to read"]]
    #expect(table.text(width: 40) == "No           n  what\n20200312-01  3  something to read\n")
    #expect(table.text(width: 20) == "20200312-01  n 3\n  something to read\n")
  }

  @Test func tableColumnsLineUpWithHanCharacters() {
    var table = TextTable([.init(title: "姓名"), .init(title: "n", alignedRight: true)])
    table.rows = [["贺志军", "1"], ["Li", "23"]]
    #expect(table.text(width: 80) == "姓名     n\n贺志军   1\nLi      23\n")
  }
}
