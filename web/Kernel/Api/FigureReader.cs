using System.Collections.Immutable;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Api;

/// <summary>Reads figures and their entries for programs: what the reader has no right to is absent here as on the page (AT-33.8).</summary>
internal sealed class FigureReader(IGrainFactory grains, GrainRetry retry)
{
    public async Task<ApiAnswer<FiguresNow>> NowAsync(EmployeeNo reader, FigureScope scope)
    {
        var figures = await retry.AskAsync(() => grains.GetGrain<IFiguresGrain>(scope.Key).GetAsync(reader));
        return figures.Succeeded ? FiguresNow.Of(figures.Value) : figures.Errors;
    }

    public async Task<ApiAnswer<EntriesPart>> EntriesAsync(
        EmployeeNo reader, FigureScope scope, EntryParameters query, PartParameters part, CancellationToken cancellation)
    {
        var filter = query.ToFilter(scope);
        if (!filter.Succeeded)
        {
            return filter.Errors;
        }

        var found = await retry.AskAsync(
            () => grains.GetGrain<ILedgerGrain>(0).EntriesAsync(reader, filter.Value, part.ToPage(), cancellation), cancellation);
        return found.Succeeded ? new EntriesPart(part.Of(found.Value.Entries, found.Value.Count), found.Value.Totals) : found.Errors;
    }
}

/// <summary>The live figures of something, by currency, at one moment.</summary>
/// <param name="Sequence">Rises with every change.</param>
/// <param name="CostHidden">Cost, margin and budget are left out: the reader has no right to them.</param>
/// <param name="Worked">Approved hours by month.</param>
public sealed record FiguresNow(
    string Scope, DateTimeOffset AsOf, long Sequence, bool CostHidden, ImmutableArray<FigureStatement> Statements, ImmutableArray<PeriodHours> Worked)
{
    internal static FiguresNow Of(LiveFigures figures) => new(
        figures.Scope.Key, figures.AsOf, figures.Sequence, figures.CostHidden, FigureStatement.Of(figures), figures.Worked);
}

/// <summary>A part of the entries behind a figure, with what all of them sum to.</summary>
public sealed record EntriesPart(ListPart<FigureEntry> Entries, ImmutableArray<FigureTotal> Totals);
