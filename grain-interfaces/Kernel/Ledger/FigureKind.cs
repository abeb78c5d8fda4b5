namespace OpsSupport.Kernel.Ledger;

/// <summary>What a figure counts (section 5 of the domain page). Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("figure-kind")]
public enum FigureKind
{
    /// <summary>Gross amount of signed sales contracts.</summary>
    ContractSigned = 0,

    /// <summary>Gross amount of estimated contracts that stand in for signed ones.</summary>
    ContractEstimated = 1,

    /// <summary>Value of the work done in a month, net. Not revenue.</summary>
    OutputValue = 2,

    /// <summary>Invoiced to customers, gross.</summary>
    SalesInvoice = 3,

    /// <summary>Recognised with evidence, net.</summary>
    RevenueConfirmed = 4,

    /// <summary>Expected without evidence yet, net.</summary>
    RevenueEstimated = 5,

    /// <summary>Received from customers, gross.</summary>
    Collection = 6,

    /// <summary>Given up as bad debt, gross.</summary>
    WriteOff = 7,

    /// <summary>Bought goods and services, net.</summary>
    ExternalCost = 8,

    /// <summary>Stock issued to a project, net.</summary>
    MaterialCost = 9,

    /// <summary>Approved hours at the cost rate of their day; its quantity is the hours.</summary>
    LabourCost = 10,

    /// <summary>Approved expense claims, net of deductible tax.</summary>
    ExpenseCost = 11,

    /// <summary>Travel allowances.</summary>
    AllowanceCost = 12,

    /// <summary>Costs distributed over units at the end of a month.</summary>
    SharedCost = 13,

    /// <summary>Planned cost. A memo: in no margin.</summary>
    Budget = 14,
}

/// <summary>How figures of a kind behave.</summary>
public static class FigureKinds
{
    /// <summary>The parts of total cost (formula Q-02), in the order of the composition chart.</summary>
    public static IReadOnlyList<FigureKind> Costs { get; } =
        [FigureKind.LabourCost, FigureKind.ExpenseCost, FigureKind.AllowanceCost, FigureKind.ExternalCost, FigureKind.MaterialCost, FigureKind.SharedCost];

    /// <summary>What those see nothing of who have no right to cost.</summary>
    public static IReadOnlyList<FigureKind> Hidden { get; } = [.. Costs, FigureKind.Budget];

    /// <summary>Kept on the mother of a package and never on a member (invariant I-06).</summary>
    public static bool BelongsToMother(this FigureKind kind) =>
        kind is FigureKind.LabourCost or FigureKind.ExpenseCost or FigureKind.AllowanceCost;

    /// <summary>Kept on the members of a package and never on the mother (invariant I-06).</summary>
    public static bool BelongsToMember(this FigureKind kind) =>
        !kind.BelongsToMother() && kind is not (FigureKind.SharedCost or FigureKind.Budget);

    /// <summary>Needs the right to see cost.</summary>
    public static bool IsCost(this FigureKind kind) => Hidden.Contains(kind);
}
