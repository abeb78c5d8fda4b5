using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Features.TimeReports;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Projects;

/// <summary>Everything on a project on one page (项目全景图), live; or as it was on a day gone by.</summary>
public sealed class PanoramaModel(PanoramaReader panoramas, IGrainFactory grains, GrainRetry retry, CurrentPerson visitor) : PageModel
{
    [BindProperty(SupportsGet = true)] public required string No { get; set; }

    /// <summary>The day to look from; now where null.</summary>
    [BindProperty(SupportsGet = true)] public DateOnly? AsOf { get; set; }

    public ProjectPanorama Project { get; private set; } = null!; // Set before the page is shown.

    /// <summary>Null for a reader who may see the project and not its figures.</summary>
    public PanoramaFigures? Figures { get; private set; }

    /// <summary>Whether the reader answers those who ask to join and says which milestones are reached.</summary>
    public bool Leads { get; private set; }

    /// <summary>Time on this project that waits for the reader's answer.</summary>
    public TimeLinePage Waiting { get; private set; } = new([], 0, Hours.None);

    public ProjectNo Number => new(No);

    public static string AddressOf(ProjectNo no) => PanoramaAddress.Of(no);

    public async Task<IActionResult> OnGetAsync()
    {
        if (Code.TryParse<ProjectNo>(No) is not { } no)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.SeeOther(AddressOf(no), "Panorama.AsOf.Unreadable");
        }

        var reader = User.EmployeeNo();
        var read = await panoramas.ReadAsync(reader, no, AsOf, this.IsHtmx);
        if (!read.Project.Succeeded)
        {
            return this.NotForYou(read.Project.Errors);
        }

        (Project, Figures) = (read.Project.Value, read.Figures);
        return this.IsHtmx && Figures is not null ? Partial("_Figures", Figures) : await WholeAsync(reader, no);
    }

    public async Task<IActionResult> OnPostJoinAsync(string person, Decision decision, int version, Guid operation) =>
        Code.TryParse<EmployeeNo>(person) is not { } joiner ? NotFound()
        : await DoAsync(version, operation, $"Done.Join.{decision}", (grain, intent) => grain.AnswerJoinRequestAsync(intent, joiner, decision));

    public async Task<IActionResult> OnPostMilestoneAsync(int number, DateOnly? on, int version, Guid operation) =>
        await DoAsync(version, operation, "Done.Milestone", (grain, intent) => grain.ReachMilestoneAsync(intent, number, on));

    private async Task<IActionResult> WholeAsync(EmployeeNo reader, ProjectNo no)
    {
        Leads = !Project.IsPast && (Project.Lead == reader || await visitor.MayAsync(Permission.Write(ProjectDocument.Kind)));
        Waiting = (await retry.AskAsync(() => grains.GetGrain<ITimeLinesGrain>(0).WaitingForAsync(reader, new(0, 1), no))).Value ?? Waiting;
        return Page();
    }

    private async Task<IActionResult> DoAsync(int version, Guid operation, string done, Func<IProjectGrain, Intent, Task<Result<DocumentHeader>>> command)
    {
        if (Code.TryParse<ProjectNo>(No) is not { } no || !ModelState.IsValid)
        {
            return NotFound();
        }

        var intent = new Intent(User.EmployeeNo(), version, operation);
        var answer = await retry.AskAsync(() => command(grains.GetGrain<IProjectGrain>(ProjectDocument.Kind.KeyOf(no)), intent));
        return answer.Succeeded ? this.SeeOther(AddressOf(no), done)
            : answer.Errors.Any(error => error is StaleVersion or UnknownReference) ? this.SeeOther(AddressOf(no), "Done.Project.Changed")
            : answer.Errors.Any(error => error is NotAllowed or DocumentNotFound) ? this.NotForYou(answer.Errors)
            : this.SeeOther(AddressOf(no), "Done.Project.Refused");
    }
}
