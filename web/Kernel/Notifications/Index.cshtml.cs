using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Shared;

namespace OpsSupport.Kernel.Notifications;

/// <summary>What the person was told, the newest first.</summary>
public sealed class IndexModel(IGrainFactory grains, GrainRetry retry, IEnumerable<MailServer> servers) : PageModel
{
    private const string Address = "/notifications";
    private const int Shown = 30;

    [BindProperty(SupportsGet = true)] public int Skip { get; set; }

    public NotificationPage Told { get; private set; } = null!; // Set before the page is shown.

    /// <summary>What came of a notification outside the portal; where e-mail is off there is nothing to say of it.</summary>
    public IEnumerable<NotificationDelivery> CameOf(Notification told) =>
        told.Deliveries.Where(delivery => delivery.Channel != DeliveryChannel.Mail || servers.Any());

    public PagerView Pager => new(
        Told.Notifications.IsEmpty ? 0 : Skip + 1, Skip + Told.Notifications.Length, Told.Count,
        Skip > 0 ? AddressFrom(Math.Max(0, Skip - Shown)) : null,
        Skip + Shown < Told.Count ? AddressFrom(Skip + Shown) : null,
        "#notifications");

    private INotificationsGrain Grain => grains.GetGrain<INotificationsGrain>(0);

    public async Task<IActionResult> OnGetAsync()
    {
        Skip = Math.Max(0, Skip);
        Told = await retry.AskAsync(() => Grain.ListAsync(User.EmployeeNo(), new(Skip, Shown)));
        return this.Fragment("_Notifications");
    }

    /// <summary>How many are new, for the bell of every page.</summary>
    public async Task<IActionResult> OnGetUnreadAsync() =>
        Partial("_Bell", (await retry.AskAsync(() => Grain.UnreadAsync(User.EmployeeNo()))).Count);

    /// <param name="id">Which one was read; all of them where nothing is said.</param>
    public async Task<IActionResult> OnPostAsync(Guid? id)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        await retry.AskAsync(async () =>
        {
            await Grain.ReadAsync(User.EmployeeNo(), id);
            return true;
        });
        return this.SeeOther(AddressFrom(Math.Max(0, Skip)), "Done.Read");
    }

    private static string AddressFrom(int skip) => skip == 0 ? Address : $"{Address}?skip={skip}";
}
