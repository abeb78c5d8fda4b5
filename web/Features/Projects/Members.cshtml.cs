using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.Projects;

/// <summary>A package member by member, or a member as part of its package. Read from the ledger, so it is asked for only when somebody looks.</summary>
public sealed class MembersModel(IGrainFactory grains, GrainRetry retry, ITexts texts) : PageModel
{
    [BindProperty(SupportsGet = true)] public required string No { get; set; }

    [BindProperty(SupportsGet = true)] public DateOnly? AsOf { get; set; }

    public PackageFigures Figures { get; private set; } = null!; // Set before the page is shown.

    public ProjectNo Package { get; private set; } = null!;

    /// <summary>The day the figures are of.</summary>
    public DateOnly Seen { get; private set; }

    /// <summary>Whether the project is looked at as part of its package.</summary>
    public bool IsMember => Package.Value != No;

    public TableView Table => MemberTable.Of(Figures, texts, AsOf, IsMember ? new(No) : null);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (Code.TryParse<ProjectNo>(No) is not { } no || !ModelState.IsValid)
        {
            return NotFound();
        }

        var reader = User.EmployeeNo();
        var project = await retry.AskAsync(() => grains.GetGrain<IProjectGrain>(ProjectDocument.Kind.KeyOf(no)).PanoramaAsync(reader, AsOf), cancellation);
        if (!project.Succeeded)
        {
            return this.NotForYou(project.Errors);
        }

        (Package, Seen, AsOf) = (project.Value.Package?.No ?? no, project.Value.Day, project.Value.IsPast ? AsOf : null);
        var figures = await retry.AskAsync(() => grains.GetGrain<IPackageGrain>(0).FiguresAsync(reader, Package, AsOf, cancellation), cancellation);
        if (!figures.Succeeded)
        {
            return this.NotForYou(figures.Errors);
        }

        Figures = figures.Value;
        return this.Fragment("_Members");
    }
}
