/// How many columns a terminal gives a text: two for Han and other wide characters, none for marks.
public enum DisplayWidth {
  /// The columns of a text without line ends; colour codes take none.
  public static func of(_ text: some StringProtocol) -> Int {
    var (width, isCode) = (0, false)
    for character in text {
      if character == "\u{1B}" { isCode = true }
      if !isCode { width += of(character) }
      if isCode, character == "m" { isCode = false }
    }
    return width
  }

  /// The columns of a character.
  public static func of(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    if character == String.joiner { return 0 }
    // Latin letters, Han: what nearly every text is made of.
    if scalar.value < 0x300 { return 1 }
    if (0x4E00...0x9FFF).contains(scalar.value) { return 2 }
    if character.unicodeScalars.contains(where: { $0.value == 0xFE0F }) { return 2 }
    if scalar.properties.generalCategory == .nonspacingMark
      || scalar.properties.generalCategory == .enclosingMark
    {
      return 0
    }
    return isWide(scalar.value) ? 2 : 1
  }

  /// The wide blocks of Unicode's East Asian Width: Han, kana, Hangul, full-width forms, pictographs.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
      0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}

extension String {
  /// Filled with spaces to so many columns; cut with an ellipsis when longer.
  func fitted(_ columns: Int, alignedRight: Bool = false) -> String {
    let width = DisplayWidth.of(self)
    if width > columns { return cut(columns) }
    let space = String(repeating: " ", count: columns - width)
    return alignedRight ? space + self : self + space
  }

  /// At most so many columns, an ellipsis in place of what is left out.
  private func cut(_ columns: Int) -> String {
    var (text, width) = ("", 0)
    for character in self {
      let next = DisplayWidth.of(character)
      guard width + next < columns else { break }
      text.append(character)
      width += next
    }
    return text + "…" + String(repeating: " ", count: max(0, columns - width - 1))
  }

  /// Without control characters, which a terminal would obey; a line break is a space.
  var withoutControls: String {
    var shown = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 10: shown.append(" ")
      case 0..<32, 127, 0x80...0x9F, 0x202A...0x202E, 0x2066...0x2069: continue
      default: shown.append(scalar)
      }
    }
    return String(shown)
  }
}
