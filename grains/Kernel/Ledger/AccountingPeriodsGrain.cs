using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Ledger;

[GrainType("accounting-periods")]
internal sealed class AccountingPeriodsGrain(AccountingPeriodStore store, PeriodSnapshot snapshot, Rights rights, CompanyClock clock) : Grain, IAccountingPeriodsGrain
{
    private const int LongestReason = 500;

    public async Task<Result<PeriodList>> ListAsync(EmployeeNo reader, int year) => await store.ListAsync(year);

    public Task<Result<AccountingPeriod>> CloseAsync(Intent intent, Period period) =>
        period > Period.Of(clock.Today) ? Task.FromResult<Result<AccountingPeriod>>(new PeriodNotBegun(period))
        : MoveAsync(intent, () => store.CloseAsync(intent, period, clock.Now));

    public Task<Result<AccountingPeriod>> ReopenAsync(Intent intent, Period period, string reason) =>
        string.IsNullOrWhiteSpace(reason) ? Task.FromResult<Result<AccountingPeriod>>(new Missing(nameof(reason)))
        : reason.Length > LongestReason ? Task.FromResult<Result<AccountingPeriod>>(new TooLong(nameof(reason), LongestReason))
        : MoveAsync(intent, () => store.ReopenAsync(intent, period, reason, clock.Now));

    private async Task<Result<AccountingPeriod>> MoveAsync(Intent intent, Func<Task<Result<AccountingPeriod>>> move)
    {
        if (rights.Refusal(intent.By, Permission.ClosePeriods) is { } refusal)
        {
            return refusal;
        }

        var moved = await move();
        await snapshot.RefreshAsync();
        return moved;
    }
}
