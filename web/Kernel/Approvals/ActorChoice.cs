using System.Collections.Immutable;
using System.Globalization;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Approvals;

/// <summary>Whom a node asks, as something that can be chosen from a list: a sort, the office it is, and whom or what where that has to be typed.</summary>
/// <param name="Sort">The choice as forms send it: <c>unit-head</c>, <c>office:Finance</c>.</param>
/// <param name="Detail">Numbers, a unit, levels or a field, with commas between.</param>
public sealed record ActorChoice(string Sort, string? Detail)
{
    private const string OfficePrefix = "office:";

    /// <summary>What a line cannot say stays what it is.</summary>
    public const string Kept = "kept";

    public const string Named = "named";
    public const string Starter = "starter";

    private const string HeadOf = "head-of";
    private const string UnitHeads = "unit-heads";
    private const string InField = "in-field";

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
        [Starter] = new ActorRule.Starter(),
        ["starters-choice"] = new ActorRule.StartersChoice(),
    }.ToImmutableDictionary();

    /// <summary>Everything that a node can ask, what is chosen most first.</summary>
    public static ImmutableArray<string> Sorts { get; } =
    [
        "unit-head", "head-over-starter", "mother-project-lead", "project-lead", "subsidiary-finance", "amoeba-leader", "contract-salesperson", "starters-choice",
        .. Enum.GetValues<Role>().Where(role => role is not (Role.Employee or Role.ProjectLead or Role.DepartmentHead)).Select(role => OfficePrefix + role),
        Named, HeadOf, UnitHeads, InField,
    ];

    public Role? Office => Sort.StartsWith(OfficePrefix, StringComparison.Ordinal) && Enum.TryParse<Role>(Sort[OfficePrefix.Length..], out var role) ? role : null;

    public bool NeedsDetail => Sort is Named or HeadOf or UnitHeads or InField;

    /// <summary>Whether everything that was typed means something.</summary>
    public bool IsUnderstood => Sort == Kept || (NeedsDetail ? ToRules().Length == Details.Count() : !Details.Any());

    private IEnumerable<string> Details => (Detail ?? "").Split([',', '，', '、', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static ActorChoice Of(ActorRule rule) => rule switch
    {
        ActorRule.Named named => new(Named, named.Person.Value),
        ActorRule.Office office => new(OfficePrefix + office.Role, null),
        ActorRule.HeadOf head => new(HeadOf, head.Unit.Value),
        ActorRule.UnitHeads heads => new(UnitHeads, heads.Levels.ToString(CultureInfo.InvariantCulture)),
        ActorRule.InField field => new(InField, field.Field),
        _ => new(Places.FirstOrDefault(place => place.Value == rule).Key ?? Kept, null),
    };

    /// <summary>None where what was typed says nothing; the rules of definitions then ask for it.</summary>
    public ImmutableArray<ActorRule> ToRules() => Sort switch
    {
        Named => [.. Details.Select(Code.TryParse<EmployeeNo>).OfType<EmployeeNo>().Select(person => new ActorRule.Named(person))],
        HeadOf => [.. Details.Select(Code.TryParse<UnitCode>).OfType<UnitCode>().Select(unit => new ActorRule.HeadOf(unit))],
        UnitHeads => [.. Details.Take(1).Where(text => int.TryParse(text, CultureInfo.InvariantCulture, out _)).Select(text => new ActorRule.UnitHeads(int.Parse(text, CultureInfo.InvariantCulture)))],
        InField => [.. Details.Select(field => new ActorRule.InField(field))],
        _ when Office is { } role => [new ActorRule.Office(role)],
        _ when Places.TryGetValue(Sort, out var place) => [place],
        _ => [],
    };
}
