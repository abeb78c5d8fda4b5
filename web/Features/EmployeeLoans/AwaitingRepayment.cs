using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Home;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.EmployeeLoans;

/// <summary>Loans whose rest a person has to give back: they stay in his inbox until nothing is open.</summary>
internal sealed class AwaitingRepayment(IGrainFactory grains, GrainRetry retry, ITexts texts) : IAwaiting
{
    public async Task<AwaitingKind?> LoadAsync(Person person, CancellationToken cancellation)
    {
        if (!person.May(Permission.Read(EmployeeLoanDocument.Kind)))
        {
            return null;
        }

        var open = await retry.AskAsync(() => grains.GetGrain<IOpenLoansGrain>(0).OfAsync(person.No), cancellation);
        return open.Loans.Where(loan => loan.AsksRepayment).ToImmutableArray() switch
        {
            [] => null,
            [var only] => new(texts["Loan.ToRepay"], 1, EmployeeLoanDocument.Kind.AddressOf(only.Key)),
            var several => new(texts["Loan.ToRepay"], several.Length, $"/{EmployeeLoanDocument.Kind.Slug}?stage={LoanStage.PartlySettled}"),
        };
    }
}
