using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Notifications;

/// <summary>Whether messages get through: where an administrator sees what does not and why, and tries it again.</summary>
public sealed class DeliveriesModel(IGrainFactory grains, GrainRetry retry, IEnumerable<MailServer> servers, ITexts texts) : PageModel
{
    private const string Address = "/admin/deliveries";
    private const int MostShown = 100;

    /// <summary>Null where this portal sends no e-mail.</summary>
    public MailServer? Server { get; } = servers.FirstOrDefault();

    public DeliveryPage Deliveries { get; private set; } = null!; // Set before the page is shown.

    /// <summary>How much of the last week is how far, by channel.</summary>
    public TableView Counts => new(
        "delivery-counts", texts["Deliveries.Counts"],
        [new(texts["Deliveries.Channel"]), .. Enum.GetValues<DeliveryState>().Select(state => new TableColumn(texts.Of(state), IsNumber: true))],
        [
            .. Enum.GetValues<DeliveryChannel>().Select(channel => new TableRow(null,
                [channel, .. Enum.GetValues<DeliveryState>().Select(state => (object?)CountOf(channel, state))])),
        ])
    {
        Empty = new("mail", texts["Deliveries.None"], texts["Deliveries.None.Text"]),
    };

    private IDeliveryOutboxGrain Outbox => grains.GetGrain<IDeliveryOutboxGrain>(IDeliveryOutboxGrain.Key);

    public async Task<IActionResult> OnGetAsync()
    {
        var listed = await retry.AskAsync(() => Outbox.ListAsync(User.EmployeeNo(), new(0, MostShown)));
        if (!listed.Succeeded)
        {
            return this.NotForYou(listed.Errors);
        }

        Deliveries = listed.Value;
        return this.Fragment("_Deliveries");
    }

    public async Task<IActionResult> OnPostAsync(Guid id)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        var retried = await retry.AskAsync(() => Outbox.RetryAsync(User.EmployeeNo(), id));
        return retried.Succeeded ? this.SeeOther(Address, "Done.Retry") : this.NotForYou(retried.Errors);
    }

    private int CountOf(DeliveryChannel channel, DeliveryState state) =>
        Deliveries.Counts.FirstOrDefault(count => count.Channel == channel && count.State == state)?.Count ?? 0;
}
