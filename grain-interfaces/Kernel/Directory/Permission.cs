using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;

namespace OpsSupport.Kernel.Directory;

/// <summary>What a person may do, as <c>{area}:{action}</c>: every document kind has its own <see cref="Read"/> and <see cref="Write"/>.</summary>
[GenerateSerializer, Immutable, Alias("permission")]
public sealed record Permission([property: Id(0)] string Name)
{
    /// <summary>See figures of projects, contracts, units and people at all.</summary>
    public static Permission SeeFigures { get; } = new("figures:read");

    /// <summary>See cost, margin and budget of projects and units. On top of the right to the page they stand on.</summary>
    public static Permission SeeCost { get; } = new("figures:cost");

    /// <summary>See who worked how many hours, and at which rate they cost.</summary>
    public static Permission SeePeople { get; } = new("figures:people");

    /// <summary>See cost rates of employees.</summary>
    public static Permission SeeRates { get; } = new("employees:rates");

    /// <summary>Close and reopen accounting periods.</summary>
    public static Permission ClosePeriods { get; } = new("periods:close");

    /// <summary>Import files.</summary>
    public static Permission Import { get; } = new("imports:run");

    /// <summary>Settings, accounts and what is owed. No business figures.</summary>
    public static Permission Administer { get; } = new("system:administer");

    public static Permission Read(DocumentKind kind) => new($"{kind.Name}:read");

    public static Permission Write(DocumentKind kind) => new($"{kind.Name}:write");

    public override string ToString() => Name;
}

/// <summary>What a person is in the company (section 14 of the domain page). Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("role")]
public enum Role
{
    Employee = 0,
    ProjectLead = 1,
    AmoebaLeader = 2,
    DepartmentHead = 3,
    Salesperson = 4,
    Commerce = 5,
    Finance = 6,
    ListingOffice = 7,
    HumanResources = 8,
    CompanyLeader = 9,
    Auditor = 10,
    PortalAdministrator = 11,
}

/// <summary>How far a person sees in one sort of thing.</summary>
[GenerateSerializer, Alias("data-scope")]
public enum DataScope
{
    None = 0,

    /// <summary>What is the person's own: made by him, about him, or a project he is a member of.</summary>
    Own = 1,

    /// <summary>And the projects he leads.</summary>
    Led = 2,

    /// <summary>And everything in the units he heads, with all below them.</summary>
    Subtree = 3,

    /// <summary>Everything.</summary>
    Company = 4,
}

/// <summary>What the portal needs to know of who signed in.</summary>
[GenerateSerializer, Immutable, Alias("person")]
public sealed record Person
{
    [Id(0)] public required Values.EmployeeNo No { get; init; }

    [Id(1)] public required string Name { get; init; }

    [Id(2)] public Values.UnitCode? Unit { get; init; }

    [Id(3)] public string? UnitName { get; init; }

    [Id(4)] public ImmutableArray<Role> Roles { get; init; } = [];

    /// <summary>The permissions by name; what is not here is hidden in menus and refused by grains.</summary>
    [Id(5)] public ImmutableArray<string> Permissions { get; init; } = [];

    /// <summary>The unit whose board is this person's own: the one he heads, else null.</summary>
    [Id(6)] public Values.UnitCode? Heads { get; init; }

    public bool May(Permission permission) => Permissions.Contains(permission.Name);
}
