import ArgumentParser

/// `member …`: the people.
struct MemberCommands: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "member",
      abstract: say(zh: "人员：登记、查看、导入、休假、支援", en: "The people: add, show, import, leave, lending"),
      subcommands: [
        AddMember.self, ListMembers.self, ShowMember.self, ImportMembers.self, LendMember.self,
        LeaveMember.self,
        WishMember.self, QualifyMember.self, RetireMember.self,
      ])
  }
}
