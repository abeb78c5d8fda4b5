using ConnectedSystems.Kernel.Wording;

namespace ConnectedSystems.Faces.Weekly;

/// <summary>The words of weekly reports.</summary>
internal static class WeeklyWords
{
    public static Word Title { get; } = new("周报", "Weekly reports");

    public static Word Mine { get; } = new("我的周报", "My reports");

    public static Word ToRead { get; } = new("提交给我的", "Submitted to me");

    public static Word Week { get; } = new("周（任一天）", "Week (any day of it)");

    public static Word Write { get; } = new("写周报", "Write a report");

    public static Word ReportOf { get; } = new("{0} 一周的周报", "Report of the week from {0}");

    public static Word Author { get; } = new("作者", "Author");

    public static Word Done { get; } = new("本周工作", "Done this week");

    public static Word Plan { get; } = new("下周计划", "Planned for next week");

    public static Word Lead { get; } = new("提交给（工号）", "Submit to (employee number)");

    public static Word Submit { get; } = new("提交", "Submit");

    public static Word TakeBack { get; } = new("撤回修改", "Take back and change");

    public static Word Draft { get; } = new("从工时填报起草", "Draft from my time reports");

    public static Word Token { get; } = new("门户访问令牌（只用一次，不保存）", "Access token of the portal (used once, not kept)");

    public static Word TokenHint { get; } = new("在门户的“访问令牌”页面申请", "The portal gives one on its page “Access tokens”");

    public static Word MarkRead { get; } = new("已阅", "Mark as read");

    public static Word Comment { get; } = new("评论", "Comment");

    public static Word Comments { get; } = new("评论", "Comments");

    public static Word Hours { get; } = new("{0} 小时", "{0} h");

    public static Word TodoTitle { get; } = new("阅读 {0} 的周报（{1} 起）", "Read the weekly report of {0} (from {1})");

    public static Word NotDraft { get; } = new("周报已提交，请先撤回再修改", "The report is submitted: take it back before you change it");

    public static Word NotSubmitted { get; } = new("周报尚未提交", "The report is not submitted");

    public static Word AlreadyRead { get; } = new("对方已阅，不能撤回", "It was read and cannot be taken back");

    public static Word NotYourself { get; } = new("不能提交给自己", "You cannot submit it to yourself");

    public static Word NoWeek { get; } = new("请选择一个日期", "Please choose a day");

    public static Word FutureWeek { get; } = new("不能写下周以后的周报", "Reports reach no further than next week");

    public static Word TokenRefused { get; } = new("门户不接受此令牌", "The portal does not take this token");

    public static Word TimeUnreachable { get; } = new("暂时读不到工时，请稍后再试", "The time reports cannot be read at the moment; please try again later");

    public static Word NoTime { get; } = new("这一周没有工时记录", "There are no time reports for this week");

    public static Word StateOf(ReportState state) => state switch
    {
        ReportState.Draft => new("草稿", "Draft"),
        ReportState.Submitted => new("待阅", "Waiting to be read"),
        _ => new("已阅", "Read"),
    };
}
