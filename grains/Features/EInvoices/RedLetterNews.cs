using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Guards;
using OpsSupport.Kernel.Notifications;
using OpsSupport.Kernel.Nudges;
using OpsSupport.Kernel.Time;

namespace OpsSupport.Features.EInvoices;

/// <summary>Tells finance that an invoice somebody claimed was taken back by its seller: the money has to be clawed back.</summary>
internal sealed class RedLetterNews(NotificationStore notifications, NudgeSender nudges, IDirectory directory, CompanyClock clock)
{
    /// <summary>Once for a red invoice, however often its file is handed in.</summary>
    public async Task TellAsync(InvoiceKey blue, InvoiceKey red, Hold holder)
    {
        var finance = directory.In(Role.Finance).ToList();
        await notifications.AddAsync([.. finance.Select(person => New(person, blue, red, holder))], clock.Now);
        nudges.Nudge(finance);
    }

    private static NewNotification New(Kernel.Values.EmployeeNo finance, InvoiceKey blue, InvoiceKey red, Hold holder) => new()
    {
        Person = finance,
        DedupeKey = $"red-letter/{red}/{finance}",
        Kind = NotificationKind.Alert,
        Title = new("RedLetter", []),
        Lines =
        [
            new(
                new("RedLetterFor", [NotificationValue.Of("Blue", blue.Number), NotificationValue.Of("Red", red.Number), NotificationValue.Of("Claim", holder.Number)]),
                $"/invoices/{Uri.EscapeDataString(blue.ToString())}"),
        ],
    };
}
