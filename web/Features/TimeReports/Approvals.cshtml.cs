using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.TimeReports;

/// <summary>The page on which a lead answers what people reported, many lines at once.</summary>
public sealed class ApprovalsModel(IGrainFactory grains, GrainRetry retry, ITexts texts) : PageModel
{
    /// <summary>As many as one person looks through before he answers.</summary>
    private const int LinesShown = 200;

    [BindProperty] public ApprovalAnswer Form { get; set; } = new();

    /// <summary>Only lines of this project are shown; of all where null.</summary>
    [BindProperty(SupportsGet = true)] public string? Project { get; set; }

    public string Address => Code.TryParse<ProjectNo>(Project) is { } project ? $"/time/approvals?project={Uri.EscapeDataString(project.Value)}" : "/time/approvals";

    [BindProperty] public Guid Operation { get; set; } = Guid.CreateVersion7();

    /// <summary>Whether a return was refused, so that its reason stays in sight.</summary>
    public bool IsReturning => !ModelState.IsValid && Form.Decision == TimeLineDecision.Return;

    public TimeLinePage Waiting { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        await ListAsync();
        return this.Fragment("_Approvals");
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            await ListAsync();
            return this.Refused("_Approvals");
        }

        var decided = await retry.AskAsync(() => grains.GetGrain<ITimeApprovalGrain>(0)
            .DecideAsync(new(User.EmployeeNo(), 0, Operation), Form.ToReports(), Form.Decision, Form.Comment));
        return decided switch
        {
            { Succeeded: false } => await RefuseAsync(decided.Errors),
            { Value.Refused.IsEmpty: true } => this.SeeOther(Address, $"Approvals.{Form.Decision}"),
            _ => await LeftAsync(decided.Value),
        };
    }

    private async Task<IActionResult> RefuseAsync(ImmutableArray<DomainError> errors)
    {
        await ListAsync();
        return this.Refused("_Approvals", errors);
    }

    /// <summary>Some lines were left: the others are done, so the next answer is another operation.</summary>
    private async Task<IActionResult> LeftAsync(ManyLinesDecided told)
    {
        await ListAsync();
        Operation = Guid.CreateVersion7();
        ModelState.Clear();
        ModelState.AddModelError("", texts["Approvals.Left", ("Decided", told.Decided), ("Left", told.Refused.Length)]);
        foreach (var reason in told.Refused.Select(refused => texts.Of(refused.Reason)).Distinct())
        {
            ModelState.AddModelError("", reason);
        }

        return this.Refused("_Approvals");
    }

    private async Task ListAsync() =>
        Waiting = (await retry.AskAsync(() => grains.GetGrain<ITimeLinesGrain>(0).WaitingForAsync(User.EmployeeNo(), new(0, LinesShown), Code.TryParse<ProjectNo>(Project)))).Value!;
}
