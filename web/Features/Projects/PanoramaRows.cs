using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.Projects;

/// <summary>The figures of a panorama as rows of a file: made of the same lines as the page, so both say the same.</summary>
internal sealed class PanoramaRows(PanoramaFigures panorama, ITexts texts)
{
    public ImmutableArray<string> Headings { get; } =
        [texts["Panorama.Section"], texts["Panorama.Figure"], texts["Entry.Amount"], texts["Column.Currency"], texts["Panorama.Rate"], texts["Live.AsOf"]];

    public IEnumerable<ImmutableArray<object>> All() =>
    [
        .. panorama.Statements.SelectMany(statement => panorama.Operation(statement, texts).Select(line => Row("Panorama.Operation", line))),
        .. panorama.Statements.SelectMany(statement => panorama.Collection(statement, texts).Select(line => Row("Panorama.Collection", line))),
        .. panorama.Statements.SelectMany(statement => statement.Composition()).Select(part =>
            Row("Panorama.Composition", texts.Of(part.Kind), ExportCell.Of(part.Amount), part.Share)),
        .. panorama.Figures.Worked.Select(month => Row("Panorama.Staff", month.Period.ToString(), [PanoramaFigures.PersonDaysOf(month.Hours), ""], null)),
    ];

    private ImmutableArray<object> Row(string section, FigureLine line) => Row(
        section, line.Label, line.Value is Money money ? ExportCell.Of(money) : ["", ""], line.Value is Money ? line.Note : line.Value);

    private ImmutableArray<object> Row(string section, string figure, IEnumerable<object> amount, object? rate) =>
        [texts[section], figure, .. amount, ExportCell.Of(rate, texts), ExportCell.Of(panorama.Figures.AsOf, texts)];
}
