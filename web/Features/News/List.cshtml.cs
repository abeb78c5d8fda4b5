using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.News;

/// <summary>News that the visitor may see: by channel, by words, page by page.</summary>
public sealed class ListModel(IGrainFactory grains, GrainRetry retry) : PageModel
{
    public const string Address = "/news";

    public const int LongestText = 100;

    private const int Shown = 20;

    [BindProperty(SupportsGet = true)] public string? Q { get; set; }

    [BindProperty(SupportsGet = true)] public string? Channel { get; set; }

    /// <summary>Everything in the channels he writes in, instead of what is on show for him.</summary>
    [BindProperty(SupportsGet = true)] public bool AsEditor { get; set; }

    [BindProperty(SupportsGet = true)] public int Skip { get; set; }

    public NewsPage News { get; private set; } = null!; // Set before the page is shown.

    public NewsChannels Channels { get; private set; } = null!; // Set before the page is shown.

    public bool MayWrite => !Channels.MayWriteIn.IsEmpty || !Channels.MayEdit.IsEmpty;

    public PagerView Pager => new(
        News.Rows.IsEmpty ? 0 : Skip + 1, Skip + News.Rows.Length, News.Count,
        Skip > 0 ? AddressFrom(Math.Max(0, Skip - Shown)) : null,
        Skip + Shown < News.Count ? AddressFrom(Skip + Shown) : null,
        "#news-list");

    public async Task<IActionResult> OnGetAsync()
    {
        Skip = Math.Max(0, Skip);
        var text = Q?.Trim() is { Length: > 0 } typed ? typed[..Math.Min(typed.Length, LongestText)] : null;
        var filter = new NewsFilter { Text = text, Channel = Code.TryParse<NewsChannelCode>(Channel), AsEditor = AsEditor };
        Channels = await retry.AskAsync(() => grains.NewsDesk().ChannelsAsync(User.EmployeeNo()));
        News = await retry.AskAsync(() => grains.NewsDesk().ListAsync(User.EmployeeNo(), filter, new(Skip, Shown)));
        return this.Fragment("_List");
    }

    private string AddressFrom(int skip)
    {
        var query = new Dictionary<string, string?>
        {
            ["q"] = Q,
            ["channel"] = Channel,
            ["asEditor"] = AsEditor ? "true" : null,
            ["skip"] = skip == 0 ? null : $"{skip}",
        };
        return Address + QueryString.Create(query.Where(one => !string.IsNullOrEmpty(one.Value)));
    }
}
