using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TravelAllowances;

/// <summary>The names of allowance runs. There is one for each department and month, whoever starts it.</summary>
public static class AllowanceRunKind
{
    public const string Name = "allowance-run";

    private const char Separator = '|';

    public static DocumentKind Kind { get; } = new(Name, Slug: "allowance-runs", NumberPrefix: "AR", DocumentLife.Calculated);

    /// <summary>See what one's own trips earned.</summary>
    public static Permission SeeOwn { get; } = new("allowances:read");

    public static string KeyOf(UnitCode unit, Period month) => Kind.KeyAt($"{unit}{Separator}{month}");

    /// <summary>The department and month behind a key; null where it is none.</summary>
    public static (UnitCode Unit, Period Month)? Of(string key) =>
        DocumentKind.CodeOf(key).Split(Separator) is [var unit, var month] && Code.TryParse<UnitCode>(unit) is { } code && Period.TryParse(month) is { } period
            ? (code, period) : null;
}
