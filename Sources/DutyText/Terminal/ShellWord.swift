extension String {
  /// The text as one word of a command that is to be typed or pasted, in quotes where it needs them.
  var shellWord: String {
    let text = withoutControls
    let isPlain = !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || "·•-_.,:/".contains($0) }
    return isPlain ? text : "'" + text.replacing("'", with: "'\\''") + "'"
  }
}
