using ConnectedSystems.Kernel.Wording;

namespace ConnectedSystems.Faces.Messenger;

/// <summary>The words of the messenger.</summary>
internal static class MessengerWords
{
    public static Word Title { get; } = new("金企信", "Messenger");

    public static Word Conversations { get; } = new("会话", "Conversations");

    public static Word With { get; } = new("对方工号", "Employee number");

    public static Word Talk { get; } = new("发起会话", "Start a conversation");

    public static Word GroupName { get; } = new("群名称", "Name of the group");

    public static Word Members { get; } = new("成员工号", "Members (employee numbers)");

    public static Word NewGroup { get; } = new("新建群", "New group");

    public static Word AddMembers { get; } = new("加入成员", "Add members");

    public static Word Leave { get; } = new("退出群", "Leave the group");

    public static Word Message { get; } = new("消息", "Message");

    public static Word Refresh { get; } = new("刷新", "Refresh");

    public static Word Unread { get; } = new("{0} 条未读", "{0} unread");

    public static Word Earlier { get; } = new("更早的消息", "Earlier messages");

    public static Word Robot { get; } = new("门户通知机器人", "Robot for the portal's notifications");

    public static Word RobotHint { get; } = new("在门户的“群机器人”页面选择企业微信并填写下面的地址；地址只显示一次，重新生成后旧地址失效。",
        "Choose WeCom on the portal's page “Group robots” and enter this address. It is shown once, and drawing a new one ends the old one.");

    public static Word DrawRobot { get; } = new("生成机器人地址", "Draw an address for a robot");

    public static Word Portal { get; } = new("运营支撑门户", "The portal");

    public static Word TodoTitle { get; } = new("未读消息：{0}", "Unread: {0}");

    public static Word NotYourself { get; } = new("不能与自己会话", "You cannot talk to yourself");

    public static Word TooMany { get; } = new("群最多 {0} 人", "A group has {0} members at most");
}
