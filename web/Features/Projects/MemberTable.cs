using System.Collections.Immutable;
using OpsSupport.Kernel.Display;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.Projects;

/// <summary>The members of a package with their figures, and with what of the package's own cost falls to each (AT-05.5).</summary>
internal static class MemberTable
{
    /// <param name="only">One member alone; all of them where null.</param>
    public static TableView Of(PackageFigures figures, ITexts texts, DateOnly? asOf, ProjectNo? only = null)
    {
        var shown = figures.Members.Where(member => only is null || member.Member.No == only).Select(Line.Of).ToImmutableArray();
        return new(
            "children", texts["Panorama.Children"],
            [
                new(texts["Entry.Project"]), new(texts["Project.State"]),
                .. Headings(figures.CostHidden).Select(key => new TableColumn(texts[key], IsNumber: true)),
            ],
            [.. shown.Select(line => new TableRow(PanoramaAddress.Of(line.Member.No, asOf), [line.Member.Name, line.Member.State, .. line.Cells]))])
        {
            Totals = only is not null || shown.Length < 2 ? []
                : [.. shown.GroupBy(line => line.Statement.Currency).Select(lines => new TableRow(null, [texts["List.Total"], "", .. Line.Sum(lines).Cells]))],
            Empty = new("package", texts["Lines.Empty"]),
        };
    }

    private static IEnumerable<string> Headings(bool costHidden) =>
    [
        "FigureKind.ContractSigned", "FigureKind.OutputValue", "FigureKind.SalesInvoice", "FigureKind.Collection",
        .. costHidden ? Array.Empty<string>() : ["Members.OwnCost", "Members.Allocated", "Members.Margin", "Panorama.Rate"],
    ];

    private sealed record Line(ProjectLink Member, FigureStatement Statement, Money? Allocated)
    {
        private Money? Margin => Allocated is null ? null : Statement.OutputMargin! - Allocated;

        public IEnumerable<object?> Cells =>
        [
            Statement.ContractAmount, Statement.Output, Statement.Invoiced, Statement.Collected,
            .. Allocated is null ? Array.Empty<object?>() : [Statement.Cost, Allocated, Margin, Ratio.Of(Margin!, Statement.Output)],
        ];

        public static Line Of(MemberFigures member) => new(
            member.Member,
            new(member.Currency, member.Totals.ToImmutableDictionary(total => total.Kind, total => total.Amount), member.Allocated is null),
            member.Allocated);

        public static Line Sum(IEnumerable<Line> lines) => lines.Aggregate((sum, line) => new(
            sum.Member,
            sum.Statement with { Totals = Enum.GetValues<FigureKind>().ToImmutableDictionary(kind => kind, kind => sum.Statement.Of(kind) + line.Statement.Of(kind)) },
            sum.Allocated is null ? null : sum.Allocated + line.Allocated!));
    }
}
