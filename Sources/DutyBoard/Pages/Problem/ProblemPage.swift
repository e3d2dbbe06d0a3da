import DutyModel
import DutyText
import Hummingbird

/// The page that says why something was not done, and what to do.
struct ProblemPage: Page {
  /// What happened.
  let problem: Problem

  /// What can go wrong with a request.
  enum Problem: Sendable, Hashable {
    /// One of the board's own words.
    case word(ProblemWord)
    /// The station's rules refused it; the words are the reader's already.
    case refused(String)
  }

  static let template = Template.problem
  var setup: StationSetup? { nil }

  func title(_ phrases: Phrases) -> String { ProblemWord.title[phrases.language] }

  func view(_ phrases: Phrases, _ ask: Ask) -> View {
    switch problem {
    case .word(let word): View(lines: [word[phrases.language]], home: Place.now.path)
    case .refused(let text):
      View(
        lines: [ProblemWord.refused[phrases.language]] + text.split(separator: "\n").map(String.init),
        home: Place.now.path)
    }
  }

  /// What the template shows.
  struct View: Sendable {
    let lines: [String]
    let home: String
  }

  typealias Words = ProblemWord
}

extension ProblemPage {
  /// The page for an error and the status it goes with; what is not known is the program's own fault.
  static func page(_ error: any Error, _ language: Language) -> (
    page: ProblemPage, status: HTTPResponse.Status
  ) {
    func said(_ word: ProblemWord, _ status: HTTPResponse.Status) -> (ProblemPage, HTTPResponse.Status) {
      (ProblemPage(problem: .word(word)), status)
    }
    switch error {
    case is Refusal, is InputError:
      let text = Complaint(language).text(error) ?? ""
      return (ProblemPage(problem: .refused(text)), isMissing(error) ? .notFound : .unprocessableContent)
    case let error as BookError: return book(error)
    case let denied as Denied: return said(denied.role == .nobody ? .loggedOut : .denied, .forbidden)
    case is TooFast: return said(.tooFast, .tooManyRequests)
    case is Forged: return said(.forged, .forbidden)
    case is Crowded: return said(.crowded, .serviceUnavailable)
    case let error as any HTTPResponseError:
      switch error.status {
      case .notFound: return said(.notFound, .notFound)
      case .methodNotAllowed: return said(.wrongMethod, .methodNotAllowed)
      case .contentTooLarge: return said(.tooLarge, .contentTooLarge)
      case .badRequest: return said(.unreadable, .badRequest)
      case .misdirectedRequest: return said(.unknownHost, .misdirectedRequest)
      default: return said(.failed, .internalServerError)
      }
    default: return said(.failed, .internalServerError)
    }
  }

  /// Whether an address named something that is not there.
  private static func isMissing(_ error: any Error) -> Bool {
    switch error as? Refusal {
    case .unknownRoster: true
    default: false
    }
  }

  private static func book(_ error: BookError) -> (ProblemPage, HTTPResponse.Status) {
    let (word, status): (ProblemWord, HTTPResponse.Status) =
      switch error {
      case .busy: (.busy, .serviceUnavailable)
      case .diskFull: (.full, HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage"))
      case .readOnly: (.unwritable, .serviceUnavailable)
      case .replaced: (.replaced, .serviceUnavailable)
      case .programFault: (.failed, .internalServerError)
      default: (.unreadableBook, .serviceUnavailable)
      }
    return (ProblemPage(problem: .word(word)), status)
  }
}
