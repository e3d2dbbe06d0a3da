import ArgumentParser

/// Measures the roster engine and the book against their peers.
@main struct Dutybench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dutybench", abstract: "Measure the roster engine and the book against their peers.",
    subcommands: [
      RosterBench.self, StationBench.self, DistrictBench.self, GrowthBench.self, ShortageBench.self,
      OverrunBench.self, BookBench.self, AnswerBench.self, CallBench.self, RepairBench.self,
    ])
}
