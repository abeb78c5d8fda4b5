using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Features.Imports;

/// <summary>One file: how far it is, what it comes to, and what is to become of it.</summary>
public sealed class ImportModel(IGrainFactory grains, GrainRetry retry) : PageModel
{
    [BindProperty(SupportsGet = true)] public required string Address { get; set; }

    /// <summary>The page of the bad rows.</summary>
    [BindProperty(SupportsGet = true)] public int Bad { get; set; } = 1;

    [BindProperty] public ImportDecisionForm Form { get; set; } = new();

    public ImportView View { get; private set; } = null!; // Loaded before any answer that shows it.

    private IImportBatchGrain Batch => grains.GetGrain<IImportBatchGrain>(ImportBatchKind.KeyAt(Address));

    /// <summary>Drawn when the form was shown; the same one twice has one effect.</summary>
    [BindProperty] public Guid Operation { get; set; } = Guid.CreateVersion7();

    private Intent Intent => new(User.EmployeeNo(), AtVersion: 0, Operation);

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() is { IsEmpty: false } errors
        ? Refusal(errors)
        : this.Fragment("_Batch");

    public Task<IActionResult> OnPostAsync() => DecideAsync(async () =>
        Form.ToDecision() is { Succeeded: true } decision ? await Batch.ConfirmAsync(Intent, decision.Value) : Form.ToDecision().Errors);

    public Task<IActionResult> OnPostDiscardAsync() => DecideAsync(() => Batch.DiscardAsync(Intent));

    private async Task<IActionResult> DecideAsync(Func<Task<Result<ImportBatch>>> decide)
    {
        var decided = await retry.AskAsync(decide);
        if (await LoadAsync() is { IsEmpty: false } errors)
        {
            return Refusal(errors);
        }

        return decided.Succeeded ? this.IsHtmx ? Partial("_Batch", this) : RedirectToPage() : this.Refused("_Batch", decided.Errors);
    }

    private async Task<ImmutableArray<DomainError>> LoadAsync()
    {
        var reader = User.EmployeeNo();
        Bad = Math.Clamp(Bad, 1, 10_000);
        var batch = await retry.AskAsync(() => Batch.GetAsync(reader));
        if (!batch.Succeeded)
        {
            return batch.Errors;
        }

        var problems = await retry.AskAsync(() =>
            Batch.ProblemsAsync(reader, new((Bad - 1) * ImportView.ProblemsPerPage, ImportView.ProblemsPerPage)));
        View = new(ImportBatchKind.KeyAt(Address), batch.Value, problems.Value ?? new([], 0), Bad);
        return [];
    }

    private IActionResult Refusal(ImmutableArray<DomainError> errors) =>
        errors[0] is UnknownImport ? NotFound() : this.NotForYou(errors);
}
