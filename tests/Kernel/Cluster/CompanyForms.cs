using System.Collections.Immutable;
using System.Globalization;
using OpsSupport.Kernel.Hosting;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Cluster;

/// <summary>What the administrator of a new company types in: its masters, then contracts and days, which post and wait for approval.</summary>
internal static class CompanyForms
{
    public const string Project = "P-1";

    /// <summary>How long a person takes for a master: longer than silos take to hear of each other's, which is a second.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromSeconds(2.5);

    /// <summary>How many people write contracts at the same time.</summary>
    private const int Writers = 4;

    private const int ContractsEach = 25;
    private const int DayCount = 21;
    private const string Begin = "2025-01-01";
    private const string Customer = "C-1";
    private const string Lead = "E002";

    public static readonly DateOnly FirstDay = new(2025, 5, 1);

    public static readonly Hours ADay = Hours.Of(8);

    /// <summary>In the order in which each needs those before it.</summary>
    public static ImmutableArray<FilledForm> Masters() =>
    [
        // Who set the company up may also see its figures.
        FilledForm.Master("employees", A.Administrator, 1,
            [("Form.Name", "王敏"), .. Unit("Form.Units"), ("Form.Roles", "PortalAdministrator"), ("Form.Roles", "Finance")]),
        FilledForm.Master("employees", Lead, 0, [("Form.Name", "李强"), .. Unit("Form.Units")]),
        FilledForm.Master("customers", Customer, 0, ("Form.Name", "Partner")),
        FilledForm.Master("projects", Project, 0,
            [("Form.Name", "Project"), .. Unit("Form.Departments"), .. Line("Form.Leads", Lead), ("Form.IsOpenToAll", "true")]),
    ];

    /// <summary>The contracts, one stack for each who writes them.</summary>
    public static ImmutableArray<ImmutableArray<FilledForm>> Contracts() =>
        [.. Enumerable.Range(1, Writers).Select(writer => Enumerable.Range(1, ContractsEach).Select(no => Contract(writer, no)).ToImmutableArray())];

    /// <summary>Days of the administrator himself.</summary>
    public static ImmutableArray<FilledForm> Days() =>
        [.. Enumerable.Range(0, DayCount).Select(day => FilledForm.Time(FirstDay.AddDays(day), Project, ADay))];

    /// <summary>What all contracts come to.</summary>
    public static Money Signed => Money.Cny(Enumerable.Range(1, Writers).Sum(writer => Enumerable.Range(1, ContractsEach).Sum(no => Gross(writer, no))));

    // Every sum of some of them is another one, so that none can stand in for another.
    private static decimal Gross(int writer, int no) => (writer * 1000) + no + (no / 100m);

    private static FilledForm Contract(int writer, int no) => FilledForm.Master("contracts", $"SC-{writer}-{no}", 0,
        ("Form.Name", "Signed under load"),
        ("Form.Customer", Customer),
        ("Form.SignedOn", Begin),
        ("Form.TaxRate", "6"),
        ("Form.Parts.Lines[0].Project", Project),
        ("Form.Parts.Lines[0].Amount", Gross(writer, no).ToString(CultureInfo.InvariantCulture)));

    private static (string Name, string Value)[] Unit(string field) => Line(field, Features.Setup.TopUnit.Code.Value);

    private static (string Name, string Value)[] Line(string field, string code) => [($"{field}.Lines[0].From", Begin), ($"{field}.Lines[0].Code", code)];
}
