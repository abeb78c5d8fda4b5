using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TravelAllowances;

/// <summary>
/// One grain for a department and month, so two people who start the run at once start one. It calculates in turns of its own and
/// answers in between how far it is; what it comes to is stored at the end, or not at all.
/// </summary>
[GrainType(AllowanceRunKind.Name)]
internal sealed class AllowanceRunGrain(
    [PersistentState(AllowanceRunKind.Name, StorageNames.Documents)] IPersistentState<DocumentState<AllowanceRun>> state,
    AllowanceRunRules rules, AllowanceInquiry inquiry, Rights rights, CompanyClock clock, DocumentServices services)
    : DocumentGrain<AllowanceRun>(state, rules, services), IAllowanceRunGrain
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1);

    private AllowanceWork? _work;
    private IGrainTimer? _turn;
    private AllowanceRun? _result;
    private ImmutableArray<DomainError> _refused = [];

    private (UnitCode Unit, Period Month) Self => AllowanceRunKind.Of(this.GetPrimaryKeyString())
        ?? throw new InvalidOperationException($"{this.GetPrimaryKeyString()} names no department and month.");

    private bool IsOpen => Current is null or { Header.Status: DocumentStatus.Draft };

    public async Task<Result<RunProgress>> StartAsync(Intent intent)
    {
        if (MayWrite(intent) is { } refusal)
        {
            return refusal;
        }

        if (rules.Check(Self.Unit, Self.Month, clock.Today).ToImmutableArray() is { IsEmpty: false } reasons)
        {
            return reasons;
        }

        if (IsOpen && _work is null)
        {
            _work = await inquiry.OpenAsync(Self.Unit, Self.Month);
            _turn = this.RegisterGrainTimer(token => StepAsync(intent), new() { DueTime = TimeSpan.Zero, Period = Pause, KeepAlive = true });
        }

        return Progress();
    }

    public Task<Result<RunProgress>> ProgressAsync(EmployeeNo reader) => Task.FromResult(
        MayWrite(Intent.New(reader, atVersion: 0)) is { } refusal ? refusal : _refused.IsEmpty ? Progress() : (Result<RunProgress>)_refused);

    // A head runs his own department and those below it.
    protected override DomainError? MayWrite(Intent intent) =>
        rights.Reaches(intent.By, Permission.Write(AllowanceRunKind.Kind), FigureScope.Of(Self.Unit)) ? null : new NotAllowed(Permission.Write(AllowanceRunKind.Kind).Name);

    /// <summary>Only what was calculated here is stored, and only what would be calculated again is submitted.</summary>
    protected override async Task<DomainError?> GuardAsync(AllowanceRun body) =>
        ReferenceEquals(body, _result) ? null
        : !ReferenceEquals(body, Current?.Body) ? new RunIsCalculated()
        : IsSame(body, (await inquiry.OpenAsync(Self.Unit, Self.Month)).Finish()) ? null : new RunIsOutdated();

    private static bool IsSame(AllowanceRun one, AllowanceRun other) => StoredJson.Write(one) == StoredJson.Write(other);

    private Result<RunProgress> Progress() =>
        _work?.Progress ?? (Current is null ? new RunProgress(RunStep.NotStarted, 0, 1) : new RunProgress(RunStep.Calculated, 1, 1));

    private async Task StepAsync(Intent intent)
    {
        try
        {
            if (_work?.Step() is not { } run)
            {
                return;
            }

            await StoreAsync(intent, run);
            End();
        }
        catch
        {
            // Nothing was stored: whoever asks is told that it has not been calculated, and starts it again.
            End();
            throw;
        }
    }

    private async Task StoreAsync(Intent intent, AllowanceRun run)
    {
        _refused = [];
        if (Current is { } current && IsSame(current.Body, run))
        {
            return;
        }

        _result = run;
        var stored = await SaveAsync(intent with { AtVersion = Current?.Header.Version ?? 0 }, run);
        _refused = stored.Succeeded ? [] : stored.Errors;
    }

    private void End()
    {
        _turn?.Dispose();
        (_work, _turn, _result) = (null, null, null);
    }
}
