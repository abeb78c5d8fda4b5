using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Features.News;

/// <summary>One news article: read and acknowledged by its audience; for its editors with who read it.</summary>
public sealed class ArticleModel(IGrainFactory grains, GrainRetry retry) : PageModel
{
    [BindProperty(SupportsGet = true)] public required string NewsNo { get; set; }

    /// <summary>Drawn when the page is shown: a button pressed twice acts once.</summary>
    [BindProperty] public Guid Operation { get; set; }

    public NewsView View { get; private set; } = null!; // Set before the page is shown.

    /// <summary>Null for who only reads.</summary>
    public NewsReading? Reading { get; private set; }

    /// <summary>How many people have just been reminded; null where nobody was.</summary>
    public int? Reminded { get; private set; }

    public string Here => At(NewsNo);

    private INewsGrain Grain => grains.News(NewsNo);

    public static string At(string number) => $"{ListModel.Address}/{Uri.EscapeDataString(number)}";

    public Task<IActionResult> OnGetAsync() => ShowAsync([]);

    public async Task<IActionResult> OnPostAcknowledgeAsync()
    {
        var said = await retry.AskAsync(() => Grain.AcknowledgeAsync(IntentNow()));
        return this.IsHtmx || !said.Succeeded ? await ShowAsync(said.Errors) : this.SeeOther(Here, "Done.NewsAcknowledged");
    }

    public async Task<IActionResult> OnPostRemindAsync()
    {
        var reminded = await retry.AskAsync(() => Grain.RemindAsync(IntentNow()));
        Reminded = reminded.Value?.Count;
        return await ShowAsync(reminded.Errors);
    }

    public async Task<IActionResult> OnPostWithdrawAsync()
    {
        var withdrawn = await retry.AskAsync(() => Grain.WithdrawAsync(IntentNow()));
        return withdrawn.Succeeded ? this.SeeOther(Here, "Done.NewsWithdrawn") : await ShowAsync(withdrawn.Errors);
    }

    private Intent IntentNow() => new(User.EmployeeNo(), AtVersion: 0, Operation == Guid.Empty ? Guid.CreateVersion7() : Operation);

    private async Task<IActionResult> ShowAsync(ImmutableArray<DomainError> errors)
    {
        var found = await retry.AskAsync(() => Grain.GetAsync(User.EmployeeNo()));
        if (!found.Succeeded || errors.Any(error => error is NewsUnknown))
        {
            return NotFound();
        }

        View = found.Value;
        Reading = View.MayEdit ? (await retry.AskAsync(() => Grain.ReadingAsync(User.EmployeeNo()))).Value : null;
        ModelState.Clear();
        Operation = Guid.CreateVersion7();
        return errors.IsEmpty ? this.Fragment("_Article") : this.Refused("_Article", errors);
    }
}
