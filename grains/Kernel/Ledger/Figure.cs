using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Ledger;

/// <summary>
/// What one line of a document does to the figures, as its module sees it. The kernel adds the dimensions of the day
/// (package, unit, customer, …) and posts it, or the difference to what the same line has posted before.
/// </summary>
/// <param name="Line">The document's line; an entry names it, and a later version of the line posts its difference.</param>
internal sealed record Figure(int Line, FigureKind Kind, DateOnly On, Money Amount)
{
    public ProjectNo? Project { get; init; }

    /// <summary>What the project is on the day, where the document itself says so; looked up where null.</summary>
    public ProjectDimensions? Dimensions { get; init; }

    public ContractNo? Contract { get; init; }

    /// <summary>The unit it belongs to; the project's department where null.</summary>
    public UnitCode? Unit { get; init; }

    public EmployeeNo? Employee { get; init; }

    public string? Supplier { get; init; }

    public Hours? Quantity { get; init; }

    public string Text { get; init; } = "";
}
