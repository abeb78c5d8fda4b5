using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Approvals;

/// <summary>Who holds which place of the company, by its masters.</summary>
internal sealed class CompanyActors(IDirectory directory, IDimensions dimensions, IUnitTree units, CompanyUnits companies, IRegister<DelegationPlan> delegations) : IActors
{
    public IEnumerable<EmployeeNo> Holders(ActorRule place, ApprovalSubject subject, DateOnly day) => PeopleAt(place, subject, day).OfType<EmployeeNo>().Distinct();

    public bool IsActive(EmployeeNo person) => directory.Find(person) is not null;

    public EmployeeNo? SuperiorOf(EmployeeNo person, DateOnly day) => directory.Holder(new Place.HeadOver(person), day);

    public IEnumerable<EmployeeNo> ProcessAdministrators(DateOnly day) => directory.In(Role.PortalAdministrator);

    public IEnumerable<StandingDelegation> DelegationsOf(EmployeeNo person) => delegations.Find(person.Value)?.Of(person) ?? [];

    private IEnumerable<EmployeeNo?> PeopleAt(ActorRule place, ApprovalSubject subject, DateOnly day) => place switch
    {
        ActorRule.Office office => directory.In(office.Role),
        ActorRule.HeadOf head => [directory.Holder(new Place.HeadOf(head.Unit), day)],
        ActorRule.UnitHead or ActorRule.AmoebaLeader => subject.Units.Select(unit => directory.Holder(new Place.HeadOf(unit), day)),
        ActorRule.UnitHeads heads => subject.Units.SelectMany(unit => Upwards(unit, day).Take(Math.Max(1, heads.Levels))).Select(unit => units.HeadOf(unit, day)),
        ActorRule.HeadOverStarter => [directory.Holder(new Place.HeadOver(subject.Starter), day)],
        ActorRule.ProjectLead => subject.Projects.Select(project => directory.Holder(new Place.LeadOf(project), day)),
        ActorRule.MotherProjectLead => subject.Projects.Select(project => directory.Holder(new Place.LeadOf(dimensions.Of(project, day)?.Package ?? project), day)),
        ActorRule.ContractSalesperson => subject.Projects.Select(project => dimensions.Of(project, day)?.Salesperson),
        ActorRule.SubsidiaryFinance => FinanceOf(subject, day),
        _ => [],
    };

    private IEnumerable<UnitCode> Upwards(UnitCode unit, DateOnly day)
    {
        for (var at = unit; at is not null; at = units.Above(at, day))
        {
            yield return at;
        }
    }

    // The nearest unit above the one that pays that has finance people of its own; the company's where none has.
    private IEnumerable<EmployeeNo> FinanceOf(ApprovalSubject subject, DateOnly day)
    {
        var finance = directory.In(Role.Finance).ToImmutableArray();
        foreach (var unit in subject.Units.Take(1).Select(unit => subject.Payer ?? unit).SelectMany(unit => Upwards(unit, day)))
        {
            var below = dimensions.Below(unit, day).ToHashSet();
            below.ExceptWith([.. companies.All.Where(company => company != unit && below.Contains(company)).SelectMany(company => dimensions.Below(company, day))]);
            var own = finance.Where(person => dimensions.UnitOf(person, day) is { } at && below.Contains(at)).ToList();
            if (own.Count > 0)
            {
                return own;
            }
        }

        return finance;
    }
}
