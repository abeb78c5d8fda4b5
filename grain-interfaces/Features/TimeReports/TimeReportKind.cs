using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

public static class TimeReportKind
{
    public const string Name = "time-report";

    public static DocumentKind Kind { get; } = new(Name, Slug: "time-reports", NumberPrefix: "TR");

    /// <summary>See who has reported and who has not.</summary>
    public static Permission SeeStatus { get; } = new($"{Name}:status");

    /// <summary>Post what approved hours cost at the rates of today: the other half of changing a rate, so it is given to who may see and write rates.</summary>
    public static Permission ReRate { get; } = new($"{Name}:re-rate");

    /// <summary>The key of a person's report of a month.</summary>
    public static string KeyOf(EmployeeNo employee, Period month) => $"tr:{employee}|{month}";

    /// <summary>Whose report of which month a key names.</summary>
    public static (EmployeeNo Employee, Period Month) Of(string key) =>
        (new(key[(key.IndexOf(':') + 1)..key.IndexOf('|')]), Period.TryParse(key[(key.IndexOf('|') + 1)..])
            ?? throw new FormatException($"\"{key}\" is no time report."));
}
