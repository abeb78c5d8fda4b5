using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Approvals;

/// <summary>Whom a node asks, as something that can be chosen from a list: a sort, the office it is, and whom or what where that has to be typed.</summary>
/// <param name="Sort">The choice as forms send it: <c>unit-head</c>, <c>office:Finance</c>.</param>
/// <param name="Detail">Numbers, a unit, levels or a field, with commas between.</param>
public sealed record ActorChoice(string Sort, string? Detail)
{
    private const string OfficePrefix = "office:";

    /// <summary>What the form cannot say stays what it is.</summary>
    public const string Kept = "kept";

    /// <summary>The sorts for which nothing has to be typed.</summary>
    private static readonly ImmutableDictionary<string, ActorRule> Places = new Dictionary<string, ActorRule>
    {
        ["unit-head"] = new ActorRule.UnitHead(),
        ["head-over-starter"] = new ActorRule.HeadOverStarter(),
        ["project-lead"] = new ActorRule.ProjectLead(),
        ["mother-project-lead"] = new ActorRule.MotherProjectLead(),
        ["amoeba-leader"] = new ActorRule.AmoebaLeader(),
        ["contract-salesperson"] = new ActorRule.ContractSalesperson(),
        ["subsidiary-finance"] = new ActorRule.SubsidiaryFinance(),
        ["starters-choice"] = new ActorRule.StartersChoice(),
    }.ToImmutableDictionary();

    /// <summary>Everything that can be chosen, what is chosen most first.</summary>
    public static ImmutableArray<string> Sorts { get; } =
    [
        "unit-head", "head-over-starter", "mother-project-lead", "project-lead", "subsidiary-finance", "amoeba-leader", "contract-salesperson", "starters-choice",
        .. Enum.GetValues<Role>().Where(role => role is not (Role.Employee or Role.ProjectLead or Role.DepartmentHead)).Select(role => OfficePrefix + role),
        "named", "head-of", "unit-heads", "in-field",
    ];

    public Role? Office => Sort.StartsWith(OfficePrefix, StringComparison.Ordinal) && Enum.TryParse<Role>(Sort[OfficePrefix.Length..], out var role) ? role : null;

    public bool NeedsDetail => Sort is "named" or "head-of" or "unit-heads" or "in-field";

    private IEnumerable<string> Details => (Detail ?? "").Split([',', '，', '、', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static ActorChoice Of(ImmutableArray<ActorRule> rules) => rules switch
    {
        [var rule] => Of(rule),
        _ when rules.All(rule => rule is ActorRule.Named) => new("named", string.Join(", ", rules.OfType<ActorRule.Named>().Select(named => named.Person))),
        _ => new(Kept, null),
    };

    public static ActorChoice Of(ActorRule rule) => rule switch
    {
        ActorRule.Named named => new("named", named.Person.Value),
        ActorRule.Office office => new(OfficePrefix + office.Role, null),
        ActorRule.HeadOf head => new("head-of", head.Unit.Value),
        ActorRule.UnitHeads heads => new("unit-heads", $"{heads.Levels}"),
        ActorRule.InField field => new("in-field", field.Field),
        _ => new(Places.FirstOrDefault(place => place.Value == rule).Key ?? Kept, null),
    };

    /// <summary>None where what was typed says nothing; the rules of definitions then ask for it.</summary>
    public ImmutableArray<ActorRule> ToRules() => Sort switch
    {
        "named" => [.. Details.Select(Code.TryParse<EmployeeNo>).OfType<EmployeeNo>().Select(person => new ActorRule.Named(person))],
        "head-of" => [.. Details.Select(Code.TryParse<UnitCode>).OfType<UnitCode>().Select(unit => new ActorRule.HeadOf(unit))],
        "unit-heads" => [.. Details.Take(1).Where(text => int.TryParse(text, out _)).Select(text => new ActorRule.UnitHeads(int.Parse(text, System.Globalization.CultureInfo.InvariantCulture)))],
        "in-field" => [.. Details.Select(field => new ActorRule.InField(field))],
        _ when Office is { } role => [new ActorRule.Office(role)],
        _ when Places.TryGetValue(Sort, out var place) => [place],
        _ => [],
    };
}
