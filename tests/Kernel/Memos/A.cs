using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Memos;

/// <summary>Memos to test with. Each test changes only what it is about.</summary>
internal static class A
{
    public static Memo Memo { get; } = new()
    {
        Subject = "现场验收",
        Project = new("PRJ-2026-0007"),
        Amount = Money.Cny(1234.56m),
        Days = new(new(2026, 4, 1), new(2026, 4, 4)),
        Hours = Hours.Of(7.25m),
    };

    /// <summary>Writes a memo as the clerk does.</summary>
    public static async Task<string> WriteAsync(this PaperPortal portal, Memo memo)
    {
        var key = Memos.Memo.Kind.NewKey();
        await portal.Desk.MemoAt(key).SaveAsync(new(PaperDesk.Clerk, 0, Guid.CreateVersion7()), memo);
        return $"/memos/{Documents.DocumentKind.CodeOf(key)}";
    }

    /// <summary>Everything that the form wants, as somebody types it.</summary>
    public static (string, string)[] Filled(string subject = "现场验收", string amount = "1234.56") =>
    [
        ("Form.Subject", subject), ("Form.Project", "PRJ-2026-0007"), ("Form.Amount.Amount", amount),
        ("Form.Days.FirstDay", "2026-04-01"), ("Form.Days.LastDay", "2026-04-03"), ("Form.Hours", "7.25"),
    ];
}
