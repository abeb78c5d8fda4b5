using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Projects;

/// <summary>Everything on a project on one page (项目全景图), live.</summary>
public sealed class PanoramaModel(IGrainFactory grains, GrainRetry retry, CurrentPerson visitor) : PageModel
{
    [BindProperty(SupportsGet = true)] public required string No { get; set; }

    public ProjectPanorama Project { get; private set; } = null!; // Set before the page is shown.

    /// <summary>Null for a reader who may see the project and not its figures.</summary>
    public PanoramaFigures? Figures { get; private set; }

    /// <summary>Whether the reader answers those who ask to join.</summary>
    public bool AnswersJoiners { get; private set; }

    private IProjectGrain Grain(ProjectNo no) => grains.GetGrain<IProjectGrain>(ProjectDocument.Kind.KeyOf(no));

    public static string AddressOf(ProjectNo no) => $"/projects/{Uri.EscapeDataString(no.Value)}/panorama";

    public async Task<IActionResult> OnGetAsync()
    {
        if (Code.TryParse<ProjectNo>(No) is not { } no)
        {
            return NotFound();
        }

        var reader = User.EmployeeNo();
        var project = await retry.AskAsync(() => Grain(no).PanoramaAsync(reader));
        if (!project.Succeeded)
        {
            return this.NotForYou(project.Errors);
        }

        var figures = await retry.AskAsync(() => grains.GetGrain<IFiguresGrain>(FigureScope.Of(no).Key).GetAsync(reader));
        (Project, Figures) = (project.Value, figures.Succeeded ? new(project.Value, figures.Value, this.IsHtmx) : null);
        AnswersJoiners = Project.Lead == reader || await visitor.MayAsync(Permission.Write(ProjectDocument.Kind));
        return this.IsHtmx && Figures is not null ? Partial("_Figures", Figures) : Page();
    }

    public async Task<IActionResult> OnPostJoinAsync(string person, Decision decision, int version, Guid operation)
    {
        if (Code.TryParse<ProjectNo>(No) is not { } no || Code.TryParse<EmployeeNo>(person) is not { } joiner)
        {
            return NotFound();
        }

        var intent = new Intent(User.EmployeeNo(), version, operation);
        var answered = await retry.AskAsync(() => Grain(no).AnswerJoinRequestAsync(intent, joiner, decision));
        return answered.Succeeded ? this.SeeOther(AddressOf(no), $"Done.Join.{decision}")
            : answered.Errors.Any(error => error is StaleVersion or UnknownReference) ? this.SeeOther(AddressOf(no), "Done.Join.Changed")
            : this.NotForYou(answered.Errors);
    }
}
