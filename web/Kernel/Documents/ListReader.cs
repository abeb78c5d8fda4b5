using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Documents;

/// <summary>Reads lists for the screen and for the export alike, so that both show the same (rule X-13).</summary>
public sealed class ListReader(IGrainFactory grains, GrainRetry retry, CodeNames names)
{
    public async Task<Result<ReadPage>> ReadAsync(DocumentUi ui, ListQuery query, PageRequest part, EmployeeNo reader, CancellationToken cancellation)
    {
        var list = grains.GetGrain<IDocumentListGrain>(ui.Kind.Name);
        var page = await retry.AskAsync(() => list.ListAsync(reader, query.ToFilter(reader), part, cancellation), cancellation);
        return page.Succeeded ? new ReadPage(page.Value, await UnitNamesAsync(ui, page.Value)) : page.Errors;
    }

    // Asked once a page, not once a row.
    private async Task<IReadOnlyDictionary<string, string>> UnitNamesAsync(DocumentUi ui, DocumentPage page)
    {
        var units = page.Rows.SelectMany(row => ui.Columns.Select(column => column.Value(row))).OfType<UnitCode>().Select(unit => unit.Value).Distinct().ToList();
        await names.LoadAsync(Masters.Units, units);
        var found = new Dictionary<string, string>();
        foreach (var unit in units)
        {
            found[unit] = await names.FindAsync(Masters.Units, unit) ?? unit;
        }

        return found;
    }
}

/// <summary>A page of a list with the names of the units in it.</summary>
public sealed record ReadPage(DocumentPage Page, IReadOnlyDictionary<string, string> UnitNames)
{
    /// <summary>What stands in a cell; a unit by its name, for nobody knows departments by their codes.</summary>
    public object? Cell(DocumentColumn column, DocumentRow row) =>
        column.Value(row) is UnitCode unit ? UnitNames.GetValueOrDefault(unit.Value, unit.Value) : column.Value(row);
}
