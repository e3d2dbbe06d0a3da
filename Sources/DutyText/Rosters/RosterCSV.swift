import DutyModel
import DutyRules

/// The roster for a spreadsheet: one line a duty, with the mark at the front that Excel needs for Chinese.
public struct RosterCSV: Sendable {
  private let sheet: RosterSheet

  /// Makes the file.
  public init(_ sheet: RosterSheet) { self.sheet = sheet }

  /// The file's text: RFC 4180, lines ended with CR and LF.
  public var text: String {
    let zone = sheet.setup.zone
    let header =
      sheet.phrases.language == .zh
      ? ["日期", "班次", "岗位", "警号", "姓名", "开始", "结束", "锁定"]
      : ["date", "shift", "post", "badge", "name", "start", "end", "locked"]
    let rows = sheet.rosterCase.duties.sorted { $0.assignment < $1.assignment }.map { duty in
      [
        duty.date.description, duty.shift.text, duty.post.text, duty.who.text, sheet.phrases.name(duty.who),
        zone.iso(duty.span.start), zone.iso(duty.span.end), sheet.isLocked(duty) ? "1" : "",
      ]
    }
    return "\u{FEFF}" + ([header] + rows).map { $0.map(Self.field).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A field, quoted where it must be; what a spreadsheet would take for a formula is kept as text.
  private static func field(_ text: String) -> String {
    let safe = text.first.map { "=+-@\t\r".contains($0) } == true ? "'" + text : text
    guard safe.contains(where: { ",\"\r\n".contains($0) }) else { return safe }
    return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
