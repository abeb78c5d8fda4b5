using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.Projects;

/// <summary>A panorama as rows of a file: made of the same lines as the page, so both say the same.</summary>
/// <param name="figures">Null for a reader who may see the project and not its figures.</param>
internal sealed class PanoramaRows(ProjectPanorama project, PanoramaFigures? figures, ITexts texts)
{
    public ImmutableArray<string> Headings { get; } =
        [texts["Panorama.Section"], texts["Panorama.Figure"], texts["Panorama.Value"], texts["Column.Currency"], texts["Panorama.Rate"], texts["Live.AsOf"]];

    /// <param name="section">All sections where null.</param>
    public IEnumerable<ImmutableArray<object>> Of(PanoramaSection? section) =>
        Enum.GetValues<PanoramaSection>().Where(one => section is null || one == section).SelectMany(Section);

    private IEnumerable<ImmutableArray<object>> Section(PanoramaSection section) => section switch
    {
        PanoramaSection.Basics => BasicLines.Of(project).Select(line => Row(section, texts[line.Key], [ExportCell.Of(line.Value, texts), ""], null)),
        PanoramaSection.Operation => Lines(section, (statement, shown) => shown.Operation(statement, texts)).Concat(Plan()),
        PanoramaSection.Output => Lines(section, (statement, shown) => shown.Output(statement, texts)),
        PanoramaSection.Collection => Lines(section, (statement, shown) => shown.Collection(statement, texts)),
        PanoramaSection.Composition => Statements.SelectMany(one => one.Statement.Composition())
            .Select(part => Row(section, texts.Of(part.Kind), ExportCell.Of(part.Amount), part.Share)),
        _ => (figures?.Figures.Worked ?? []).Select(month => Row(section, month.Period.ToString(), [PanoramaFigures.PersonDaysOf(month.Hours), ""], null)),
    };

    private IEnumerable<(FigureStatement Statement, PanoramaFigures Figures)> Statements =>
        figures is null ? [] : figures.Statements.Select(statement => (statement, figures));

    private IEnumerable<ImmutableArray<object>> Lines(PanoramaSection section, Func<FigureStatement, PanoramaFigures, IEnumerable<FigureLine>> lines) =>
        Statements.SelectMany(one => lines(one.Statement, one.Figures)).Select(line => Row(
            section, line.Label, line.Value is Money money ? ExportCell.Of(money) : ["", ""], line.Value is Money ? line.Note : line.Value));

    private IEnumerable<ImmutableArray<object>> Plan() => project.Document.Body.Milestones.Select(milestone => Row(
        PanoramaSection.Operation, ExportCell.Harmless(milestone.Name), [ExportCell.Of(milestone.PlannedOn, texts), ""], milestone.On(project.Day)));

    private ImmutableArray<object> Row(PanoramaSection section, string figure, IEnumerable<object> amount, object? rate) =>
        [texts[$"Panorama.{section}"], figure, .. amount, ExportCell.Of(rate, texts), AsOf];

    private object AsOf => figures is null || project.IsPast ? ExportCell.Of(project.Day, texts) : ExportCell.Of(figures.Figures.AsOf, texts);
}
