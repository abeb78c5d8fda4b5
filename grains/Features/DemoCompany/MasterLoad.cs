using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Search;
using OpsSupport.Kernel.Storage;

namespace OpsSupport.Features.DemoCompany;

/// <summary>
/// Stores many masters of one kind by the rules every command obeys, without waking a grain for each. Nothing is owed for
/// them: live figures read the ledger when they wake, and those awake are told by <see cref="FigureHolders"/>.
/// </summary>
internal sealed class MasterLoad<TBody>(
    IDocumentRules<TBody> rules, IDimensions dimensions, ApprovalEngine approvals, Committer committer, IDatabase database, RegisterCatalog registers,
    DocumentTexts texts) where TBody : class
{
    private readonly Lifecycle<TBody> _lifecycle = new(rules, dimensions, approvals);

    /// <summary>Stores those that are not there yet; a master that has got to <paramref name="version"/> is left as it is.</summary>
    public Task StoreAsync(IEnumerable<(string Key, TBody Body)> masters, int version, Moment moment) =>
        Task.WhenAll(masters.Select(master => StoreAsync(rules.Kind.Ref(master.Key), master.Body, version, moment)));

    private async Task StoreAsync(DocumentRef self, TBody body, int version, Moment moment)
    {
        var state = DocumentState<TBody>.Load(await database.FindAsync(self));
        if (state.Document?.Header.Version >= version)
        {
            return;
        }

        var intent = new Intent(SystemActor.No, version - 1, Operations.Of(self, $"save/{version}"), Source: "demo");
        var saved = _lifecycle.Save(state, intent, body, self, moment);
        if (!saved.Succeeded)
        {
            throw Accepted.Fault(self, saved.Errors);
        }

        var next = saved.Value with { Change = saved.Value.Change! with { Effects = [] } }; // A save always leads to a change.
        await CommitAsync(self, next.ToUnitOfWork());
        registers.Put(self, next.Document!); // It was just stored.
    }

    private async Task CommitAsync(DocumentRef self, UnitOfWork unit)
    {
        try
        {
            await committer.CommitAsync(unit with { Texts = texts.Of(unit) });
        }
        catch (UnitRefusedException refused)
        {
            // The portal that waits for the load knows no exception of storage.
            throw new InvalidOperationException($"{self} cannot be stored: {refused.Reason}, {refused.Detail}", refused.InnerException);
        }
    }
}
