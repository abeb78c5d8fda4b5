using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Ledger;

/// <summary>Whose figures: one project or package, contract, unit with all below it, or employee.</summary>
[GenerateSerializer, Immutable, Alias("figure-scope")]
public sealed record FigureScope(FigureScopeKind Kind, string Code)
{
    /// <summary>The key of the grain that keeps these figures live.</summary>
    public string Key => $"{Prefix(Kind)}:{Code}";

    public static FigureScope Of(ProjectNo project) => new(FigureScopeKind.Project, project.Value);

    public static FigureScope Of(ContractNo contract) => new(FigureScopeKind.Contract, contract.Value);

    public static FigureScope Of(UnitCode unit) => new(FigureScopeKind.Unit, unit.Value);

    public static FigureScope Of(EmployeeNo employee) => new(FigureScopeKind.Employee, employee.Value);

    public static FigureScope OfKey(string key) =>
        new(Enum.GetValues<FigureScopeKind>().Single(kind => key.StartsWith($"{Prefix(kind)}:", StringComparison.Ordinal)), key[(key.IndexOf(':') + 1)..]);

    private static string Prefix(FigureScopeKind kind) => kind switch
    {
        FigureScopeKind.Project => "prj",
        FigureScopeKind.Contract => "ctr",
        FigureScopeKind.Unit => "unit",
        FigureScopeKind.Employee => "emp",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}

/// <summary>The sorts of things that figures are kept of.</summary>
[GenerateSerializer, Alias("figure-scope-kind")]
public enum FigureScopeKind
{
    Project = 0,
    Contract = 1,
    Unit = 2,
    Employee = 3,
}
