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

    public async Task<Result<PeriodList>> ListAsync(EmployeeNo reader, int year)
    {
        var known = (await store.ListAsync(year)).ToDictionary(period => period.Period);
        return new PeriodList(
        [
            .. Enumerable.Range(1, 12).Select(month => new Period(year, month))
                .Select(period => known.GetValueOrDefault(period) ?? new(period, PeriodState.Open, null, null, null)),
        ]);
    }

    public Task<Result<AccountingPeriod>> CloseAsync(Intent intent, Period period) =>
        MoveAsync(intent, period, [PeriodState.Open, PeriodState.Reopened, PeriodState.Closing], PeriodState.Closed, reason: null);

    public Task<Result<AccountingPeriod>> ReopenAsync(Intent intent, Period period, string reason) =>
        string.IsNullOrWhiteSpace(reason) ? Task.FromResult<Result<AccountingPeriod>>(new Missing(nameof(reason)))
        : reason.Length > LongestReason ? Task.FromResult<Result<AccountingPeriod>>(new TooLong(nameof(reason), LongestReason))
        : MoveAsync(intent, period, [PeriodState.Closed], PeriodState.Reopened, reason);

    private async Task<Result<AccountingPeriod>> MoveAsync(Intent intent, Period period, PeriodState[] from, PeriodState to, string? reason)
    {
        if (rights.Refusal(intent.By, Permission.ClosePeriods) is { } refusal)
        {
            return refusal;
        }

        var moved = await store.MoveAsync(intent, period, from, to, reason, clock.Now);
        await snapshot.RefreshAsync();
        return moved;
    }
}
