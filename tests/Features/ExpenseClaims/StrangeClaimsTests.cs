using System.Net;
using OpsSupport.Features.EInvoices;
using OpsSupport.Features.Employees;
using OpsSupport.Features.Projects;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Memos;
using OpsSupport.Kernel.Portal;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.ExpenseClaims;

/// <summary>What people do by mistake and others on purpose, over the real pages: always an answer in words, and nothing typed is lost.</summary>
public sealed class StrangeClaimsTests(RunningSystem system) : RunningPortalTests(system)
{
    private ClaimTeam Team => new(System.Grains, Company);

    [Fact]
    [Trait("AT", "06.2")]
    public async Task The_same_invoice_twice_in_one_upload_is_one_line()
    {
        var number = A.Key().Number;
        var file = new PaperInvoice { Number = number, Day = "2026年03月16日", Qr = $"01,32,,{number},1060.00,20260316,,AB12" }.ToPdf();
        using var ann = await SignInAsync(Company.Ann);

        var read = await ann.SendFilesAsync(await ann.GetAsync("/claims/new/invoices"), "#hand-in", "Form.Files", [("hotel.pdf", file), ("hotel (1).pdf", file)]);
        var draft = await TakeInAsync(ann, read, $"|{number}", $"|{number}", "|", "nonsense");

        Assert.Equal(2, read.Page.QuerySelectorAll("[data-invoice]").Length);
        Assert.Single(draft.Page.QuerySelectorAll("[name$='.InvoiceKey'][value]"), field => field.GetAttribute("value")!.Length > 0);
    }

