import DutyText
import Testing

@testable import DutyBoard

@Suite("Templates")
struct TemplateTests {
  /// The words of each template's page; a page adds its own here.
  private static let words: [(Template, [String])] = [
    (.layout, FrameWord.allCases.map(\.rawValue)),
    (.token, []), (.once, []),
    (.report, ReportWord.allCases.map(\.rawValue)), (.incidents, IncidentsWord.allCases.map(\.rawValue)),
    (.incident, IncidentWord.allCases.map(\.rawValue)),
    (.incidentSteps, IncidentWord.allCases.map(\.rawValue)),
    (.incidentForms, IncidentWord.allCases.map(\.rawValue)),
    (.now, NowWord.allCases.map(\.rawValue)), (.wall, NowWord.allCases.map(\.rawValue)),
    (.logIn, LogInWord.allCases.map(\.rawValue)),
    (.account, AccountWord.allCases.map(\.rawValue)),
    (.passcodes, AccountWord.allCases.map(\.rawValue)),
    (.passcode, AccountWord.allCases.map(\.rawValue)),
    (.access, AccountWord.allCases.map(\.rawValue)),
    (.incidentReview, IncidentWord.allCases.map(\.rawValue)),
    (.returnedCalls, []),
    (.handovers, HandoverWord.allCases.map(\.rawValue)),
    (.handoverItems, HandoverWord.allCases.map(\.rawValue)),
    (.handoverItem, HandoverWord.allCases.map(\.rawValue)),
    (.writeHandover, HandoverWord.allCases.map(\.rawValue)),
    (.owed, OwedWord.allCases.map(\.rawValue)), (.reviews, ReviewWord.allCases.map(\.rawValue)),
    (.problem, ProblemWord.allCases.map(\.rawValue)),
    (.month, MonthWord.allCases.map(\.rawValue)), (.change, MonthWord.allCases.map(\.rawValue)),
    (.changed, MonthWord.allCases.map(\.rawValue)), (.publish, MonthWord.allCases.map(\.rawValue)),
    (.absence, MonthWord.allCases.map(\.rawValue)), (.own, OwnWord.allCases.map(\.rawValue)),
    (.fields, []), (.mediationDesk, MediationWord.allCases.map(\.rawValue)),
    (.mediation, MediationWord.allCases.map(\.rawValue)),
    (.mediationSlip, MediationWord.allCases.map(\.rawValue)),
    (.openMediation, MediationWord.allCases.map(\.rawValue)),
    (.screening, MediationWord.allCases.map(\.rawValue)),
    (.book, BookWord.allCases.map(\.rawValue)), (.slip, BookWord.allCases.map(\.rawValue)),
    (.bulletins, BulletinWord.allCases.map(\.rawValue)), (.bars, []),
    (.plan, PlanWord.allCases.map(\.rawValue)),
  ]

  @Test("ask only for words that there are")
  func words() {
    #expect(Set(Self.words.map(\.0)) == Set(Template.allCases))
    for (template, known) in Self.words {
      for asked in template.text.matches(of: /{{(say|frame)\.(\w+)}}/) {
        let words = asked.1 == "say" ? known : FrameWord.allCases.map(\.rawValue)
        #expect(words.contains(String(asked.2)), "\(template) asks for \(asked.2)")
      }
    }
  }

  @Test("leave open only blanks that are filled in")
  func blanks() {
    for template in Template.allCases {
      let asked = template.text.matches(of: /{{blank\.\w+}}/).map { String($0.0) }
      #expect(asked.allSatisfy(Blank.allCases.map(\.inTemplate).contains), "\(template)")
      #expect(template.text.matches(of: /blank\./).count == asked.count, "\(template)")
    }
  }

  @Test("are read without a fault, and carry no style or script of their own", arguments: Template.allCases)
  func form(_ template: Template) throws {
    _ = try Template.library.get()
    #expect(!template.text.contains(" style="))
    #expect(template.text.firstMatch(of: /\son[a-z]+=/) == nil)
    #expect(!template.text.contains("<script>") && !template.text.contains("<style"))
    #expect(!template.text.contains("http://") && !template.text.contains("https://"))
  }
}
