using System.Collections.Immutable;

namespace OpsSupport.Features.Imports;

/// <summary>How the tables of one source are read: which header means which field, and what a row becomes.</summary>
[GenerateSerializer, Immutable, Alias("import-profile")]
public sealed record ImportProfile
{
    public const int LongestName = 40;

    public const int MostHeadersPerColumn = 20;

    public const int LongestHeader = 100;

    /// <summary>Lower-case letters, digits and hyphens. Part of the id of every entry it makes: never renamed.</summary>
    [Id(0)] public required string Name { get; init; }

    [Id(1)] public required ImportTarget Makes { get; init; }

    [Id(2)] public required ImmutableArray<ProfileColumn> Columns { get; init; }

    /// <summary>What every row says without having a column for it: a currency, a sort of cost.</summary>
    [Id(3)] public ImmutableArray<ProfileConstant> Constants { get; init; } = [];

    /// <summary>How the source writes days, in .NET's patterns; <c>yyyy-MM-dd</c> is always understood.</summary>
    [Id(4)] public ImmutableArray<string> DayFormats { get; init; } = [];

    /// <summary>
    /// What stands in a day's place where the source lost it. The last day of the quarter that the file name tells is taken:
    /// the money was spent by then, so sums up to the end of a quarter are right.
    /// </summary>
    [Id(5)] public string? LostDay { get; init; }

    /// <summary>Headers of columns that are left out on purpose.</summary>
    [Id(6)] public ImmutableArray<string> Ignored { get; init; } = [];

    /// <summary>Whether it came with the system: others copy it, nobody changes it.</summary>
    [Id(7)] public bool IsShipped { get; init; }

    /// <summary>Rises with every change: the same file under a changed profile is another import.</summary>
    [Id(8)] public int Revision { get; init; }

    public ProfileColumn? Column(ImportField field) => Columns.FirstOrDefault(column => column.Field == field);

    public string? Constant(ImportField field) => Constants.FirstOrDefault(constant => constant.Field == field)?.Value;
}

/// <summary>A field and the headers it is known by; upper and lower case, spaces, hyphens and underscores make no difference.</summary>
/// <param name="Required">Whether the column must be there and every row must fill it.</param>
[GenerateSerializer, Immutable, Alias("profile-column")]
public sealed record ProfileColumn(ImportField Field, ImmutableArray<string> Headers, bool Required = false);

[GenerateSerializer, Immutable, Alias("profile-constant")]
public sealed record ProfileConstant(ImportField Field, string Value);

/// <summary>What the rows of a file become. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("import-target")]
public enum ImportTarget
{
    /// <summary>Entries of the figure ledger.</summary>
    Figures = 0,

    Projects = 1,

    Customers = 2,

    OrgUnits = 3,

    Employees = 4,

    Contracts = 5,
}

/// <summary>What a column of a file can mean. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("import-field")]
public enum ImportField
{
    /// <summary>The code of what the row is about: project, customer, unit, employee or contract number.</summary>
    Code = 0,

    Name = 1,

    Text = 2,

    /// <summary>The unit it belongs to, by code; made where it is missing.</summary>
    Unit = 3,

    /// <summary>The unit's name; where there is no column for its code, the code is made from the name.</summary>
    UnitName = 4,

    Amount = 5,

    Currency = 6,

    /// <summary>The day it belongs to: paid, signed, begun to work.</summary>
    Day = 7,

    FirstDay = 8,

    LastDay = 9,

    /// <summary>A <see cref="Kernel.Ledger.FigureKind"/> by name.</summary>
    FigureKind = 10,

    Project = 11,

    Contract = 12,

    Customer = 13,

    Supplier = 14,

    SupplierCode = 15,

    /// <summary>The source's own number of the row: a payment's number, a voucher's.</summary>
    Reference = 16,

    Category = 17,

    /// <summary>The lead of a project or the head of a unit, by employee number.</summary>
    Lead = 18,

    /// <summary>The unit above, by code.</summary>
    Parent = 19,

    /// <summary>The sort of a unit: subsidiary, business unit, department, amoeba.</summary>
    UnitKind = 20,

    /// <summary>What a day of eight hours of an employee costs.</summary>
    DayRate = 21,

    /// <summary>A tax rate: 0.06 or 6%.</summary>
    TaxRate = 22,
}
