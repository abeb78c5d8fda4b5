using System.Globalization;
using System.Net;
using OpsSupport.Features.EInvoices;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Memos;
using OpsSupport.Kernel.Portal;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>Claims at a browser without script: from files to a draft, from a scanned number to the payment list.</summary>
public sealed class ClaimPagesTests(RunningSystem system) : RunningPortalTests(system)
{
    /// <summary>Where the exported file names the claim; the amount it claims stands before it.</summary>
    private const int ClaimColumn = 11;

    private ClaimTeam Team => new(System.Grains, Company);

    [Fact]
    [Trait("AT", "06.11")]
    public async Task Files_become_lines_and_a_bad_one_stops_no_other()
    {
        using var ann = await SignInAsync(Company.Ann);
        var page = await ann.GetAsync("/claims/new/invoices");

        var read = await ann.SendFilesAsync(page, "#hand-in", "Form.Files", [("hotel.pdf", Paper()), ("virus.pdf", [0x4D, 0x5A, 0x90])]);
        var taken = await ann.SendAsync(read, "#take-in", $"{read.Page.QuerySelector("#take-in")!.GetAttribute("action")}");
        var draft = await ann.GetAsync(taken.Onward!);

        Assert.Contains("不是支持的文件类型", read.Text("[data-file] .invoice-file__refusal"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, taken.Status);
        Assert.Equal(
            ("2026-03-16", nameof(ExpenseType.Hotel), "1060"),
            (ValueOf(draft, "On"), draft.Page.QuerySelector("[name='Form.Lines.Lines[0].Type'] option[selected]")!.GetAttribute("value"), ValueOf(draft, "Amount")));
    }

    [Fact]
    public async Task A_claim_says_why_its_tax_is_deducted_and_only_finance_sees_the_voucher()
    {
        var (_, header) = await Team.ApprovedAsync(A.Claim(await Team.LineAsync()));
        var address = $"/claims/{DocumentKind.CodeOf(header.Ref.Key)}";
        using var ann = await SignInAsync(Company.Ann);
        using var office = await SignInAsync(Company.Office);

        var seen = await ann.GetAsync(address);
        var refused = await ann.GetAsync($"{address}/settlement");
        var voucher = await office.GetAsync($"{address}/settlement");

        Assert.Contains("电子发票（增值税专用发票），税率 6%，税额可以抵扣", seen.Text("#lines"), StringComparison.Ordinal);
        Assert.DoesNotContain("财务办理", seen.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Contains("应交税费—进项税额", voucher.Text("#voucher"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("AT", "27.4")]
    public async Task A_scanned_number_marks_the_paper_as_received_once()
    {
        var (claim, header) = await Team.ApprovedAsync(A.Claim(await Team.LineAsync()));
        using var office = await SignInAsync(Company.Office);
        var page = await office.GetAsync("/claims/received");

        var scanned = await office.SendAsync(page, "#received form", ("Number", header.Number!.ToLowerInvariant()));
        var again = await office.SendAsync(page, "#received form", ("Number", header.Number));
        var unknown = await office.SendAsync(page, "#received form", ("Number", "EX-1"));

        Assert.Contains($"{header.Number} 的纸质单据已登记", scanned.Text("#received"), StringComparison.Ordinal);
        Assert.Contains("报销单现在是“已收单据”", again.Text("#received"), StringComparison.Ordinal);
        Assert.Contains("没有编号为 EX-1 的报销单", unknown.Text("#received"), StringComparison.Ordinal);
        Assert.Equal(ClaimStage.PaperReceived, (await claim.GetAsync(Company.Office)).Value!.Body.Stage);
    }

    [Fact]
    [Trait("AT", "27.4")]
    public async Task Another_finance_office_is_told_whose_paper_it_is()
    {
        var (_, header) = await Team.ApprovedAsync(A.Claim(await Team.LineAsync()));
        var other = await TestCompany.FoundAsync(System.Grains);
        using var office = await SignInAsync(other.Office);

        var scanned = await office.SendAsync(await office.GetAsync("/claims/received"), "#received form", ("Number", header.Number!));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, scanned.Status);
        Assert.Contains($"由其他财务部门办理：{Company.Office}", scanned.Text("#received"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_on_the_list_is_exported_with_number_and_name_and_no_more_of_the_person()
    {
        var (claim, header) = await Team.ApprovedAsync(A.Claim(await Team.LineAsync()));
        header = ClaimTeam.Value(await claim.MoveToAsync(Intent.New(Company.Office, header.Version), ClaimStage.PaperReceived));
        ClaimTeam.Value(await claim.MoveToAsync(Intent.New(Company.Office, header.Version), ClaimStage.Exported));
        using var office = await SignInAsync(Company.Office);

        var file = await office.GetAsync("/claims/payments/export?format=Csv");

        Assert.Contains($"{header.Number},{Company.Ann},{Company.Ann},Acceptance on site,工资卡,1060,1060", file.Html.Replace(".00", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("AT", "06.14")]
    public async Task The_registry_is_exported_with_what_finance_reconciles()
    {
        var line = await Team.LineAsync();
        var claim = ClaimTeam.Value(await ClaimTeam.SubmitAsync(Team.New(), Company.Ann, A.Claim(line)));
        await Team.StateAsync(line.InvoiceKey!, InvoiceState.Held);
        using var office = await SignInAsync(Company.Office);

        var file = await office.GetAsync($"/invoices/export?text={claim.Number}&format=Csv");

        var rows = file.Html.Trim().Split("\r\n");
        Assert.Contains("发票代码,发票种类,开票日期", rows[0], StringComparison.Ordinal);
        Assert.Equal(
            $"{line.InvoiceKey!.Number},,电子发票（增值税专用发票）,2026-03-16,上海样例酒店管理有限公司,1000,6%,60,1060,60,1060,{claim.Number},,报销中",
            Assert.Single(rows[1..]).Replace(".00", "", StringComparison.Ordinal).Replace("—", "", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("AT", "06.14")]
    public async Task What_is_exported_of_several_claims_adds_up_to_them()
    {
        var key = await Team.ReadAsync(A.Invoice(A.Key()));
        ClaimLine[][] bodies = [[await Team.LineAsync(), await Team.LineAsync()], [Team.LineOf(key, 530m), Team.LineOf(key, 530m)]];
        var claims = new List<(string Number, decimal Gross)>();
        foreach (var lines in bodies)
        {
            var claim = ClaimTeam.Value(await ClaimTeam.SubmitAsync(Team.New(), Company.Ann, A.Claim([.. lines])));
            await Team.StateAsync(lines[^1].InvoiceKey!, InvoiceState.Held);
            claims.Add((claim.Number!, lines.Sum(line => line.Gross.Amount)));
        }

        using var office = await SignInAsync(Company.Office);
        var file = await office.GetAsync("/invoices/export?format=Csv");

        var rows = file.Html.Trim().Split("\r\n").Select(row => row.Split(',')).ToList();
        Assert.All(claims, claim => Assert.Equal(
            claim.Gross, rows.Where(row => row[ClaimColumn] == claim.Number).Sum(row => decimal.Parse(row[ClaimColumn - 1], CultureInfo.InvariantCulture))));
    }

    [Fact]
    [Trait("AT", "06.7")]
    public async Task Finance_says_what_stands_on_an_invoice_and_why()
    {
        var key = await Team.ReadAsync(A.Invoice(A.Key()) with { Flags = [new(ReviewReason.AmountsDisagree, InvoiceField.Gross, "1060.00", "1600.00")] });
        using var office = await SignInAsync(Company.Office);
        var page = await office.GetAsync($"/invoices/{Uri.EscapeDataString(key.ToString())}");

        var refused = await office.SendAsync(page, "form[action*='/invoices/']", ("Form.Deductible", "61"), ("Form.Reason", "看过原件"));
        var done = await office.SendAsync(page, "form[action*='/invoices/']", ("Form.Reason", "看过原件"));
        var shown = await office.GetAsync(page.Url);

        Assert.Contains("可抵扣税额不能超过税额", refused.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        Assert.Contains("看过原件", shown.Text("#registered"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_voided_claim_leads_to_the_one_that_replaces_it()
    {
        var (claim, header) = await Team.ApprovedAsync(A.Claim(await Team.LineAsync()));
        ClaimTeam.Value(await claim.VoidAsync(Intent.New(Company.Office, header.Version), "Wrong project"));
        using var ann = await SignInAsync(Company.Ann);

        var seen = await ann.GetAsync($"/claims/{DocumentKind.CodeOf(header.Ref.Key)}");
        var form = await ann.GetAsync(seen.Page.QuerySelector("a[href*='corrects=']")!.GetAttribute("href")!);

        Assert.Equal(header.Number, form.Page.QuerySelector("[name='Form.Corrects']")!.GetAttribute("value"));
    }

    private static string? ValueOf(PaperAnswer page, string field) => page.Page.QuerySelector($"[name='Form.Lines.Lines[0].{field}']")!.GetAttribute("value");

    private static byte[] Paper()
    {
        var number = A.Key().Number;
        return new PaperInvoice { Number = number, Day = "2026年03月16日", Qr = $"01,32,,{number},1060.00,20260316,,AB12" }.ToPdf();
    }
}
