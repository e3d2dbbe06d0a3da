import Testing

@testable import DutyText

/// Words that were looked for are seen where they stand.
struct StyleTests {
  @Test(arguments: [
    (["盗窃"], "手机盗窃案", "手机[盗窃]案"), (["bai"], "Bai met BAI", "[Bai] met [BAI]"), (["单元 7"], "7号单元", "[7]号[单元]"),
    (["m", "7"], "am 7", "a[m] [7]"), (["二期", "二期单元"], "二期单元", "[二期单元]"), ([], "x", "x"), (["没有"], "x", "x"),
  ])
  func found(_ words: [String], _ text: String, _ expected: String) {
    let marked = Style(isColoured: true).marked(words, in: text)
    let plain = marked.replacing("\u{1B}[7m", with: "[").replacing("\u{1B}[0m", with: "]")
    #expect(plain == expected)
    #expect(Style(isColoured: false).marked(words, in: text) == text)
  }
}
