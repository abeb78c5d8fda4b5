using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Guards;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.EInvoices;

/// <summary>One invoice of the registry: asks the rules, stores, and lets a second activation of itself find out by the revision.</summary>
[GrainType(IInvoiceRegistryGrain.TypeName)]
internal sealed class InvoiceRegistryGrain(
    InvoiceRegistryStore store, OwnCompanies companies, GuardStore guards, RedLetterNews redLetters, Rights rights, IDirectory directory, CompanyClock clock)
    : Grain, IInvoiceRegistryGrain, IGuardGrain
{
    private const int MostAttempts = 5;

    private RegistryRecord _record = null!; // Read before the first call.

    public override async Task OnActivateAsync(CancellationToken cancellationToken) => _record = await ReadAsync();

    public Task NoteAsync(RecognisedInvoice read) => ChangeAsync(record => RegistryRules.Noted(record, read));

    public Task<InvoiceFacts?> FactsAsync() => Task.FromResult(RegistryRules.FactsOf(_record, companies));

    public Task<Result<RegisteredInvoice>> FindAsync(EmployeeNo reader) => Task.FromResult(
        rights.Refusal(reader, IInvoiceRegistryGrain.Read) is { } refusal ? refusal : View());

    public async Task<Result<InvoiceHistory>> HistoryAsync(EmployeeNo reader) =>
        rights.Refusal(reader, IInvoiceRegistryGrain.Read) is { } refusal ? refusal : new InvoiceHistory(await store.HistoryAsync(_record.Key));

    public async Task<Result<RegisteredInvoice>> CorrectAsync(EmployeeNo by, InvoiceCorrection correction)
    {
        if (rights.Refusal(by, IInvoiceRegistryGrain.Correct) is { } refusal)
        {
            return refusal;
        }

        DomainError? refused = null;
        await ChangeAsync(record => (refused = RegistryRules.Refusal(record, correction)) is null ? record with { Correction = correction } : record);
        return refused is null ? View() : refused;
    }

    public async Task TakeBackAsync(InvoiceKey redLetter)
    {
        await ChangeAsync(record => RegistryRules.TakenBack(record, redLetter));
        if (_record.Holder is { } holder)
        {
            await redLetters.TellAsync(_record.Key, redLetter, holder.Hold);
        }
    }

    public async Task<Result<RegisteredInvoice>> RecoverAsync(EmployeeNo by, string how)
    {
        if (rights.Refusal(by, IInvoiceRegistryGrain.Correct) is { } refusal)
        {
            return refusal;
        }

        DomainError? refused = null;
        await ChangeAsync(record => (refused = RegistryRules.Refusal(record, how)) is null ? record with { Recovery = new(by, clock.Now, how.Trim()) } : record);
        return refused is null ? View() : refused;
    }

    public async Task<DomainError?> ReserveAsync(Hold hold)
    {
        var known = await guards.LapsedAsync(_record.Holdings, clock.Now);
        var mayKnow = rights.Refusal(hold.Owner, IInvoiceRegistryGrain.Read) is null;
        DomainError? refused = null;
        await ChangeAsync(record =>
        {
            var current = record with { Holdings = ReferenceEquals(record, _record) ? known : record.Holdings };
            refused = RegistryRules.Refusal(current, companies, hold, mayKnow, directory.NameOf);
            return refused is null ? current with { Holdings = current.Holdings.Reserved(hold, clock.Now) } : record;
        });
        return refused;
    }

    public Task SettleAsync(Hold hold) => ChangeAsync(record =>
        record.Holdings.Settled(hold) is var next && next == record.Holdings ? record : record with { Holdings = next });

    private async Task ChangeAsync(Func<RegistryRecord, RegistryRecord> step)
    {
        for (var attempt = 1; ; attempt++)
        {
            var next = step(_record);
            if (ReferenceEquals(next, _record))
            {
                return;
            }

            next = next with { Revision = _record.Revision + 1 };
            if (await store.StoreAsync(next, clock.Now))
            {
                _record = next;
                return;
            }

            // Another activation was quicker: what it stored is what is asked now.
            _record = attempt < MostAttempts ? await ReadAsync() : throw new InvalidOperationException($"{_record.Key} changes all the time.");
        }
    }

    private Result<RegisteredInvoice> View() => _record.Read is null ? new InvoiceUnknown(_record.Key.Number) : RegistryRules.View(_record, companies);

    private async Task<RegistryRecord> ReadAsync()
    {
        var key = InvoiceKey.TryParse(this.GetPrimaryKeyString()[(this.GetPrimaryKeyString().IndexOf(':') + 1)..])
            ?? throw new InvalidOperationException($"{this.GetPrimaryKeyString()} is no invoice.");
        return await store.FindAsync(key) ?? new(key);
    }
}
