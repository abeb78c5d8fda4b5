using OpsSupport.Kernel.Design;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Forms;

namespace OpsSupport.Kernel.Memos;

/// <summary>The style page's sample form, with a document behind it.</summary>
public sealed class MemoForm : SampleForm, IDocumentForm<Memo, MemoForm>
{
    public static MemoForm FromBody(Memo body) => new()
    {
        Subject = body.Subject,
        Project = body.Project?.Value ?? "",
        Amount = body.Amount is null ? new() : MoneyInput.Of(body.Amount),
        Days = body.Days is null ? new() : DateRangeInput.Of(body.Days),
        Hours = body.Hours?.Value,
        Note = body.Note,
    };

    public Memo ToBody() => new()
    {
        Subject = Subject,
        Project = new(Project),
        Amount = Amount.ToMoney(),
        Days = Days.ToRange(),
        Hours = Hours is { } hours ? Values.Hours.Of(hours) : null,
        Note = Note,
    };
}
