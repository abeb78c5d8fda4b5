using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Forms;
using OpsSupport.Kernel.Http;

namespace OpsSupport.Features.News;

/// <summary>Writes news, or corrects it; shows beforehand what readers will see.</summary>
public sealed class WriteModel(IGrainFactory grains, GrainRetry retry, TimeProvider time) : PageModel
{
    /// <summary>Null for what is new.</summary>
    [BindProperty(SupportsGet = true)] public string? NewsNo { get; set; }

    [BindProperty] public ArticleForm Form { get; set; } = new();

    /// <summary>Drawn when an empty form is shown: sent twice, it is one article.</summary>
    [BindProperty] public Guid Operation { get; set; }

    /// <summary>The version that is corrected; 0 for what is new.</summary>
    [BindProperty] public int Version { get; set; }

    public bool IsPreview { get; private set; }

    /// <summary>The channels that the visitor may write in.</summary>
    public ImmutableArray<FieldOption> Channels { get; private set; } = [];

    public string Here => NewsNo is null ? $"{ListModel.Address}/write" : $"{ArticleModel.At(NewsNo)}/edit";

    public async Task<IActionResult> OnGetAsync()
    {
        Operation = Guid.CreateVersion7();
        Form.PublishAt = ArticleForm.Typed(time.GetUtcNow());
        return await LoadAsync() ?? this.Fragment("_Write");
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var typed = Form;
        if (await LoadAsync(forTyping: false) is { } refused)
        {
            return refused;
        }

        if (!ModelState.IsValid)
        {
            return this.Refused("_Write");
        }

        var (intent, content) = (new Kernel.Documents.Intent(User.EmployeeNo(), Version, Operation), typed.ToContent());
        var written = await retry.AskAsync(() => NewsNo is null ? grains.NewsDesk().WriteAsync(intent, content) : grains.News(NewsNo).WriteAsync(intent, content));
        return written.Succeeded ? this.SeeOther(ArticleModel.At(written.Value.Number), "Done.Save") : this.Refused("_Write", written.Errors);
    }

    public async Task<IActionResult> OnPostPreviewAsync()
    {
        if (await LoadAsync(forTyping: false) is { } refused)
        {
            return refused;
        }

        IsPreview = true;
        ModelState.Clear();
        return this.IsHtmx ? Partial("_Preview", this) : Page();
    }

    /// <summary>Why the visitor may not be here; null when he may. Fills the form in with what is corrected when it is to be typed in.</summary>
    private async Task<IActionResult?> LoadAsync(bool forTyping = true)
    {
        var channels = await retry.AskAsync(() => grains.NewsDesk().ChannelsAsync(User.EmployeeNo()));
        var found = NewsNo is null ? null : await retry.AskAsync(() => grains.News(NewsNo).GetAsync(User.EmployeeNo()));
        if (found is { Succeeded: false })
        {
            return NotFound();
        }

        if (found?.Value?.MayEdit == false || channels.MayEdit.IsEmpty)
        {
            return Forbid();
        }

        var article = found?.Value?.Article;
        Channels = [.. channels.Channels.Where(one => channels.MayWriteIn.Contains(one.Code) || one.Code == article?.Content.Channel).Select(one => new FieldOption(one.Code.Value, one.Name))];
        if (forTyping && article is not null)
        {
            (Form, Version) = (ArticleForm.FromContent(article.Content), article.Version);
        }

        return null;
    }
}
