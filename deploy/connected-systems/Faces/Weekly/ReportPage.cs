using ConnectedSystems.Kernel.Pages;
using ConnectedSystems.Kernel.Todos;
using ConnectedSystems.Kernel.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ConnectedSystems.Faces.Weekly;

/// <summary>A report: its author writes and submits it, the lead reads it and answers.</summary>
internal sealed class ReportPage(ReportStore reports, PortalTime portal, TodoStore todos, Language language) : FacePage
{
    [BindProperty]
    public string? Done { get; set; }

    [BindProperty]
    public string? Plan { get; set; }

    [BindProperty]
    public string? Lead { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public Report Report { get; private set; } = null!; // Looked up before anything else.

    public bool IsAuthor => Report.Author == Me.Number;

    public bool MayEdit => IsAuthor && Report.State is ReportState.Draft;

    public bool AsksNobody => Report.State is ReportState.Submitted && todos.AsksNobody(Report.TodoId);

    public IReadOnlyList<Comment> Comments => reports.CommentsOn(Report.Id);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (long.TryParse($"{RouteData.Values["id"]}", out var id) && reports.Find(id) is { } found && ReportRules.MaySee(found, Me.Number))
        {
            Report = found;
            return;
        }

        context.Result = NotFound();
    }

    public void OnGet() => (Done, Plan, Lead) = (Report.Done, Report.Plan, Report.Lead);

    public IActionResult OnPostSave() => AsAuthor(() => Check() ?? reports.Save(Report.Id, Clean(Done), Clean(Plan), Lead?.Trim()));

    public IActionResult OnPostSubmit() => AsAuthor(() => Check() ?? reports.Submit(Report.Id, Clean(Done), Clean(Plan), Lead?.Trim(), Me));

    public IActionResult OnPostTakeBack() => AsAuthor(() => reports.TakeBack(Report.Id));

    public IActionResult OnPostRead() => IsAuthor ? Forbid() : After(reports.MarkRead(Report.Id));

    public IActionResult OnPostComment() => After(ReportRules.CheckComment(Clean(Text)) ?? reports.Say(Report.Id, Me.Number, Clean(Text)));

    /// <summary>Adds the week's time reports to what is typed; nothing is saved yet.</summary>
    public async Task<IActionResult> OnPostDraftAsync(string? token, CancellationToken cancellation)
    {
        if (!MayEdit)
        {
            return Forbid();
        }

        var (text, why) = string.IsNullOrWhiteSpace(token)
            ? (null, new Refusal(Words.Needed, WeeklyWords.Token))
            : await portal.DraftAsync(Me.Number, Report.Week, token.Trim(), language, cancellation);
        Done = string.Join('\n', new[] { Clean(Done), text }.Where(part => !string.IsNullOrEmpty(part)));
        return why is null ? Page() : Refuse(why);
    }

    private Refusal? Check() => ReportRules.CheckText(Clean(Done), Clean(Plan));

    private IActionResult AsAuthor(Func<Refusal?> act) => IsAuthor ? After(act()) : Forbid();

    private IActionResult After(Refusal? refusal)
    {
        if (refusal is null)
        {
            return Redirect($"/reports/{Report.Id}");
        }

        (Done, Plan, Lead) = (Done ?? Report.Done, Plan ?? Report.Plan, Lead ?? Report.Lead);
        return Refuse(refusal);
    }

    private static string Clean(string? typed) => (typed ?? "").ReplaceLineEndings("\n").Trim();
}
