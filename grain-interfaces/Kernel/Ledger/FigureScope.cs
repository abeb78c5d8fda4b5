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

    public static FigureScope OfKey(string key) => TryParse(key) ?? throw new ArgumentException($"\"{key}\" is no key of figures.", nameof(key));

    /// <summary>The scope behind a <see cref="Key"/> that came from outside; null where it is none.</summary>
    public static FigureScope? TryParse(string? key) =>
        key?.Split(':', 2) is [var prefix, var code] && Values.Code.IsValid(code)
            ? Enum.GetValues<FigureScopeKind>().Where(kind => Prefix(kind) == prefix).Select(kind => new FigureScope(kind, code)).SingleOrDefault()
            : null;

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
