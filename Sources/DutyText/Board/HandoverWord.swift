/// The words of the board's pages about handovers.
public enum HandoverWord: String, BoardWords {
  case title, write, look, none, by, leader, nobody, empty, complete, waiting, own, ticks, remark, remarkHint
  case accept, acceptAll, noneTicked, saved, wrong, all, newer, older, latest, itself, itselfNone, said
  case people, peopleHint, equipment, equipmentHint, notes, notesHint, hand

  /// The Chinese word.
  public var zh: String {
    switch self {
    case .title: "交接"
    case .write: "写交接"
    case .look: "查看"
    case .none: "还没有写过交接"
    case .by: "交班"
    case .leader: "带班"
    case .nobody: "未写明"
    case .empty: "没有要交接的事项"
    case .complete: "全部已接收"
    case .waiting: "待接"
    case .own: "本人写的，由接班人逐项接收"
    case .ticks: "勾选收到的事项"
    case .remark: "说明"
    case .remarkHint: "有出入就写在这里，记在所勾选的各项上"
    case .accept: "接收勾选的"
    case .acceptAll: "其余全部接收"
    case .noneTicked: "请先勾选接收的事项"
    case .saved: "已存"
    case .wrong: "没有写入："
    case .all: "历次交接"
    case .newer: "较新的"
    case .older: "较早的"
    case .latest: "最近一次"
    case .itself: "自动列入"
    case .itselfNone: "没有未结警情、待办和缺岗"
    case .said: "另行交代"
    case .people: "在所人员"
    case .peopleHint: "不是本所的人，如候问室里的；一行一人"
    case .equipment: "装备、钥匙、车辆"
    case .equipmentHint: "一行一项；清空则照上次"
    case .notes: "其他"
    case .notesHint: "一行一项"
    case .hand: "交班"
    }
  }

  /// The English word.
  public var en: String {
    switch self {
    case .title: "Handover"
    case .write: "Write a handover"
    case .look: "See"
    case .none: "No handover has been written yet"
    case .by: "by"
    case .leader: "leading"
    case .nobody: "nobody said"
    case .empty: "There is nothing to hand over"
    case .complete: "Everything is acknowledged"
    case .waiting: "open"
    case .own: "You wrote this one; whoever takes over acknowledges it"
    case .ticks: "Tick what you take over"
    case .remark: "Remark"
    case .remarkHint: "If something is amiss, say so; it goes with the items ticked"
    case .accept: "Acknowledge the ticked"
    case .acceptAll: "Acknowledge all that are open"
    case .noneTicked: "Tick what you take over first"
    case .saved: "Saved"
    case .wrong: "Nothing was written:"
    case .all: "All handovers"
    case .newer: "Newer"
    case .older: "Older"
    case .latest: "The latest"
    case .itself: "Listed by itself"
    case .itselfNone: "No open call, nothing owed, no hole"
    case .said: "To be said by hand"
    case .people: "People in the rooms"
    case .peopleHint: "Who does not belong to the station; one a line"
    case .equipment: "Equipment, keys, vehicles"
    case .equipmentHint: "One item a line; left empty, what was handed over last stands"
    case .notes: "Anything else"
    case .notesHint: "One item a line"
    case .hand: "Hand over"
    }
  }
}
