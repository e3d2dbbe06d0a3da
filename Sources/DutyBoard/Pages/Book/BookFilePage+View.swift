import DutyBook
import DutyModel
import DutyText

extension BookFilePage {
  /// The book in words.
  struct View: Sendable {
    let figures: String
    let devices: [Device]
    let slipPath: String
    let verifyPath: String
    let typedSlip: String
    let wrong: String?
    let check: Check?
    let isMine: Bool
    let copyPath: String
    let maskedPath: String
    let exports: [Export]
    let hasExports: Bool
    let accessPath: String?
    let passcodesPath: String?
    let hasMore: Bool

    /// A device and how much it wrote.
    struct Device: Sendable {
      let name: String
      let count: String
      let head: String
    }

    /// What a check found.
    struct Check: Sendable {
      let verdict: String
      let isSound: Bool
      let problems: [String]
      let notProven: [String]
    }

    /// Something that was taken away.
    struct Export: Sendable {
      let at: String
      let by: String
      let what: String
      let details: String
      let calls: String
    }
  }

  func view(_ phrases: Phrases, _ ask: Ask) -> View {
    let pages = BookPage(ask.language, setup: station)
    let said = { (word: BookWord) in word[ask.language] }
    let mayCopy = ask.visitor.may(.copyBook)
    let access = ask.visitor.may(.seeAccess) ? Place.access.path : nil
    let passcodes = ask.visitor.may(.managePasscodes) ? Place.passcodes.path : nil
    var (found, wrong): (Verification?, String?) = (nil, nil)
    switch check {
    case .success(let check): found = check
    case .failure(.notASlip): wrong = said(.notASlip)
    case .failure(.other(let error)): wrong = Complaint(ask.language).text(error)
    case nil: break
    }
    return View(
      figures: pages.text(stats).trimmed,
      devices: seal.devices.map {
        View.Device(name: $0.device.text, count: "\($0.count)", head: $0.head.prefix(16) + "…")
      },
      slipPath: Place.bookSlip.path, verifyPath: Place.verifyBook.path, typedSlip: slip, wrong: wrong,
      check: found.map { check in
        View.Check(
          verdict: pages.verdict(check), isSound: check.isOK, problems: check.problems.map(pages.text),
          notProven: check.notProven.map { pages.text($0, on: .board) })
      },
      isMine: mayCopy, copyPath: Place.copyBook.path, maskedPath: Place.maskedBook.path,
      exports: mayCopy
        ? exports.map { record in
          View.Export(
            at: phrases.moment(record.at), by: record.by.map(phrases.name) ?? "",
            what: pages.word(record.export.what),
            details: said(record.export.isMasked ? .maskedWord : .fullWord),
            calls: record.export.incidents.map(\.text).joined(separator: " "))
        } : [], hasExports: !exports.isEmpty,
      accessPath: access, passcodesPath: passcodes, hasMore: access != nil || passcodes != nil)
  }
}
