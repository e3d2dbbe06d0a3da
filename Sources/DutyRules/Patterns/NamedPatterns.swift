import DutyModel

extension Pattern {
  /// Twelve hours by day and by night from 08:00, and 24 hours from 08:00.
  static let long = [
    Letter("D", start: 480, minutes: 720), Letter("N", start: 1200, minutes: 720),
    Letter("T", start: 480, minutes: 1440),
  ]
  /// Eight hours: 08–16, 16–24, and a night after the midnight that ends its date.
  static let lateNight = [
    Letter("E", start: 480, minutes: 480), Letter("L", start: 960, minutes: 480),
    Letter("N", start: 1440, minutes: 480),
  ]
  /// Eight hours with the night after the midnight that begins its date.
  static let earlyNight = [
    Letter("E", start: 480, minutes: 480), Letter("L", start: 960, minutes: 480),
    Letter("N", start: 0, minutes: 480),
  ]
  /// Eight hours: 06–14, 14–22, 22–06.
  static let sixTwoTen = [
    Letter("E", start: 360, minutes: 480), Letter("L", start: 840, minutes: 480),
    Letter("N", start: 1320, minutes: 480),
  ]
  /// Ten hours: 07–17, 14–24, 22–08.
  static let tenHours = [
    Letter("E", start: 420, minutes: 600), Letter("L", start: 840, minutes: 600),
    Letter("N", start: 1320, minutes: 600),
  ]

  private static let pitmanDays = "DDOODDDOODDOOO"
  private static let pitmanNights = "NNOONNNOONNOOO"

