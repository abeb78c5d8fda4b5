using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Projects;

/// <summary>Puts names and neighbours to packages and their members, from the registers.</summary>
internal sealed class PackageView(IRegister<Project> projects, ContractWorth contracts, CompanyClock clock)
{
    public string NameOf(ProjectNo no) => projects.Find(no.Value)?.Name ?? no.Value;

    public PackageMemberships Memberships(ProjectNo no, Document<Project> document)
    {
        var isPackage = document.Body.Kind == ProjectKind.Package;
        var links = isPackage
            ? from other in projects.All
              from stay in other.Value.Packages
              where stay.Value == no
              select new MembershipLink(LinkTo(new(other.Key)), stay.From, stay.To)
            : document.Body.Packages.Select(stay => new MembershipLink(LinkTo(stay.Value), stay.From, stay.To));
        return new(LinkTo(no), document.Header.Version, isPackage, [.. links.OrderByDescending(link => link.From).ThenBy(link => link.Other.No.Value, StringComparer.Ordinal)]);
    }

    public PackageFigures Figures(ProjectNo package, ImmutableArray<MemberSum> sums, DateOnly? asOf, bool withCost)
    {
        var day = asOf ?? clock.Today;
        var members = projects.All.Where(project => project.Value.Packages.Any(stay => stay.Value == package && stay.From <= day))
            .Select(project => new ProjectNo(project.Key))
            .Concat(sums.Select(sum => sum.Project).Where(no => no != package)).Distinct()
            .OrderBy(no => no.Value, StringComparer.Ordinal).ToArray();
        var currencies = sums.Select(sum => sum.Amount.Currency).Append(Currency.Cny).Distinct().OrderBy(one => one == Currency.Cny ? "" : one.Code, StringComparer.Ordinal);
        return new(
            [
                .. from currency in currencies
                   let nets = members.ToDictionary(no => no, no => contracts.NetOf([no], currency, day, asOf))
                   let allocated = AllocationRules.Allocate(package, currency, sums, nets)
                   from member in members
                   select new MemberFigures(
                       LinkTo(member), currency, Totals(sums.Where(sum => sum.Project == member && sum.Amount.Currency == currency), withCost), nets[member],
                       withCost ? allocated.GetValueOrDefault(member, Money.Zero(currency)) : null),
            ],
            CostHidden: !withCost);
    }

    private static ImmutableArray<FigureTotal> Totals(IEnumerable<MemberSum> sums, bool withCost) =>
    [
        .. sums.Where(sum => withCost || !sum.Kind.IsCost()).GroupBy(sum => sum.Kind).OrderBy(kind => kind.Key).Select(kind => new FigureTotal(
            kind.Key, kind.Select(sum => sum.Amount).Aggregate((total, amount) => total + amount),
            kind.Aggregate(Hours.None, (total, sum) => total + sum.Quantity))),
    ];

    private ProjectLink LinkTo(ProjectNo no) => projects.Find(no.Value) is { } project ? new(no, project.Name, project.State) : new(no, no.Value, ProjectState.Active);
}
