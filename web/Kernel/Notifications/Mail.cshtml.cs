using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Http;

namespace OpsSupport.Kernel.Notifications;

/// <summary>Whether e-mail gets through: where an administrator sees what does not, and tries it again.</summary>
public sealed class MailModel(IGrainFactory grains, GrainRetry retry, IEnumerable<MailServer> servers) : PageModel
{
    private const string Address = "/admin/mail";
    private const int MostShown = 100;

    /// <summary>Null where this portal sends no e-mail.</summary>
    public MailServer? Server { get; } = servers.FirstOrDefault();

    public MailPage Mail { get; private set; } = null!; // Set before the page is shown.

    private IMailOutboxGrain Outbox => grains.GetGrain<IMailOutboxGrain>(IMailOutboxGrain.Key);

    public async Task<IActionResult> OnGetAsync()
    {
        var listed = await retry.AskAsync(() => Outbox.ListAsync(User.EmployeeNo(), new(0, MostShown)));
        if (!listed.Succeeded)
        {
            return this.NotForYou(listed.Errors);
        }

        Mail = listed.Value;
        return this.Fragment("_Mail");
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
}
