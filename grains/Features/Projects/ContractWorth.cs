using System.Collections.Immutable;
using OpsSupport.Features.Contracts;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Projects;

/// <summary>What contracts are worth to projects and packages, from the registers; derived once per change of any of them.</summary>
internal sealed class ContractWorth(IRegister<Contract> contracts, IRegister<Project> projects)
{
    private volatile Derived? _derived;

    /// <summary>The contracts with a part on one of the projects, by number, with those parts together.</summary>
    /// <param name="signedBy">Leaves out what was signed after that day.</param>
    public IEnumerable<ContractLink> Of(IReadOnlyCollection<ProjectNo> nos, DateOnly day, DateOnly? signedBy = null) =>
        Links(On(day), nos).Where(link => signedBy is null || contracts.Find(link.No.Value)!.SignedOn <= signedBy);

    /// <summary>What the signed contracts of projects are worth without tax; what is only estimated is not among them.</summary>
    public Money NetOf(IReadOnlyCollection<ProjectNo> nos, Currency currency, DateOnly day, DateOnly? signedBy = null) => Of(nos, day, signedBy)
        .Where(contract => !contract.IsEstimated && contract.Net.Currency == currency)
        .Aggregate(Money.Zero(currency), (sum, contract) => sum + contract.Net);

    /// <summary>The project and, where it is a package, its members of that day.</summary>
    public ImmutableArray<ProjectNo> WithMembers(ProjectNo no, DateOnly day) => [no, .. On(day).Members[no]];

    /// <summary>The worth of every project and package that has any, for a query to sort and filter by.</summary>
    public IReadOnlyDictionary<string, long> Nets(DateOnly day) => On(day).Nets;

    private static IEnumerable<ContractLink> Links(Derived derived, IReadOnlyCollection<ProjectNo> nos) =>
        from contract in nos.SelectMany(no => derived.Contracts[no]).DistinctBy(contract => contract.Key).OrderBy(contract => contract.Key, StringComparer.Ordinal)
        let gross = contract.Value.Parts.Where(part => nos.Contains(part.Project)).Select(part => part.Gross).Aggregate((sum, part) => sum + part)
        select new ContractLink(
            new(contract.Key), contract.Value.Name, contract.Value.Kind == ContractKind.Estimated, gross, new TaxedAmount(gross, contract.Value.TaxRate).Net);

    private static Dictionary<string, long> NetsOf(Derived derived) => (
        from no in derived.Contracts.Select(project => project.Key).Concat(derived.Members.Select(package => package.Key)).Distinct()
        from link in Links(derived, [no, .. derived.Members[no]])
        where !link.IsEstimated
        group link.Net.Minor by ProjectListStore.NetKey(no, link.Net.Currency)).ToDictionary(net => net.Key, net => net.Sum());

    private Derived On(DateOnly day)
    {
        if (_derived is { } derived && (derived.Versions, derived.Day) == ((contracts.Version, projects.Version), day))
        {
            return derived;
        }

        var versions = (contracts.Version, projects.Version);
        derived = new(
            versions, day,
            contracts.All.SelectMany(contract => contract.Value.Parts.Select(part => (part.Project, Contract: contract))).ToLookup(pair => pair.Project, pair => pair.Contract),
            projects.All.Where(project => project.Value.Packages.On(day) is not null)
                .ToLookup(project => project.Value.Packages.On(day)!, project => new ProjectNo(project.Key)));
        return _derived = derived;
    }

    private sealed record Derived(
        (long Contracts, long Projects) Versions, DateOnly Day,
        ILookup<ProjectNo, KeyValuePair<string, Contract>> Contracts, ILookup<ProjectNo, ProjectNo> Members)
    {
        private IReadOnlyDictionary<string, long>? _nets;

        // Two at once derive the same twice, which costs a moment and harms nothing.
        public IReadOnlyDictionary<string, long> Nets => _nets ??= NetsOf(this);
    }
}
