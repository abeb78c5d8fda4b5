using System.Collections.Immutable;
using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>Whose finance a claim goes to with its paper and its money: that of the company its invoices are made out to, else the claimant's.</summary>
internal sealed class ClaimOffice(ExpenseClaimRules rules, IActors actors, CompanyClock clock)
{
    public ImmutableArray<EmployeeNo> Of(ExpenseClaim body, DocumentHeader header) =>
        [.. actors.Holders(new ActorRule.SubsidiaryFinance(), rules.About(body, header, rules.Describe(body, header, clock.Today)), clock.Today)];

    /// <summary>Another office's claim; null where the person may settle it.</summary>
    public OtherFinanceOffice? Refusal(EmployeeNo person, ExpenseClaim body, DocumentHeader header) =>
        Of(body, header) is { IsEmpty: false } office && !office.Contains(person) ? new(office) : null;
}
