using System.Text.Json.Serialization;
using OpsSupport.Features.OrgUnits;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Imports;

/// <summary>
/// What a row of a file says, in the system's own terms. Its JSON is stored and hashed to know the row again: members are only
/// ever added, null where a row says nothing.
/// </summary>
[JsonDerivedType(typeof(ImportedFigure), "figure")]
[JsonDerivedType(typeof(ImportedProject), "project")]
[JsonDerivedType(typeof(ImportedCustomer), "customer")]
[JsonDerivedType(typeof(ImportedUnit), "unit")]
[JsonDerivedType(typeof(ImportedEmployee), "employee")]
[JsonDerivedType(typeof(ImportedContract), "contract")]
internal abstract record ImportedRecord
{
    /// <summary>The code of the master it makes, which may stand in a file once; null for what has none.</summary>
    public virtual string? MasterCode() => null;

    /// <summary>The unit it belongs to; null when it names none.</summary>
    public virtual NamedUnit? BelongsTo() => null;

    /// <summary>The figure it makes; null when it makes none.</summary>
    public virtual (FigureKind Kind, Money Amount)? Figure() => null;
}

/// <summary>A unit as a file names it.</summary>
internal sealed record NamedUnit(UnitCode Code, string Name);

internal sealed record ImportedFigure : ImportedRecord
{
    public required FigureKind Kind { get; init; }

    public required DateOnly Day { get; init; }

    public required Money Amount { get; init; }

    public NamedUnit? Unit { get; init; }

    public ProjectNo? Project { get; init; }

    public ContractNo? Contract { get; init; }

    public CustomerCode? Customer { get; init; }

    public string? Supplier { get; init; }

    public string? SupplierCode { get; init; }

    public string? Reference { get; init; }

    public string? Category { get; init; }

    public string? Text { get; init; }

    public override NamedUnit? BelongsTo() => Unit;

    public override (FigureKind Kind, Money Amount)? Figure() => (Kind, Amount);
}

internal sealed record ImportedProject : ImportedRecord
{
    public required ProjectNo No { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public NamedUnit? Unit { get; init; }

    public Money? Budget { get; init; }

    /// <summary>The day of which the source says all this; the budget counts from it.</summary>
    public DateOnly? Day { get; init; }

    public DateOnly? FirstDay { get; init; }

    public DateOnly? LastDay { get; init; }

    public CustomerCode? Customer { get; init; }

    public EmployeeNo? Lead { get; init; }

    public override string MasterCode() => No.Value;

    public override NamedUnit? BelongsTo() => Unit;

    public override (FigureKind Kind, Money Amount)? Figure() => Budget is null ? null : (FigureKind.Budget, Budget);
}

internal sealed record ImportedCustomer : ImportedRecord
{
    public required CustomerCode Code { get; init; }

    public required string Name { get; init; }

    public override string MasterCode() => Code.Value;
}

internal sealed record ImportedUnit : ImportedRecord
{
    public required UnitCode Code { get; init; }

    public required string Name { get; init; }

    public OrgUnitKind? Kind { get; init; }

    public UnitCode? Parent { get; init; }

    public EmployeeNo? Head { get; init; }

    public override string MasterCode() => Code.Value;
}

internal sealed record ImportedEmployee : ImportedRecord
{
    public required EmployeeNo No { get; init; }

    public required string Name { get; init; }

    public required DateOnly From { get; init; }

    public NamedUnit? Unit { get; init; }

    public Money? DayRate { get; init; }

    public override string MasterCode() => No.Value;

    public override NamedUnit? BelongsTo() => Unit;
}

internal sealed record ImportedContract : ImportedRecord
{
    public required ContractNo No { get; init; }

    public required string Name { get; init; }

    public required DateOnly SignedOn { get; init; }

    public required CustomerCode Customer { get; init; }

    public required ProjectNo Project { get; init; }

    public required Money Gross { get; init; }

    public decimal? TaxRate { get; init; }

    public override string MasterCode() => No.Value;

    public override (FigureKind Kind, Money Amount)? Figure() => (FigureKind.ContractSigned, Gross);
}
