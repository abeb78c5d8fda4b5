namespace OpsSupport.Kernel.Memos;

/// <summary>What a memo's pages say: in no resource file, because no company writes one.</summary>
internal static class MemoTexts
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["memo.Title"] = "备忘录",
        ["memo.Lead"] = "内部事项的书面记录",
        ["memo.New"] = "新建备忘录",
        ["memo.Empty"] = "还没有备忘录",
        ["memo.Unnumbered"] = "未编号的备忘录",
        ["Memo.Subject"] = "主题",
        ["Memo.Project"] = "项目",
        ["Memo.Amount"] = "金额",
        ["Memo.Days"] = "起止日期",
        ["Memo.Hours"] = "工时",
        ["Memo.Note"] = "备注",
    };
}