  /// Every named pattern, in the order a list shows them.
  public static let all: [Pattern] = [
    Pattern(
      "4on4off-fast", Name(zh: "上四休四（快轮）", en: "4-on-4-off, fast"), aliases: ["Fast 12"], letters: long,
      cycle: "DDNNOOOO", offsets: [0, 2, 4, 6]),
    Pattern(
      "4on4off-slow", Name(zh: "上四休四（慢轮）", en: "4-on-4-off, slow"), letters: long, cycle: "DDDDOOOONNNNOOOO",
      offsets: [0, 4, 8, 12]),
    Pattern(
      "pitman-fixed", Name(zh: "皮特曼（固定昼夜）", en: "Pitman, fixed"), aliases: ["Pitman"], letters: long,
      teams: [pitmanDays, pitmanNights].flatMap { cycle in [0, 7].map { Team(cycle: cycle, offset: $0) } }),
    Pattern(
      "pitman-alternating", Name(zh: "皮特曼（两周一换）", en: "Pitman, alternating fortnights"), aliases: ["Pitman"],
      letters: long, cycle: pitmanDays + pitmanNights, offsets: [0, 7, 14, 21]),
    Pattern(
      "2-2-3", Name(zh: "二二三轮转", en: "2-2-3 rotating"), letters: long, cycle: "DDOONNNOODDOOONNOODDDOONNOOO",
      offsets: [0, 7, 14, 21]),
    Pattern(
      "panama", Name(zh: "巴拿马", en: "Panama"), letters: long,
      cycle: pitmanDays + pitmanDays + pitmanNights + pitmanNights, offsets: [0, 7, 28, 35]),
    Pattern(
      "dupont", Name(zh: "杜邦", en: "DuPont"), letters: long, cycle: "NNNNOOODDDONNNOOODDDDOOOOOOO",
      offsets: [0, 7, 14, 21]),
    Pattern(
      "continental", Name(zh: "大陆制二二三（8 小时）", en: "Continental 2-2-3 (8 h)"), letters: sixTwoTen,
      cycle: "EELLNNNOOEELLLNNOOEEELLNNOOO", offsets: [0, 7, 14, 21]),
    Pattern(
      "metropolitan", Name(zh: "四班三运转（8 天）", en: "Metropolitan 2-2-2-2"), aliases: ["四班三运转", "早早中中夜夜休休"],
      letters: lateNight, cycle: "EELLNNOO", offsets: [0, 2, 4, 6]),
    Pattern(
      "elon", Name(zh: "四班三运转（早中休夜）", en: "4 teams 3 shifts, early night"),
      aliases: ["四班三运转", "早中休夜"],
      letters: earlyNight, cycle: "ELON", offsets: [0, 1, 2, 3]),
    Pattern(
      "elno", Name(zh: "四班三运转（早中夜休）", en: "4 teams 3 shifts, late night"),
      aliases: ["四班三运转", "早中夜休"],
      letters: lateNight, cycle: "ELNO", offsets: [0, 1, 2, 3]),
    Pattern(
      "4x3-12days", Name(zh: "四班三倒（12 天）", en: "4 teams 3 shifts, 12 days"), aliases: ["四班三倒"],
      letters: lateNight,
      cycle: "EEEOLLLONNNO", offsets: [0, 3, 6, 9]),
    Pattern(
      "5x3", Name(zh: "五班三运转", en: "5 teams 3 shifts"), letters: lateNight, cycle: "EELLNNOOOO",
      offsets: [0, 2, 4, 6, 8]),
    Pattern(
      "4x2", Name(zh: "四班两运转", en: "4 teams 2 shifts"), aliases: ["白夜休休"], letters: long, cycle: "DNOO",
      offsets: [0, 1, 2, 3]),
    Pattern(
      "3x2", Name(zh: "三班两运转", en: "3 teams 2 shifts"), aliases: ["白夜休"], letters: long, cycle: "DNO",
      offsets: [0, 1, 2]),
    Pattern(
      "3x3-weekly", Name(zh: "三班倒（一周一换，不休）", en: "3 teams 3 shifts, weekly, no days off"), aliases: ["三班倒"],
      letters: lateNight, cycle: "EEEEEEELLLLLLLNNNNNNN", offsets: [0, 7, 14]),
    Pattern(
      "2x2-weekly", Name(zh: "两班倒（一周一换）", en: "2 teams 2 shifts, weekly swap"), aliases: ["两班倒"],
      letters: long,
      cycle: "DDDDDDDNNNNNNN", offsets: [0, 7]),
    Pattern(
      "extended-12", Name(zh: "七日七夜七休", en: "Extended 12"), aliases: ["7D7N7O"], letters: long,
      cycle: "DDDDDDDNNNNNNNOOOOOOO", offsets: [0, 7, 14]),
    Pattern(
      "24-48", Name(zh: "上一休二", en: "24/48"), aliases: ["24/48"], letters: long, cycle: "TOO",
      offsets: [0, 1, 2]),
    Pattern(
      "24-72", Name(zh: "上一休三", en: "24/72"), aliases: ["24/72"], letters: long, cycle: "TOOO",
      offsets: [0, 1, 2, 3]),
    Pattern(
      "48-96", Name(zh: "上二休四", en: "48/96"), aliases: ["48/96"], letters: long, cycle: "TTOOOO",
      offsets: [0, 2, 4]),
    Pattern(
      "kelly", Name(zh: "凯利", en: "Kelly"), letters: long, cycle: "TOTOTOOOO", offsets: [0, 3, 6]),
    Pattern(
      "24-24", Name(zh: "上一休一", en: "24/24"), aliases: ["24/24"], letters: long, cycle: "TO", offsets: [0, 1]),
    Pattern(
      "uk-2224", Name(zh: "英国 2-2-2-4（10 小时）", en: "UK 2-2-2-4, 10-hour shifts"), aliases: ["UK 2-2-2-4"],
      letters: tenHours, cycle: "EELLNNOOOO", offsets: [0, 2, 4, 6, 8]),
    Pattern(
      "station-4days", Name(zh: "派出所四天一轮（值休备班）", en: "Police station, 4 days"), aliases: ["值休备班"],
      letters: [
        Letter("T", start: 480, minutes: 1440), Letter("B", start: 480, minutes: 1440, isDuty: false),
        Letter("W", start: 480, minutes: 480, isDuty: false),
      ], cycle: "TSBW", offsets: [0, 1, 2, 3]),
  ]
}
