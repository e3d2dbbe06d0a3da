import ArgumentParser

/// `roster …`: who does what and when.
struct RosterCommands: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "roster",
      abstract: say(zh: "值班表：编排、核查、查看、修改、发布", en: "Rosters: build, check, show, change, publish"),
      subcommands: [
        BuildRoster.self, CheckRoster.self, ExplainRoster.self, ShowRoster.self, AssignDuty.self,
        SwapDuties.self, Volunteer.self, LockDuty.self, PublishRoster.self, RepairRoster.self,
        RecordActual.self, DiffRosters.self, ListRosters.self, ImportRoster.self,
      ])
  }
}
