using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>The payment list as a file for the bank: who gets how much for which claim.</summary>
public sealed class PaymentsExportModel(IGrainFactory grains, GrainRetry retry, ITexts texts) : PageModel
{
    public async Task<IActionResult> OnGetAsync(ExportFormat format)
    {
        var listed = await retry.AskAsync(() => grains.GetGrain<IClaimPaymentsGrain>(0).ListAsync(User.EmployeeNo(), ClaimStage.Exported));
        return !listed.Succeeded ? this.NotForYou(listed.Errors) : new ExportFile(
            texts["Payments.Title"], format, PaymentStep.Headings(texts), listed.Value.Claims.Select(claim => PaymentStep.Cells(claim, texts)).ToAsyncEnumerable());
    }
}
