using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Search;
using OpsSupport.Kernel.Todos;

namespace OpsSupport.Kernel.Storage.Rows;

/// <summary>What some units of work write, table by table, in the order of the units.</summary>
internal sealed class UnitRows(IReadOnlyList<UnitOfWork> units)
{
    public IReadOnlyList<UnitOfWork> Units { get; } = units;

    public IReadOnlyList<LineRow> Lines { get; } =
        [.. units.SelectMany(unit => unit.Lines.Select(line => new LineRow(unit.Document.Header.Ref, line)))];

    public IReadOnlyList<TodoRow> Todos { get; } =
        [.. units.SelectMany(unit => unit.Todos.Select(todo => new TodoRow(unit.Document.Header.Ref, todo)))];

    public IReadOnlyList<TextRow> Texts { get; } =
        [.. units.SelectMany(unit => unit.Texts.Select(text => new TextRow(unit.Document.Header.Ref, text)))];

    public IReadOnlyList<FigureEntry> Entries { get; } = [.. units.SelectMany(unit => unit.Entries)];

    public IReadOnlyList<ShareRow> Shares { get; } =
        [.. units.SelectMany(unit => unit.Entries).SelectMany(entry => entry.Shares.Select((share, index) => new ShareRow(entry.Id, index, share)))];

    public IReadOnlyList<TimelineRecord> Timelines { get; } = [.. units.SelectMany(unit => unit.Timelines)];

    public IReadOnlyList<FactRow> Facts { get; } =
        [.. units.SelectMany(unit => unit.Timelines).SelectMany(timeline => timeline.Stretches.Select(stretch => new FactRow(timeline, stretch)))];

    public IReadOnlyList<OwedRow> Owed { get; } =
        [.. units.SelectMany(unit => unit.Owed.Select(owed => new OwedRow(unit.Document.Header.Ref, owed, unit.Audit.At)))];

    /// <summary>The masters that postings were decided on. One's own is the version written here.</summary>
    public IReadOnlyList<ReliedMaster> ReliesOn { get; } =
        [.. units.SelectMany(unit => unit.ReliesOn.Where(master => master.Document != unit.Document.Header.Ref)).Distinct()];

    /// <summary>The periods that must take postings, as numbers, sorted so that nobody waits crosswise.</summary>
    public ImmutableArray<int> Periods { get; } =
    [
        .. units.SelectMany(unit => unit.Entries.Select(entry => entry.Period).Concat(unit.OpenPeriods))
            .Select(period => period.Number).Distinct().Order(),
    ];
}

/// <summary>A line with the document it belongs to.</summary>
internal sealed record LineRow(DocumentRef Document, LineRecord Line);

/// <summary>A part of what a document says, with that document.</summary>
internal sealed record TextRow(DocumentRef Document, TextRecord Text);

/// <summary>A share with its place in its entry.</summary>
internal sealed record ShareRow(string EntryId, int Number, FigureShare Share);

/// <summary>One stretch of a dated fact.</summary>
internal sealed record FactRow(TimelineRecord Timeline, DatedRecord Stretch);

/// <summary>An effect with the document that owes it.</summary>
internal sealed record OwedRow(DocumentRef Document, OwedRecord Owed, DateTimeOffset At);
