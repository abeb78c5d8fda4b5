using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Home;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.EInvoices;

/// <summary>Invoices that sellers took back and whose money finance has to get back: they stay in its inbox until somebody has.</summary>
internal sealed class AwaitingRecovery(IGrainFactory grains, GrainRetry retry, ITexts texts) : IAwaiting
{
    public async Task<AwaitingKind?> LoadAsync(Person person, CancellationToken cancellation)
    {
        if (!person.May(IInvoiceRegistryGrain.Correct))
        {
            return null;
        }

        var query = new InvoiceQuery { Recover = true };
        var waiting = await retry.AskAsync(() => grains.GetGrain<IInvoiceLedgerGrain>(0).ListAsync(person.No, query.Filter, new(0, 1)), cancellation);
        return waiting.Value is { Count: > 0 } invoices ? new(texts["Invoices.ToRecover"], invoices.Count, query.UrlAt("/invoices")) : null;
    }
}
