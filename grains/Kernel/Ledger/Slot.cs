using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Ledger;

/// <summary>
/// What a document line may post to: entries of the same slot are versions of the same figure. A line that moves to
/// another project or day takes its old slot back to zero and fills a new one.
/// </summary>
/// <param name="Package">Of a figure whose document itself says what its project is: a project that enters a package takes its budget along.</param>
internal sealed record Slot(
    int Line, FigureKind Kind, DateOnly On, Currency Currency, ProjectNo? Project, ContractNo? Contract, UnitCode? Unit, ProjectNo? Package = null) : IComparable<Slot>
{
    public static Slot Of(Figure figure) => new(
        figure.Line, figure.Kind, figure.On, figure.Amount.Currency, figure.Project, figure.Contract, figure.Project is null ? figure.Unit : null,
        figure.Kind == FigureKind.Budget ? figure.Dimensions?.Package : null);

    public static Slot Of(FigureEntry entry) => new(
        entry.SourceLine, entry.Kind, entry.BusinessDate, entry.Amount.Currency, entry.Project, entry.Contract,
        entry.Project is null ? entry.Shares.FirstOrDefault()?.Unit : null, entry.Kind == FigureKind.Budget ? entry.Package : null);

    /// <summary>The part of an entry id that names this slot and how many entries it had before.</summary>
    public string IdAfter(int entries) =>
        $"{Line}/{Kind}/{On:yyyyMMdd}/{Project?.Value ?? Unit?.Value}/{Contract?.Value}/{Currency}/{(Package is null ? "" : $"{Package}/")}{entries}";

    /// <summary>The figure an entry came from, when the document says nothing of it any more.</summary>
    public Figure AsFigure(FigureEntry entry) => new(Line, Kind, On, entry.Amount)
    {
        Project = Project,
        Dimensions = Kind == FigureKind.Budget ? AsPosted(entry) : null,
        Contract = Contract,
        Unit = entry.Shares.FirstOrDefault()?.Unit,
        Employee = entry.Employee,
        Supplier = entry.Supplier,
        Text = entry.Text,
    };

    public int CompareTo(Slot? other) => string.CompareOrdinal($"{Line:D9}{IdAfter(0)}", $"{other?.Line:D9}{other?.IdAfter(0)}");

    private static ProjectDimensions AsPosted(FigureEntry entry) => new(
        entry.Shares.FirstOrDefault()?.Unit, IsPackage: false, entry.Package, entry.Customer, entry.Direction, entry.Salesperson, Lead: null);
}
