/// A field of a form as it stands on a page: its label, what is in it, and why it was refused.
struct FormField: Sendable {
  let id: String
  let name: String
  let label: String
  let value: String
  let hint: String?
  let why: String?
  /// The ids of what describes the field; nil when nothing does.
  let describedBy: String?
  let isNeeded: Bool
  let isLine: Bool
  let isArea: Bool
  let isSelect: Bool
  let isBox: Bool
  let isGroup: Bool
  let isTicked: Bool
  let options: [Option]

  /// Something to choose or to tick.
  struct Option: Sendable {
    let optionID: String
    let optionName: String
    let optionValue: String
    let optionLabel: String
    let isChosen: Bool
  }

  /// How a field looks.
  enum Look: Sendable {
    /// A line of text, several lines, one of several, yes or no, any of several.
    case line, area, select, box, group
  }
}

/// One form's fields in the making: what was typed into them before stands in them again.
struct FieldMaker: Sendable {
  /// What the ids of its fields begin with.
  let prefix: String
  /// What was typed; nil when nothing was.
  let typed: Fields?
  /// Why something was refused, by the field's name.
  let why: [String: String]

  /// A line of text.
  func line(
    _ name: String, _ label: String, _ value: String = "", hint: String? = nil, isNeeded: Bool = false
  ) -> FormField {
    field(.line, name, label, typed?.typed(name) ?? value, hint: hint, isNeeded: isNeeded)
  }

  /// Several lines of text.
  func area(_ name: String, _ label: String, isNeeded: Bool = false) -> FormField {
    field(.area, name, label, typed?.typed(name) ?? "", isNeeded: isNeeded)
  }

  /// One of several.
  func select(
    _ name: String, _ label: String, _ options: [(value: String, label: String)], chosen: String = ""
  ) -> FormField {
    let chosen = typed?.typed(name) ?? chosen
    return field(
      .select, name, label, chosen,
      options: options.map {
        FormField.Option(
          optionID: "", optionName: name, optionValue: $0.value, optionLabel: $0.label,
          isChosen: $0.value == chosen)
      })
  }

  /// Yes or no.
  func box(_ name: String, _ label: String) -> FormField {
    field(.box, name, label, "1", isTicked: typed?.isTicked(name) ?? false)
  }

  /// Any of several; each box's name is the field's with its value behind it.
  func group(
    _ name: String, _ label: String, _ options: [(value: String, label: String)], hint: String? = nil
  ) -> FormField {
    field(
      .group, name, label, "", hint: hint,
      options: options.map {
        let box = name + "-" + $0.value
        return FormField.Option(
          optionID: "\(prefix)-\(box)", optionName: box, optionValue: "1", optionLabel: $0.label,
          isChosen: typed?.isTicked(box) ?? false)
      })
  }

  private func field(
    _ look: FormField.Look, _ name: String, _ label: String, _ value: String, hint: String? = nil,
    isNeeded: Bool = false, isTicked: Bool = false, options: [FormField.Option] = []
  ) -> FormField {
    let (id, why) = ("\(prefix)-\(name)", why[name])
    let described = [hint.map { _ in id + "-hint" }, why.map { _ in id + "-why" }].compactMap(\.self)
    return FormField(
      id: id, name: name, label: label, value: value, hint: hint, why: why,
      describedBy: described.isEmpty ? nil : described.joined(separator: " "), isNeeded: isNeeded,
      isLine: look == .line, isArea: look == .area, isSelect: look == .select, isBox: look == .box,
      isGroup: look == .group, isTicked: isTicked, options: options)
  }
}
