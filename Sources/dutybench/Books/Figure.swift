import Foundation

/// One measured thing: a line for people and a line of JSON for programs.
struct Figure {
  let name: String
  let values: [(key: String, value: Double)]

  /// Prints both.
  func print() {
    let shown = values.map { "\($0.key) \(Self.text($0.value))" }.joined(separator: "   ")
    Swift.print(name.padding(toLength: 16, withPad: " ", startingAt: 0) + shown)
    let fields = values.map { "\"\($0.key)\":\(Self.text($0.value))" }
    Swift.print("{" + (["\"figure\":\"\(name)\""] + fields).joined(separator: ",") + "}")
  }

  private static func text(_ value: Double) -> String {
    value >= 100 ? String(format: "%.0f", value) : String(format: "%.3f", value)
  }
}
