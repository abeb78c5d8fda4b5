using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Approvals;

/// <summary>What the engine must know of the company: who holds which place, who stands above and who stands in.</summary>
internal interface IActors
{
    /// <summary>Who holds a place of the company on that day, in the order in which they would sign.</summary>
    IEnumerable<EmployeeNo> Holders(ActorRule place, ApprovalSubject subject, DateOnly day);

    /// <summary>Whether the person works here.</summary>
    bool IsActive(EmployeeNo person);

    /// <summary>The next head above a person; null at the top.</summary>
    EmployeeNo? SuperiorOf(EmployeeNo person, DateOnly day);

    /// <summary>Who is asked where nobody else can be, in the order in which they are asked for.</summary>
    IEnumerable<EmployeeNo> ProcessAdministrators(DateOnly day);

    /// <summary>What a person has delegated, whenever.</summary>
    IEnumerable<StandingDelegation> DelegationsOf(EmployeeNo person);
}
