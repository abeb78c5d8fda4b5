using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.EmployeeLoans;

[GrainType("open-loans"), StatelessWorker]
internal sealed class OpenLoansGrain(OpenLoanStore loans) : Grain, IOpenLoansGrain
{
    public async Task<OpenLoans> OfAsync(EmployeeNo person) => new(await loans.OfAsync(person));
}
