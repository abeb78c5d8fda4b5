using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Memos;

/// <summary>The portal's texts, and those of the memo, which is in no resource file because no company writes one.</summary>
internal sealed class MemoTexts(ITexts texts) : ITexts
{
    private static readonly Dictionary<string, string> Own = new()
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

    public string this[string key] => Own.GetValueOrDefault(key) ?? texts[key];

    public string this[string key, params (string Name, object? Value)[] arguments] => texts[key, arguments];

    public string Of(Enum member) => texts.Of(member);

    public string Of(DomainError refusal) => texts.Of(refusal);
}
