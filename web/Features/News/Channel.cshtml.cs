using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;

namespace OpsSupport.Features.News;

/// <summary>One channel: opened by administrators, changed by its editors too.</summary>
public sealed class ChannelModel(IGrainFactory grains, GrainRetry retry, CurrentPerson visitor) : PageModel
{
    private const string New = "new";

    [BindProperty(SupportsGet = true)] public required string ChannelCode { get; set; }

    [BindProperty] public ChannelForm Form { get; set; } = new();

    /// <summary>Drawn when the form is shown: sent twice, it acts once.</summary>
    [BindProperty] public Guid Operation { get; set; }

    [BindProperty] public int Version { get; set; }

    /// <summary>The channel as it is; null for a new one.</summary>
    public NewsChannel? Before { get; private set; }

    public string Here => $"{ChannelsModel.Address}/{Uri.EscapeDataString(ChannelCode)}";

    public async Task<IActionResult> OnGetAsync()
    {
        Operation = Guid.CreateVersion7();
        if (await LoadAsync() is { } refused)
        {
            return refused;
        }

        (Form, Version) = Before is { } before ? (ChannelForm.FromChannel(before), before.Version) : (Form, 0);
        return this.Fragment("_Channel");
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await LoadAsync() is { } refused)
        {
            return refused;
        }

        if (!ModelState.IsValid)
        {
            return this.Refused("_Channel");
        }

        var typed = Form.ToChannel();
        var channel = Before is { } before ? typed with { Code = before.Code } : typed;
        var saved = await retry.AskAsync(() => grains.NewsDesk().SaveChannelAsync(new Intent(User.EmployeeNo(), Version, Operation), channel));
        return saved.Succeeded ? this.SeeOther($"{ChannelsModel.Address}/{Uri.EscapeDataString(saved.Value.Code.Value)}", "Done.Save") : this.Refused("_Channel", saved.Errors);
    }

    /// <summary>Why the visitor may not be here; null when he may.</summary>
    private async Task<IActionResult?> LoadAsync()
    {
        var channels = await retry.AskAsync(() => grains.NewsDesk().ChannelsAsync(User.EmployeeNo()));
        Before = channels.Channels.FirstOrDefault(channel => channel.Code.Value == ChannelCode);
        var mayAll = await visitor.MayAsync(Permission.Administer);
        return !mayAll && (Before is null || !channels.MayEdit.Contains(Before.Code)) ? Forbid()
            : Before is null && ChannelCode != New ? NotFound()
            : null;
    }
}