    [Fact]
    [Trait("AT", "06.2")]
    public async Task An_invoice_in_somebodys_draft_is_free_and_he_learns_who_was_quicker()
    {
        var line = await Team.LineAsync();
        var claim = Team.New();
        var draft = ClaimTeam.Value(await claim.SaveAsync(Intent.New(Company.Ann, 0), A.Claim(line)));
        var won = ClaimTeam.Value(await ClaimTeam.SubmitAsync(Team.New(), Company.Lead, A.Claim(line)));
        using var ann = await SignInAsync(Company.Ann);

        var refused = await ann.SendAsync(await ann.GetAsync($"/claims/{DocumentKind.CodeOf(draft.Ref.Key)}/edit"), "#edit-form", ("Submit", "true"), ("Form.Purpose", "现场验收"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains($"已在报销单 {won.Number} 中使用", refused.Html, StringComparison.Ordinal);
        Assert.Equal("现场验收", refused.Page.QuerySelector("[name='Form.Purpose']")!.GetAttribute("value"));
    }

    [Fact]
    [Trait("AT", "06.4")]
    public async Task A_rejected_claim_lets_go_of_its_invoice()
    {
        var line = await Team.LineAsync();
        var claim = Team.New();
        var asked = ClaimTeam.Value(await ClaimTeam.SubmitAsync(claim, Company.Ann, A.Claim(line)));
        await Team.StateAsync(line.InvoiceKey!, InvoiceState.Held);

        ClaimTeam.Value(await claim.DecideAsync(Intent.New(Company.Lead, asked.Version), Decision.Reject, "Private"));
        await Team.StateAsync(line.InvoiceKey!, InvoiceState.Free);

        Assert.True((await ClaimTeam.SubmitAsync(Team.New(), Company.Lead, A.Claim(line))).Succeeded);
    }

    [Fact]
    public async Task Two_hundred_invoices_make_one_claim_and_one_more_is_refused_in_words()
    {
        var keys = await Task.WhenAll(Enumerable.Range(0, ExpenseClaim.MostLines + 1).Select(_ => Team.ReadAsync(A.Invoice(A.Key(), 10m, 0.6m))));
        using var ann = await SignInAsync(Company.Ann);
        var page = await ann.GetAsync("/claims/new/invoices");

        var beyond = await PostKeysAsync(ann, page, keys);
        var draft = await ann.GetAsync((await PostKeysAsync(ann, page, keys[1..])).Onward!);
        var submitted = await ann.SendAsync(draft, "#edit-form", ("Form.Purpose", "全年快递"), ("Submit", "true"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, beyond.Status);
        Assert.Contains("200", beyond.Text(".refusals") ?? beyond.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, submitted.Status);
        Assert.Equal(ExpenseClaim.MostLines, (await ann.GetAsync(submitted.Onward!)).Page.QuerySelectorAll("#lines tbody tr").Length);
    }

    [Theory]
    [InlineData("１，２３４．５６", "1234.56")]
    [InlineData("1,234.56", "1234.56")]
    [InlineData(" 1234.5 ", "1234.5")]
    public async Task Amounts_count_as_people_type_them(string typed, string kept)
    {
        var saved = await FillInAsync(Company.Ann, "/claims/new", Line(typed));
        using var ann = await SignInAsync(Company.Ann);

        var form = await ann.GetAsync($"{saved.Onward}/edit");

        Assert.Equal(kept, form.Page.QuerySelector("[name='Form.Lines.Lines[0].Amount']")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1.234")]
    [InlineData("0,5")]
    [InlineData("一百")]
    [InlineData("99999999999999999999")]
    [InlineData("NaN")]
    public async Task What_is_no_amount_is_said_at_its_field_and_kept(string typed)
    {
        var refused = await FillInAsync(Company.Ann, "/claims/new", Line(typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal((typed, "true"), refused.Page.QuerySelector("[name='Form.Lines.Lines[0].Amount']") is { } field ? (field.GetAttribute("value"), field.GetAttribute("aria-invalid")) : default);
    }

    [Fact]
    public async Task Numbers_and_marks_that_were_made_up_change_nothing()
    {
        (string, string)[] forged = [.. Line("600"), ("Lines.Lines[0].No", "2147483647"), ("Lines.Lines[0].Mark", "<script>"), ("Lines.Lines[0].InvoiceKey", "no|key|at all")];

        var saved = await FillInAsync(Company.Ann, "/claims/new", forged);
        using var ann = await SignInAsync(Company.Ann);
        var form = await ann.GetAsync($"{saved.Onward}/edit");

        Assert.Equal("1", form.Page.QuerySelector("[name='Form.Lines.Lines[0].No']")!.GetAttribute("value"));
        Assert.Empty(form.Page.QuerySelectorAll("[data-mark]"));
    }

    [Fact]
    public async Task A_project_closed_meanwhile_stops_the_last_agreement_until_the_line_was_corrected()
    {
        var claim = Team.New();
        var asked = ClaimTeam.Value(await ClaimTeam.SubmitAsync(claim, Company.Ann, A.Claim(await Team.LineAsync())));
        var agreed = ClaimTeam.Value(await claim.DecideAsync(Intent.New(Company.Lead, asked.Version), Decision.Approve, null));
        await Company.ChangeAsync<Project, ProjectNo>(ProjectDocument.Kind, Company.Project, project => project with { State = ProjectState.Closed });

        var late = await claim.DecideAsync(Intent.New(Company.Office, agreed.Version), Decision.Approve, null);
        var back = await claim.DecideAsync(Intent.New(Company.Office, agreed.Version), Decision.SendBack, "Another project, please");

        Assert.Equal([new ProjectTakesNoClaims(1, Company.Project, ProjectState.Closed)], late.Errors);
        Assert.True(back.Succeeded);
    }

    [Fact]
    public async Task The_claim_of_somebody_who_left_is_agreed_to_and_paid()
    {
        var claim = Team.New();
        var asked = ClaimTeam.Value(await ClaimTeam.SubmitAsync(claim, Company.Ann, A.Claim(await Team.LineAsync())));
        await Company.ChangeAsync<Employee, EmployeeNo>(EmployeeKind.Kind, Company.Ann, ann => ann with { LeftOn = RunningSystem.Today });

        var paid = await Team.PayAsync(claim, await claim.AgreeAsync(asked));

        Assert.Equal((DocumentStatus.Effective, ClaimStage.Paid), (paid.Status, (await claim.GetAsync(Company.Office)).Value!.Body.Stage));
    }

    private static (string Name, string Value)[] Line(string amount) =>
    [
        ("Purpose", "打车"), ("Lines.Lines[0].On", "2026-03-16"), ("Lines.Lines[0].Type", nameof(ExpenseType.LocalTransport)),
        ("Lines.Lines[0].Amount", amount), ("Lines.Lines[0].Remark", "没有发票"),
    ];

    private static async Task<PaperAnswer> TakeInAsync(PaperVisitor visitor, PaperAnswer page, params string[] keys) =>
        await visitor.GetAsync((await PostAsync(visitor, page, keys)).Onward!);

    private static Task<PaperAnswer> PostKeysAsync(PaperVisitor visitor, PaperAnswer page, IEnumerable<InvoiceKey> keys) =>
        PostAsync(visitor, page, [.. keys.Select(key => key.ToString())]);

    private static Task<PaperAnswer> PostAsync(PaperVisitor visitor, PaperAnswer page, IEnumerable<string> keys)
    {
        var form = (AngleSharp.Html.Dom.IHtmlFormElement)page.Page.QuerySelector("#take-in")!;
        return visitor.PostAsync(form.GetAttribute("action")!, PaperVisitor.FieldsOf(form).Where(field => field.Key != "Keys").Concat(keys.Select(key => KeyValuePair.Create("Keys", key))));
    }
}
