using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Effects;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Imports;

/// <summary>The way of a file through its steps. Every step that was made already is answered as it is, so that it may be asked for again.</summary>
internal static class ImportLifecycle
{
    /// <summary>More units than any company that this system is for.</summary>
    public const int MostUnits = 2000;

    /// <summary>Begins reading, also anew: what was not taken over may be read again, and so may a file of which rows were left out.</summary>
    public static Result<ImportBatchState> Open(
        ImportBatchState state, DocumentRef self, ImportBatch opened, Intent intent, DateTimeOffset now) => state.Batch switch
        {
            { Step: ImportStep.Posting } => new WrongStep(ImportStep.Posting),
            _ => Next(
                state with { Header = state.Header ?? New(self, intent, now), Units = [] }, opened, DocumentAction.Save, DocumentStatus.Draft, intent, now),
        };

    /// <summary>Whether the same file would change nothing: it was taken over and nothing of it was left out.</summary>
    public static bool IsTakenOver(ImportBatch? batch) =>
        batch is { Step: ImportStep.Done, Summary.Bad: 0, Progress.Refused: 0 };

    public static ImportBatchState Stage(ImportBatchState state, ImmutableArray<TalliedRow> rows, Intent intent, DateTimeOffset now) =>
        Next(state, state.Batch!, DocumentAction.Save, DocumentStatus.Draft, intent, now, Lines(rows));

    public static Result<ImportBatchState> Finish(
        ImportBatchState state, ImportSummary summary, ImmutableArray<NamedUnit> units, ImmutableArray<TalliedRow> late, Intent intent, DateTimeOffset now) =>
        units.Length > MostUnits
            ? new TooManyUnits(MostUnits)
            : Next(
                state with { Units = units }, state.Batch! with { Step = ImportStep.Checked, Summary = summary },
                DocumentAction.Submit, DocumentStatus.Draft, intent, now, Lines(late));

    public static Result<ImportBatchState> Confirm(ImportBatchState state, ImportDecision decision, Intent intent, DateTimeOffset now) => state.Batch switch
    {
        { Step: not ImportStep.Checked } batch => new WrongStep(batch.Step),
        { Summary.Good: 0 } => new NothingToImport(),
        { Summary.Bad: > 0 } batch when !decision.SkipBad => new BadRows(batch.Summary.Bad),
        var batch => Next(
            state, batch! with { Step = ImportStep.Posting, Decision = decision, ConfirmedBy = intent.By, StoppedBy = null },
            DocumentAction.TakeEffect, DocumentStatus.Effective, intent, now),
    };

    public static Result<ImportBatchState> Discard(ImportBatchState state, Intent intent, DateTimeOffset now) => state.Batch switch
    {
        { Step: ImportStep.Staging or ImportStep.Checked } batch => Next(
            state, batch with { Step = ImportStep.Discarded }, DocumentAction.Void, DocumentStatus.Voided, intent, now),
        var batch => new WrongStep(batch!.Step),
    };

    /// <summary>Notes what became of the next rows; their entries are posted with it.</summary>
    public static ImportBatchState Take(ImportBatchState state, int line, Taken taken, Intent intent, DateTimeOffset now)
    {
        var batch = state.Batch!;
        var progress = batch.Progress with
        {
            Line = line,
            Made = batch.Progress.Made + taken.Made,
            Revised = batch.Progress.Revised + taken.Revised,
            Unchanged = batch.Progress.Unchanged + taken.Unchanged,
            Refused = batch.Progress.Refused + taken.Refused.Length,
        };
        var next = Next(
            state, batch with { Progress = progress }, DocumentAction.Post, DocumentStatus.Effective, intent, now,
            [.. taken.Refused.Select(refused => BadLine.Of(refused.Line, ImportLineStatus.Refused, [refused]))]);
        return taken.Entries.IsEmpty ? next : next with
        {
            Change = next.Change! with
            {
                Entries = taken.Entries,
                ReliesOn = taken.ReliesOn,
                Effects = [new(Guid.CreateVersion7(), new Effect.Figures(taken.Entries), Position: null)],
            },
        };
    }

    /// <summary>Units were made.</summary>
    public static ImportBatchState AddUnits(ImportBatchState state, int made, Intent intent, DateTimeOffset now) => Next(
        state, state.Batch! with { Progress = state.Batch.Progress with { Units = state.Batch.Progress.Units + made } },
        DocumentAction.Post, DocumentStatus.Effective, intent, now);

    /// <summary>A closed period keeps the rest out until somebody opens it and confirms again.</summary>
    public static ImportBatchState Stop(ImportBatchState state, Period closed, Intent intent, DateTimeOffset now) => Next(
        state, state.Batch! with { Step = ImportStep.Checked, StoppedBy = closed }, DocumentAction.SendBack, DocumentStatus.Draft, intent, now);

    public static ImportBatchState Complete(ImportBatchState state, Intent intent, DateTimeOffset now) => Next(
        state, state.Batch! with { Step = ImportStep.Done }, DocumentAction.Post, DocumentStatus.Effective, intent, now);

    private static DocumentHeader New(DocumentRef self, Intent intent, DateTimeOffset now) => new()
    {
        Ref = self,
        Owner = intent.By,
        CreatedAt = now,
        ChangedAt = now,
        Status = DocumentStatus.Draft,
        Version = 0,
    };

    private static ImmutableArray<LineRecord> Lines(ImmutableArray<TalliedRow> rows) =>
    [
        .. rows.Where(row => row.Record is not null).Select(row => new StagedLine(row.Line, row.Record!, row.Identity!).ToLine()),
        .. rows.Where(row => !row.Problems.IsEmpty).Select(row => BadLine.Of(row.Line, ImportLineStatus.Bad, row.Problems)),
    ];

    private static ImportBatchState Next(
        ImportBatchState state, ImportBatch batch, DocumentAction action, DocumentStatus status, Intent intent, DateTimeOffset now,
        ImmutableArray<LineRecord> lines = default) => state with
        {
            Header = state.Header! with { Status = status, Version = state.Header.Version + 1, ChangedAt = now },
            Batch = batch,
            Change = new(new() { Action = action, Intent = intent, At = now }) { Lines = lines.IsDefault ? [] : lines },
        };
}
