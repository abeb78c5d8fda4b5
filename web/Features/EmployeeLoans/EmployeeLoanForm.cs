using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Forms;

namespace OpsSupport.Features.EmployeeLoans;

public sealed class EmployeeLoanForm : IDocumentForm<EmployeeLoan, EmployeeLoanForm>
{
    public MoneyInput Amount { get; set; } = new();

    [Required, StringLength(200)] public string Purpose { get; set; } = "";

    [StringLength(60)] public string? Account { get; set; }

    public static EmployeeLoanForm FromBody(EmployeeLoan body) => new() { Amount = MoneyInput.Of(body.Amount), Purpose = body.Purpose, Account = body.Account };

    public EmployeeLoan ToBody() => new() { Amount = Amount.ToMoney(), Purpose = Purpose.Trim(), Account = Account?.Trim() ?? "" };
}
