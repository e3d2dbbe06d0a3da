extension String {
  /// The text as it stands in HTML and SVG: shown, never obeyed.
  var escapedForHTML: String {
    withoutControls.reduce(into: "") { html, character in
      switch character {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\"": html += "&quot;"
      default: html.append(character)
      }
    }
  }
}
