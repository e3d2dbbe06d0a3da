// swift-tools-version: 6.2
import PackageDescription

/// The border guards: an import is internal unless it says otherwise, a member is visible only through
/// its own module's import, and an existential says `any`.
let borders: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
]

/// A warning fails the checks, not a newcomer's build with a later compiler.
let strict =
  borders + (Context.environment["DUTYBOOK_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)])

/// `DUTY_INTERNAL_CHECKS=1 swift test` compares the engine's running cost with the plain evaluator's after every move.
let checked: [SwiftSetting] =
  Context.environment["DUTY_INTERNAL_CHECKS"] == nil ? [] : [.define("DUTY_INTERNAL_CHECKS")]

/// The engine counts in its tests' time by the hundred million: it is optimised in debug builds too.
let fast: [SwiftSetting] = [
  .unsafeFlags(["-O"], .when(configuration: .debug))
]

/// A released program carries Swift's runtime and Foundation in itself: one file that starts in half the time
/// and runs where no toolchain is.
///
/// The libraries are those that Foundation's static archive needs, in order.
let staticRuntime = [
  "-static-stdlib", "-l_FoundationCollections", "-l_FoundationCShims", "-lCoreFoundation",
  "-l_FoundationICU", "-lstdc++",
]

let package = Package(
  name: "dutybook",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "dutybook", targets: ["dutybook"]),
    .executable(name: "dutybench", targets: ["dutybench"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
  ],
  targets: [
    .target(name: "DutyModel", swiftSettings: strict),
    .target(name: "DutyRules", dependencies: ["DutyModel"], swiftSettings: strict),
    .target(name: "DutySolver", swiftSettings: strict + checked + fast),
    .target(
      name: "DutyBook",
      dependencies: [
        "DutyModel",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .target(
      name: "DutyStation",
      dependencies: [
        "DutyModel", "DutyRules", "DutySolver", "DutyBook",
        .product(name: "CryptoExtras", package: "swift-crypto"),
        .product(name: "Yams", package: "Yams"),
        .product(name: "SwiftCSV", package: "SwiftCSV"),
      ],
      swiftSettings: strict),
    .target(name: "DutyText", dependencies: ["DutyModel", "DutyRules"], swiftSettings: strict),
    .target(
      name: "DutyBoard",
      dependencies: [
        "DutyModel", "DutyRules", "DutyBook", "DutyStation", "DutyText",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HummingbirdTLS", package: "hummingbird"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      resources: [
        .embedInCode("Assets/board.css"), .embedInCode("Assets/board.js"),
        .embedInCode("Assets/outbox.js"), .embedInCode("Assets/icon.svg"),
        .embedInCode("Pages/token.mustache"),
        .embedInCode("Pages/once.mustache"),
        .embedInCode("Pages/Report/report.mustache"),
        .embedInCode("Pages/Incidents/incidents.mustache"),
        .embedInCode("Pages/Incident/incident.mustache"),
        .embedInCode("Pages/Incident/incidentSteps.mustache"),
        .embedInCode("Pages/Incident/incidentForms.mustache"),
        .embedInCode("Pages/Layout/layout.mustache"),
        .embedInCode("Pages/Now/now.mustache"),
        .embedInCode("Pages/Problem/problem.mustache"),
        .embedInCode("Pages/Month/month.mustache"), .embedInCode("Pages/Change/change.mustache"),
        .embedInCode("Pages/Difference/changed.mustache"), .embedInCode("Pages/Publish/publish.mustache"),
        .embedInCode("Pages/Repair/absence.mustache"), .embedInCode("Pages/Person/own.mustache"),
        .embedInCode("Pages/Wall/wall.mustache"),
        .embedInCode("Pages/LogIn/log_in.mustache"), .embedInCode("Pages/Account/account.mustache"),
        .embedInCode("Pages/Passcodes/passcodes.mustache"), .embedInCode("Pages/Passcodes/passcode.mustache"),
        .embedInCode("Pages/Access/access.mustache"),
        .embedInCode("Pages/Handover/handovers.mustache"),
        .embedInCode("Pages/Handover/handoverItems.mustache"),
        .embedInCode("Pages/Handover/handoverItem.mustache"),
        .embedInCode("Pages/Handover/writeHandover.mustache"),
        .embedInCode("Pages/Incident/incidentReview.mustache"),
        .embedInCode("Pages/Owed/owed.mustache"), .embedInCode("Pages/Reviews/reviews.mustache"),
        .embedInCode("Pages/Reviews/returnedCalls.mustache"),
        .embedInCode("Pages/Form/fields.mustache"),
        .embedInCode("Pages/Mediation/mediationDesk.mustache"),
        .embedInCode("Pages/Mediation/mediation.mustache"),
        .embedInCode("Pages/Mediation/mediationSlip.mustache"),
        .embedInCode("Pages/Mediation/openMediation.mustache"),
        .embedInCode("Pages/Mediation/screening.mustache"),
        .embedInCode("Pages/Book/book.mustache"), .embedInCode("Pages/Book/slip.mustache"),
        .embedInCode("Pages/Bulletins/bulletins.mustache"), .embedInCode("Pages/Bulletins/bars.mustache"),
        .embedInCode("Pages/Plan/plan.mustache"),
      ],
      swiftSettings: strict),
    .target(
      name: "DutyCLI",
      dependencies: [
        "DutyModel", "DutyRules", "DutyBook", "DutyStation", "DutyText", "DutyBoard",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      resources: [
        .embedInCode("Demo/hongsheng.yaml"), .embedInCode("Demo/holidays2020.json"),
        .embedInCode("Demo/incidents.yaml"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "dutybook", dependencies: ["DutyCLI"], swiftSettings: strict,
      linkerSettings: [.unsafeFlags(staticRuntime, .when(platforms: [.linux], configuration: .release))]),
    .executableTarget(
      name: "dutybench",
      dependencies: [
        "DutyModel", "DutyRules", "DutySolver", "DutyBook", "DutyStation", "DutyBoard",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ],
      swiftSettings: strict),
    .testTarget(name: "DutyModelTests", dependencies: ["DutyModel"], swiftSettings: strict),
    .testTarget(name: "DutyRulesTests", dependencies: ["DutyRules", "DutyModel"], swiftSettings: strict),
    .testTarget(name: "DutySolverTests", dependencies: ["DutySolver"], swiftSettings: strict),
    .testTarget(name: "DutyBookTests", dependencies: ["DutyBook", "DutyModel"], swiftSettings: strict),
    .testTarget(
      name: "DutyStationTests",
      dependencies: ["DutyStation", "DutyBook", "DutyRules", "DutySolver", "DutyModel"],
      swiftSettings: strict),
    .testTarget(
      name: "DutyTextTests", dependencies: ["DutyText", "DutyRules", "DutyModel"], exclude: ["Golden"],
      swiftSettings: strict),
    .testTarget(
      name: "DutyBoardTests",
      dependencies: [
        "DutyBoard", "DutyStation", "DutyText", "DutyRules", "DutyBook", "DutyModel",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HummingbirdTesting", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      exclude: ["Golden", "Chromium/checks.js", "Chromium/keyboard.js"],
      swiftSettings: strict),
    .testTarget(
      name: "DutyCLITests",
      dependencies: ["DutyCLI", "DutyStation", "DutyText", "DutyBook", "DutyModel", "dutybook"],
      exclude: ["Golden"],
      swiftSettings: strict),
    .testTarget(
      name: "DutybenchTests", dependencies: ["dutybench", "DutySolver"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
