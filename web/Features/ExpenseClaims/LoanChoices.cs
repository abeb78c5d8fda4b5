using OpsSupport.Features.EmployeeLoans;
using OpsSupport.Kernel.Forms;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>The loans that the person at the browser may settle with a claim, asked once per request.</summary>
public sealed class LoanChoices(IGrainFactory grains, CurrentPerson visitor, ITexts texts)
{
    private Task<IReadOnlyList<FieldOption>>? _choices;

    public Task<IReadOnlyList<FieldOption>> AllAsync() => _choices ??= AskAsync();

    private async Task<IReadOnlyList<FieldOption>> AskAsync() => visitor.No is not { } person ? [] :
    [
        new("", texts["Field.Choose"]),
        .. (await grains.GetGrain<IOpenLoansGrain>(0).OfAsync(person)).Loans.Select(loan =>
            new FieldOption(loan.Key, texts["ExpenseClaim.OpenLoan", ("Number", loan.Number), ("Open", loan.Open), ("Purpose", loan.Purpose)])),
    ];
}
