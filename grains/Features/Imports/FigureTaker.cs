using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Registers;

namespace OpsSupport.Features.Imports;

/// <summary>Turns rows into entries of the ledger that are posted with the batch's own progress.</summary>
internal sealed class FigureTaker(LedgerStore ledger, IDimensions dimensions, IPeriods periods, RegisterCatalog registers)
{
    /// <summary>The figure that a row is, for the rules about what may be posted where.</summary>
    public static Figure FigureOf(ImportedFigure row, int line) => new(line, row.Kind, row.Day, row.Amount)
    {
        Project = row.Project,
        Contract = row.Contract,
        Unit = row.Unit?.Code,
        Supplier = row.Supplier ?? row.SupplierCode,
        Text = string.Join(" · ", new[] { row.Text, row.Category, row.Reference }.Where(text => !string.IsNullOrEmpty(text))),
    };

    public async Task<Taken> TakeAsync(DocumentRef batch, string profile, ImmutableArray<StagedLine> lines)
    {
        var before = registers.Known;
        var entries = lines.Select(line => EntryOf(batch, profile, line)).ToList();
        if (entries.Select(entry => entry.Period).FirstOrDefault(periods.Closed.Contains) is { } closed)
        {
            return new() { StoppedBy = closed };
        }

        var known = (await ledger.ExistingAsync([.. entries.Select(entry => entry.Id)])).ToHashSet();
        var fresh = entries.Where(entry => !known.Contains(entry.Id)).ToImmutableArray();
        return new() { Entries = fresh, ReliesOn = dimensions.Behind(fresh, before), Made = fresh.Length, Unchanged = known.Count };
    }

    private FigureEntry EntryOf(DocumentRef batch, string profile, StagedLine line)
    {
        var row = (ImportedFigure)line.Record;
        var entry = PostingRules.Entry(batch, "", FigureOf(row, line.Line), dimensions);
        return entry with { Id = line.Identity.EntryId(profile), Customer = row.Customer ?? entry.Customer };
    }
}
