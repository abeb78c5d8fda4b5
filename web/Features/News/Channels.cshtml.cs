using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.News;

/// <summary>The channels that news appears in; for administrators.</summary>
public sealed class ChannelsModel(IGrainFactory grains, GrainRetry retry, CurrentPerson visitor, ITexts texts) : PageModel
{
    public const string Address = "/news/channels";

    public TableView Table { get; private set; } = null!; // Set before the page is shown.

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await visitor.MayAsync(Permission.Administer))
        {
            return Forbid();
        }

        var channels = await retry.AskAsync(() => grains.NewsDesk().ChannelsAsync(User.EmployeeNo()));
        Table = new(
            "news-channels", texts["NewsChannels.Title"], [new(texts["Channel.Name"]), new(texts["Channel.Code"]), new(texts["Channel.Editors"]), new(texts["Channel.IsClosed"])],
            [.. channels.Channels.Select(RowOf)])
        {
            Empty = new("broadcast", texts["NewsChannels.None"], texts["NewsChannels.None.Text"]),
        };
        return Page();
    }

    private static TableRow RowOf(NewsChannel channel) => new(
        $"{Address}/{Uri.EscapeDataString(channel.Code.Value)}", [channel.Name, channel.Code.Value, channel.Editors.Cast<object?>().ToImmutableArray(), channel.IsClosed]);
}
