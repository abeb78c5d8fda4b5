using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Approvals;

/// <summary>A company of people with letters for names, as a test says it is.</summary>
internal sealed class TestActors : IActors
{
    public Dictionary<ActorRule, EmployeeNo[]> Places { get; } = [];

    /// <summary>Whose superior is whom.</summary>
    public Dictionary<EmployeeNo, EmployeeNo> Superiors { get; } = [];

    public List<StandingDelegation> Delegations { get; } = [];

    public HashSet<EmployeeNo> Left { get; } = [];

    public List<EmployeeNo> Administrators { get; } = [Who.Admin];

    public IEnumerable<EmployeeNo> Holders(ActorRule place, ApprovalSubject subject, DateOnly day) => Places.GetValueOrDefault(place) ?? [];

    public bool IsActive(EmployeeNo person) => !Left.Contains(person);

    public EmployeeNo? SuperiorOf(EmployeeNo person, DateOnly day) => Superiors.GetValueOrDefault(person);

    public IEnumerable<EmployeeNo> ProcessAdministrators(DateOnly day) => Administrators.Where(IsActive);

    public IEnumerable<StandingDelegation> DelegationsOf(EmployeeNo person) => Delegations.Where(delegation => delegation.From == person);
}

/// <summary>The people of these tests.</summary>
internal static class Who
{
    public static EmployeeNo Starter { get; } = new("S");

    public static EmployeeNo Admin { get; } = new("Z");

    public static EmployeeNo A { get; } = new("A");

    public static EmployeeNo B { get; } = new("B");

    public static EmployeeNo C { get; } = new("C");

    public static EmployeeNo D { get; } = new("D");

    public static EmployeeNo E { get; } = new("E");
}
