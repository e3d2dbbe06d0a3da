import Foundation
import Mustache

/// The templates, embedded in the program.
enum Template: String, CaseIterable, Sendable {
  case layout, token, once, now, problem, report, incidents, incident, incidentSteps, incidentForms
  case month, change, changed, publish, absence, own, wall
  case logIn, account, passcodes, passcode, access
  case handovers, handoverItems, handoverItem, writeHandover, owed, reviews, incidentReview, returnedCalls
  case fields, mediationDesk, mediation, mediationSlip, openMediation, screening, book, slip
  case bulletins, bars, plan

  private var bytes: [UInt8] {
    switch self {
    case .layout: PackageResources.layout_mustache
    case .token: PackageResources.token_mustache
    case .once: PackageResources.once_mustache
    case .report: PackageResources.report_mustache
    case .incidents: PackageResources.incidents_mustache
    case .incident: PackageResources.incident_mustache
    case .incidentSteps: PackageResources.incidentSteps_mustache
    case .incidentForms: PackageResources.incidentForms_mustache
    case .now: PackageResources.now_mustache
    case .problem: PackageResources.problem_mustache
    case .month: PackageResources.month_mustache
    case .change: PackageResources.change_mustache
    case .changed: PackageResources.changed_mustache
    case .publish: PackageResources.publish_mustache
    case .absence: PackageResources.absence_mustache
    case .own: PackageResources.own_mustache
    case .wall: PackageResources.wall_mustache
    case .logIn: PackageResources.log_in_mustache
    case .account: PackageResources.account_mustache
    case .passcodes: PackageResources.passcodes_mustache
    case .passcode: PackageResources.passcode_mustache
    case .access: PackageResources.access_mustache
    case .handovers: PackageResources.handovers_mustache
    case .handoverItem: PackageResources.handoverItem_mustache
    case .handoverItems: PackageResources.handoverItems_mustache
    case .writeHandover: PackageResources.writeHandover_mustache
    case .owed: PackageResources.owed_mustache
    case .incidentReview: PackageResources.incidentReview_mustache
    case .returnedCalls: PackageResources.returnedCalls_mustache
    case .reviews: PackageResources.reviews_mustache
    case .fields: PackageResources.fields_mustache
    case .mediationDesk: PackageResources.mediationDesk_mustache
    case .mediation: PackageResources.mediation_mustache
    case .mediationSlip: PackageResources.mediationSlip_mustache
    case .openMediation: PackageResources.openMediation_mustache
    case .screening: PackageResources.screening_mustache
    case .book: PackageResources.book_mustache
    case .slip: PackageResources.slip_mustache
    case .bulletins: PackageResources.bulletins_mustache
    case .bars: PackageResources.bars_mustache
    case .plan: PackageResources.plan_mustache
    }
  }

  /// Its text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// All templates, ready to be written with: they are part of the program, so they are read once.
  static let library = Result { try read() }

  private static func read() throws -> MustacheLibrary {
    MustacheContentTypes.register(ShownText(), named: "SHOWN")
    var library = MustacheLibrary()
    for template in allCases {
      let text = Blank.allCases.reduce(template.text) {
        $0.replacingOccurrences(of: $1.inTemplate, with: $1.mark)
      }
      try library.register("{{% CONTENT_TYPE: SHOWN }}" + text, named: template.rawValue)
    }
    return library
  }
}

/// Text as it stands in a page and in its attributes: shown, never obeyed, whoever wrote it.
///
/// Characters that have no picture, or would turn the direction of what follows, are left out.
struct ShownText: MustacheContentType {
  func escapeText(_ text: String) -> String {
    var shown: [UInt8] = []
    shown.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: shown += Array("&amp;".utf8)
      case 0x3C: shown += Array("&lt;".utf8)
      case 0x3E: shown += Array("&gt;".utf8)
      case 0x22: shown += Array("&quot;".utf8)
      case 0x27: shown += Array("&#39;".utf8)
      case 0x09, 0x0A: shown.append(UInt8(scalar.value))
      case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: continue
      default: shown += scalar.utf8
      }
    }
    return String(decoding: shown, as: UTF8.self)
  }
}
