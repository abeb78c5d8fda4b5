using System.Collections.Immutable;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Imports;

/// <summary>Counts and sums the rows of one file as they come, and knows each good one by its identity.</summary>
internal sealed class ImportTally(BoundHeader header)
{
    private readonly Dictionary<string, int> _seen = [];
    private readonly HashSet<string> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<UnitCode, NamedUnit> _units = [];
    private readonly List<(int Line, UnitCode Parent)> _parents = [];
    private readonly Dictionary<(FigureKind Kind, UnitCode? Unit, Currency Currency), ImportTotal> _totals = [];
    private int _good;
    private int _bad;
    private int _empty;
    private int _negative;

    public ImportSummary Summary => new()
    {
        Good = _good,
        Bad = _bad,
        WithoutContent = _empty,
        Negative = _negative,
        Totals = [.. _totals.Values.OrderBy(total => total.Kind).ThenBy(total => total.UnitName, StringComparer.Ordinal)],
    };

    /// <summary>The units that good rows belong to, by the name they were first given.</summary>
    public ImmutableArray<NamedUnit> Units => [.. _units.Values];

    public TalliedRow Add(MappedRow row)
    {
        var problems = row.Problems.IsEmpty ? CodeProblems(row) : row.Problems;
        if (!problems.IsEmpty)
        {
            _bad++;
            return new(row.Line, null, null, problems);
        }

        if (row.Record is null)
        {
            _empty++;
            return new(row.Line, null, null, []);
        }

        _good++;
        Sum(row.Record);
        Note(row.Line, row.Record);
        var hash = LineIdentity.HashOf(row.Record);
        var identity = new LineIdentity(hash, _seen[hash] = _seen.GetValueOrDefault(hash) + 1);
        return new(row.Line, row.Record, identity, []);
    }

    /// <summary>The rows that hang below a unit which is neither in the file nor known; they turn from good to bad.</summary>
    public ImmutableArray<TalliedRow> UnknownParents(Func<string, bool> isKnown)
    {
        var orphans = _parents.Where(row => !_codes.Contains(row.Parent.Value) && !isKnown(row.Parent.Value)).ToList();
        _good -= orphans.Count;
        _bad += orphans.Count;
        return
        [
            .. orphans.Select(row => new TalliedRow(
                row.Line, null, null, [new(row.Line, header.HeaderOf(ImportField.Parent), RowProblemReason.UnknownReference, row.Parent.Value)])),
        ];
    }

    private void Note(int line, ImportedRecord record)
    {
        if (record.BelongsTo() is { } unit)
        {
            _units.TryAdd(unit.Code, unit);
        }

        if (record is ImportedUnit { Parent: { } parent })
        {
            _parents.Add((line, parent));
        }
    }

    private ImmutableArray<RowProblem> CodeProblems(MappedRow row) =>
        row.Record?.MasterCode() is not { } code || _codes.Add(code)
            ? []
            : [new(row.Line, header.HeaderOf(ImportField.Code), RowProblemReason.SameCodeTwice, code)];

    private void Sum(ImportedRecord record)
    {
        if (record.Figure() is not { } figure)
        {
            return;
        }

        var unit = record.BelongsTo();
        _negative += figure.Amount.Minor < 0 ? 1 : 0;
        var key = (figure.Kind, unit?.Code, figure.Amount.Currency);
        var total = _totals.GetValueOrDefault(key)
            ?? new(figure.Kind, unit?.Code, unit?.Name ?? "", Money.Zero(figure.Amount.Currency), 0);
        _totals[key] = total with { Amount = total.Amount + figure.Amount, Rows = total.Rows + 1 };
    }
}

/// <summary>A row after it was counted: a record with its identity, or what is wrong with it; neither where it says nothing.</summary>
internal sealed record TalliedRow(int Line, ImportedRecord? Record, LineIdentity? Identity, ImmutableArray<RowProblem> Problems);
