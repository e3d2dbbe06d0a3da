import DutyModel
import Foundation

/// Text out of bytes, in the encodings that offices use.
enum TextFile {
  /// Text in UTF-8, with or without a mark at its front.
  static func utf8(_ bytes: [UInt8], file: String) throws(InputError) -> String {
    if let text = plain(bytes) { return text }
    let seems = utf16(bytes) != nil ? "UTF-16" : (gb18030(bytes) != nil ? "GB18030" : nil)
    throw InputError(file: file, problems: [InputProblem(line: nil, path: "", kind: .encoding(seems))])
  }

  /// Text in UTF-8, UTF-16 with a mark, or GB18030.
  static func any(_ bytes: [UInt8], file: String) throws(InputError) -> String {
    if let text = utf16(bytes) ?? plain(bytes) ?? gb18030(bytes) { return text }
    throw InputError(file: file, problems: [InputProblem(line: nil, path: "", kind: .encoding(nil))])
  }

  private static func plain(_ bytes: [UInt8]) -> String? {
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    return String(validating: body, as: UTF8.self)
  }

  private static func utf16(_ bytes: [UInt8]) -> String? {
    guard bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) else { return nil }
    return String(data: Data(bytes), encoding: .utf16)
  }

  /// GB18030 through the system's own tables.
  private static func gb18030(_ bytes: [UInt8]) -> String? {
    guard let table = iconv_open("UTF-8", "GB18030"), Int(bitPattern: table) != -1 else { return nil }
    defer { iconv_close(table) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: bytes.count * 4 + 16)
    let written = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target -> Int? in
        var (from, fromLeft) = (source.baseAddress, source.count)
        var (into, intoLeft) = (target.baseAddress, target.count)
        guard iconv(table, &from, &fromLeft, &into, &intoLeft) != -1 else { return nil }
        return target.count - intoLeft
      }
    }
    guard let written else { return nil }
    return String(validating: output.prefix(written).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
