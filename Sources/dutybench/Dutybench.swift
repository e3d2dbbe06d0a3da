import ArgumentParser

/// Measures the roster engine, the book and the board against their peers.
@main struct Dutybench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dutybench",
    abstract: "Measure the roster engine, the book and the board against their peers.",
    subcommands: [
      RosterBench.self, StationBench.self, DistrictBench.self, GrowthBench.self, ShortageBench.self,
      OverrunBench.self, BookBench.self, AnswerBench.self, CallBench.self, RepairBench.self,
      BoardBench.self, BoardServe.self,
    ])
}
