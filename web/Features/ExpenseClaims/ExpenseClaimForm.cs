using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Forms;

namespace OpsSupport.Features.ExpenseClaims;

public sealed class ExpenseClaimForm : IDocumentForm<ExpenseClaim, ExpenseClaimForm>
{
    public ClaimKind Kind { get; set; }

    [Required, StringLength(200)] public string Purpose { get; set; } = "";

    [StringLength(60)] public string? Account { get; set; }

    [StringLength(40)] public string? Trip { get; set; }

    [StringLength(40)] public string? Corrects { get; set; }

    public LineList<ClaimLineForm> Lines { get; } = new("/Features/ExpenseClaims/_Line.cshtml");

    public LineList<LoanUseForm> Loans { get; } = new("/Features/ExpenseClaims/_LoanLine.cshtml");

    public static ExpenseClaimForm FromBody(ExpenseClaim body)
    {
        var form = new ExpenseClaimForm { Kind = body.Kind, Purpose = body.Purpose, Account = body.Account, Trip = body.Trip, Corrects = body.Corrects };
        form.Lines.With(body.Lines.Select(ClaimLineForm.Of));
        form.Loans.With(body.Loans.Select(LoanUseForm.Of));
        return form;
    }

    /// <summary>With the reasons why lines came back.</summary>
    public static ExpenseClaimForm FromView(ClaimView view)
    {
        var form = FromBody(view.Claim);
        foreach (var (line, shown) in view.Claim.Lines.Zip(form.Lines.Lines))
        {
            shown.Mark = view.ReasonFor(line);
        }

        return form;
    }

    public ExpenseClaim ToBody() => new()
    {
        Kind = Kind,
        Purpose = Purpose.Trim(),
        Account = Account?.Trim() ?? "",
        Corrects = Corrects?.Trim() ?? "",
        Trip = Trip?.Trim() ?? "",
        Lines = [.. Lines.Filled.Select(line => line.ToLine())],
        Loans = [.. Loans.Filled.Select(loan => loan.ToUse())],
    };
}
