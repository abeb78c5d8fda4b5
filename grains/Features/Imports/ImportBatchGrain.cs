using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Effects;
using OpsSupport.Kernel.Files;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Imports;

/// <summary>
/// Takes a file over, some thousand rows at a time and each part in a turn of its own. How far it came is stored with what
/// the rows made, so a crash repeats nothing: the next activation goes on from there, and <see cref="ImportSweep"/> sees to it
/// that there is one.
/// </summary>
[GrainType(ImportBatchKind.Name)]
internal sealed partial class ImportBatchGrain(
    [PersistentState(ImportBatchKind.Name, StorageNames.Documents)] IPersistentState<ImportBatchState> state,
    ImportServices services, ILogger<ImportBatchGrain> logger) : OwingGrain<ImportBatchState>(state, services.Effects), IImportBatchGrain
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(5);

    private Staging? _staging;
    private IGrainTimer? _taking;

    private DocumentRef Self => ImportBatchKind.Kind.Ref(this.GetPrimaryKeyString());

    private DateTimeOffset Now => services.Clock.Now;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await base.OnActivateAsync(cancellationToken);
        TakeSoon();
    }

    public Task<Result<ImportBatch>> OpenAsync(Intent intent, ImportProfile profile, ImportFile file, ImmutableArray<string> headers)
    {
        if (services.Rights.Refusal(intent.By) is { } refusal)
        {
            return Answer(refusal);
        }

        if (ImportLifecycle.IsTakenOver(State.Batch))
        {
            return Answer(State.Batch!);
        }

        var bound = ImportRules.Bind(profile, headers);
        return bound.Succeeded ? BeginAsync(intent, bound.Value, file) : Answer(bound.Errors);
    }

    public async Task<Result<ImportBatch>> StageAsync(Intent intent, int from, ImmutableArray<FileRow> rows)
    {
        if (Refusal(intent.By, ImportStep.Staging) is { } refusal)
        {
            return refusal;
        }

        if (_staging is not { } staging || from > staging.Rows || rows.Length > ImportChunk.MostRows)
        {
            return new ReadingInterrupted();
        }

        // Sent again because the answer was lost: they are here.
        return from < staging.Rows
            ? State.Batch!
            : await MoveAsync(ImportLifecycle.Stage(State, staging.Add(rows), intent, Now));
    }

    public async Task<Result<ImportBatch>> FinishStagingAsync(Intent intent)
    {
        // Asked again it says what is there already, but only to those who may know.
        if (services.Rights.Refusal(intent.By) is { } noRight)
        {
            return noRight;
        }

        if (State.Batch is { Step: ImportStep.Checked } batch)
        {
            return batch;
        }

        if (Refusal(intent.By, ImportStep.Staging) is { } refusal)
        {
            return refusal;
        }

        if (_staging is not { } staging)
        {
            return new ReadingInterrupted();
        }

        var late = staging.Finish();
        var answer = await MoveAsync(ImportLifecycle.Finish(State, staging.Summary, staging.Units, late, intent, Now));
        _staging = null;
        return answer;
    }

    public async Task<Result<ImportBatch>> ConfirmAsync(Intent intent, ImportDecision decision)
    {
        if (services.Rights.Refusal(intent.By) is { } noRight)
        {
            return noRight;
        }

        if (State.Batch is { Step: ImportStep.Posting or ImportStep.Done } batch)
        {
            return batch;
        }

        if (Refusal(intent.By, ImportStep.Checked) is { } refusal)
        {
            return refusal;
        }

        var makesUnits = !services.Units.Missing(State.Units).IsEmpty;
        if (services.Rights.Refusal(intent.By, State.Batch!.Profile.Makes, makesUnits) is { } notAllowed)
        {
            return notAllowed;
        }

        var parent = makesUnits ? services.Units.ParentFor(decision.Parent) : new ParentUnit(null);
        if (!parent.Succeeded)
        {
            return parent.Errors;
        }

        var answer = await MoveAsync(ImportLifecycle.Confirm(State, decision with { Parent = parent.Value.Code }, intent, Now));
        TakeSoon();
        return answer;
    }

    public Task<Result<ImportBatch>> DiscardAsync(Intent intent) => services.Rights.Refusal(intent.By) is { } refusal ? Answer(refusal)
        : State.Batch is null ? Answer(new UnknownImport())
        : State.Batch.Step == ImportStep.Discarded ? Answer(State.Batch)
        : MoveAsync(ImportLifecycle.Discard(State, intent, Now));

    public Task<Result<ImportBatch>> GetAsync(EmployeeNo reader) => Answer(
        services.Rights.Refusal(reader) is { } refusal ? refusal
        : State.Batch is null ? new UnknownImport()
        : _staging is { } staging ? State.Batch with { Summary = staging.Summary }
        : State.Batch);

    public async Task<Result<RowProblemPage>> ProblemsAsync(EmployeeNo reader, PageRequest page)
    {
        if (services.Rights.Refusal(reader) is { } refusal)
        {
            return refusal;
        }

        var (lines, count) = await services.Lines.FromStatusAsync(Self, (int)ImportLineStatus.Bad, page);
        return new RowProblemPage([.. lines.SelectMany(line => BadLine.ProblemsOf(line))], count);
    }

    private static Task<Result<ImportBatch>> Answer(Result<ImportBatch> answer) => Task.FromResult(answer);

    private async Task<Result<ImportBatch>> BeginAsync(Intent intent, BoundHeader bound, ImportFile file)
    {
        var opened = new ImportBatch
        {
            File = file,
            Profile = bound.Profile,
            Step = ImportStep.Staging,
            Headers = bound.Headers,
            Unused = bound.Unused,
        };
        var answer = await MoveAsync(ImportLifecycle.Open(State, Self, opened, intent, Now));
        _staging = answer.Succeeded ? new(bound, file.Name, services.References) : _staging;
        return answer;
    }

    private DomainError? Refusal(EmployeeNo person, ImportStep needed) => services.Rights.Refusal(person)
        ?? (State.Batch is not { } batch ? new UnknownImport() : batch.Step != needed ? new WrongStep(batch.Step) : (DomainError?)null);

    private async Task<Result<ImportBatch>> MoveAsync(Result<ImportBatchState> next)
    {
        if (!next.Succeeded)
        {
            return next.Errors;
        }

        await CommitAsync(next.Value);
        return State.Batch!;
    }

    private void TakeSoon()
    {
        if (State.Batch is { Step: ImportStep.Posting })
        {
            _taking ??= this.RegisterGrainTimer(TryTakeAsync, new() { DueTime = TimeSpan.Zero, Period = Soon, KeepAlive = true });
        }
    }

    private async Task TryTakeAsync()
    {
        try
        {
            await TakeAsync();
        }
        catch (Exception exception)
        {
            // What was taken is stored; the rest is tried again from there.
            LogLate(exception, Self);
            _taking?.Change(Later, Soon);
        }

        if (State.Batch is not { Step: ImportStep.Posting })
        {
            _taking?.Dispose();
            _taking = null;
        }
    }

    private async Task TakeAsync()
    {
        // As the person who confirmed, each part as an operation of its own.
        var intent = Intent.New(State.Batch!.ConfirmedBy!, State.Header!.Version) with { Source = "import" };
        if (services.Units.Missing(State.Units) is { IsEmpty: false } missing)
        {
            var made = await services.Units.MakeAsync(missing, State.Batch.Decision!.Parent, intent.By);
            await CommitAsync(ImportLifecycle.AddUnits(State, made, intent, Now));
            return;
        }

        var stored = await services.Lines.AfterAsync(Self, State.Batch.Progress.Line, (int)ImportLineStatus.Good, ImportChunk.MostRows);
        await (stored.IsEmpty
            ? CommitAsync(ImportLifecycle.Complete(State, intent, Now))
            : TakeAsync([.. stored.Select(StagedLine.Of)], intent));
    }

    private async Task TakeAsync(ImmutableArray<StagedLine> lines, Intent intent)
    {
        var profile = State.Batch!.Profile;
        var taken = profile.Makes == ImportTarget.Figures
            ? await services.Figures.TakeAsync(Self, profile.Name, lines)
            : await services.Masters.TakeAsync(profile.Name, intent.By, lines);
        try
        {
            await CommitAsync(taken.StoppedBy is { } closed
                ? ImportLifecycle.Stop(State, closed, intent, Now)
                : ImportLifecycle.Take(State, lines[^1].Line, taken, intent, Now));
        }
        catch (StorageRefusedException refused) when (refused.ToDomainError() is PeriodClosed closed)
        {
            // Closed between looking and storing.
            await CommitAsync(ImportLifecycle.Stop(State, closed.Period, intent, Now));
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Batch} does not get on and will be tried again")]
    private partial void LogLate(Exception exception, DocumentRef batch);
}
