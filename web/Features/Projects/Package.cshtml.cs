using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.Projects;

/// <summary>
/// The members of a package with their days, or the packages of a project; and the way in, in two steps: what would move is
/// shown before it moves (AT-05.11).
/// </summary>
public sealed class PackageModel(IGrainFactory grains, GrainRetry retry, ITexts texts) : PageModel
{
    [BindProperty(SupportsGet = true)] public required string No { get; set; }

    [BindProperty] public PackageEntryForm Form { get; set; } = new();

    [BindProperty] public int Version { get; set; }

    /// <summary>Drawn when the preview is shown, so that a confirmation sent twice acts once.</summary>
    [BindProperty] public Guid Operation { get; set; } = Guid.CreateVersion7();

    public PackageMemberships Memberships { get; private set; } = null!; // Set before the page is shown.

    /// <summary>What would happen; null until it was asked.</summary>
    public EntryPreview? Preview { get; private set; }

    public TableView Table => MembershipTable.Of(Memberships, texts);

    private IPackageGrain Packages => grains.GetGrain<IPackageGrain>(0);

    public static string AddressOf(ProjectNo no) => $"/projects/{Uri.EscapeDataString(no.Value)}/package";

    public Task<IActionResult> OnGetAsync() => ShowAsync([]);

    public async Task<IActionResult> OnPostPreviewAsync()
    {
        if (await EntryAsync() is not { } entry)
        {
            return await ShowAsync([]);
        }

        var preview = await retry.AskAsync(() => Packages.PreviewAsync(User.EmployeeNo(), entry));
        (Preview, Version, Operation) = (preview.Value, preview.Value?.Version ?? 0, Guid.CreateVersion7());
        ModelState.Clear();
        return await ShowAsync(preview.Errors);
    }

    public async Task<IActionResult> OnPostEnterAsync()
    {
        if (await EntryAsync() is not { } entry)
        {
            return await ShowAsync([]);
        }

        var done = await retry.AskAsync(() => Packages.EnterAsync(new(User.EmployeeNo(), Version, Operation), entry));
        return done.Succeeded ? this.SeeOther(AddressOf(new(No)), "Done.Package.Entered") : await ShowAsync(done.Errors);
    }

    public async Task<IActionResult> OnPostLeaveAsync(string member, string package, DateOnly lastDay)
    {
        if (!IsValid(nameof(lastDay)) || Code.TryParse<ProjectNo>(member) is not { } leaving || Code.TryParse<ProjectNo>(package) is not { } left)
        {
            return await ShowAsync([new Missing(nameof(lastDay))]);
        }

        var done = await retry.AskAsync(() => Packages.LeaveAsync(new(User.EmployeeNo(), AtVersion: 0, Operation), leaving, left, lastDay.AddDays(1)));
        return done.Succeeded ? this.SeeOther(AddressOf(new(No)), "Done.Package.Left") : await ShowAsync(done.Errors);
    }

    private bool IsValid(string field) => ModelState[field]?.Errors.Count is null or 0;

    /// <summary>What was typed, or null where it cannot be read.</summary>
    private async Task<PackageEntry?> EntryAsync() =>
        ModelState.IsValid && await LoadAsync() ? Form.ToEntry(new(No), Memberships.IsPackage) : null;

    private async Task<bool> LoadAsync() => Code.TryParse<ProjectNo>(No) is { } no
        && (await retry.AskAsync(() => Packages.MembershipsAsync(User.EmployeeNo(), no))) is { Succeeded: true, Value: var found }
        && (Memberships = found) is not null;

    private async Task<IActionResult> ShowAsync(ImmutableArray<DomainError> errors)
    {
        if (Memberships is null && !await LoadAsync())
        {
            return NotFound();
        }

        if (errors.Any(error => error is NotAllowed))
        {
            return this.NotForYou(errors);
        }

        // The refusals of membership are those of the project's own form; here they belong to the one code that was typed.
        return errors.IsEmpty && ModelState.IsValid ? this.Fragment("_Package") : this.Refused(
            "_Package", [.. errors.Select(error => error.Field is null ? error : error with { Field = nameof(Form.Other) })]);
    }
}
