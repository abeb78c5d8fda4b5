using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using OpsSupport.Features.Adjustments;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Memos;
using OpsSupport.Kernel.Portal;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Attachments;

/// <summary>Files of a document as a browser hands them in and gets them back (rule X-14).</summary>
public sealed class FilesPageTests(RunningSystem system) : RunningPortalTests(system)
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes($"%PDF-1.7 {Guid.CreateVersion7()}");

    private readonly string _key = AdjustmentKind.Kind.NewKey();

    private string Address => $"/adjustments/{DocumentKind.CodeOf(_key)}";

    [Fact]
    [Trait("AT", "X-14")]
    public async Task A_file_is_handed_in_shown_at_the_document_and_read_as_it_was()
    {
        using var lead = await DraftAsync();

        var kept = await HandInAsync(lead, ("合同.pdf", Pdf));
        var shown = (await lead.GetAsync(Address)).Page.QuerySelector("a.file__name")!;
        var read = await lead.GetAsync(shown.GetAttribute("href")!);

        Assert.Equal((HttpStatusCode.Found, Address), (kept.Status, kept.Onward));
        Assert.Equal(("合同.pdf", "application/pdf"), (shown.TextContent, read.Response.Content.Headers.ContentType!.MediaType));
        Assert.Equal(Pdf, read.Bytes);
        Assert.Equal("inline", read.Response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", read.Header("X-Content-Type-Options"));
    }

    [Fact]
    [Trait("AT", "X-14")]
    public async Task The_same_content_is_kept_once_and_outlives_the_first_document_that_carried_it()
    {
        using var lead = await DraftAsync();
        await HandInAsync(lead, ("a.pdf", Pdf), ("b.pdf", Pdf));

        var files = await FilesAsync();
        var form = await lead.GetAsync(Address);
        await lead.PostAsync($"{Address}/files?handler=remove", [.. FormFields(form, ".file form"), new("file", files[0].Id.ToString())]);

        var left = Assert.Single(await FilesAsync());
        Assert.Equal(files[0].Hash, left.Hash);
        Assert.Equal(Pdf, (await lead.GetAsync($"{Address}/files/{left.Id}")).Bytes);
    }

    [Theory]
    [InlineData("<img src=x onerror=alert(1)>.pdf")]
    [InlineData("a; filename=b.html; x=.pdf")]
    [InlineData("报告 \u202e fdp.exe.pdf")]
    public async Task A_name_that_looks_like_something_else_stays_a_name(string name)
    {
        using var lead = await DraftAsync();
        await HandInAsync(lead, (name, Pdf));

        var page = (await lead.GetAsync(Address)).Page;
        var read = await lead.GetAsync(page.QuerySelector("a.file__name")!.GetAttribute("href")!);

        Assert.Empty(page.QuerySelectorAll(".file img, [onerror]"));
        Assert.Equal("application/pdf", read.Response.Content.Headers.ContentType!.MediaType);
        Assert.EndsWith(".pdf", (read.Response.Content.Headers.ContentDisposition!.FileNameStar ?? read.Response.Content.Headers.ContentDisposition.FileName)!.Trim('"'), StringComparison.Ordinal);
        Assert.DoesNotContain('\u202e', page.QuerySelector("a.file__name")!.TextContent);
    }

    [Fact]
    public async Task Each_file_is_answered_by_itself_and_a_refused_one_says_why()
    {
        using var lead = await DraftAsync();

        var answer = await lead.SendFilesAsync(
            await lead.GetAsync(Address), "form.files__add", "attached", [("good.pdf", Pdf), ("setup.pdf", "MZ\0"u8.ToArray())], ("HX-Request", "true"));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("good.pdf", answer.Text("a.file__name"));
        Assert.Contains("setup.pdf — 不支持这种文件类型", answer.Text(".file--refused"), StringComparison.Ordinal);
        Assert.Single(await FilesAsync());
    }

    [Fact]
    public async Task Without_script_a_refused_file_comes_back_with_the_reason_and_the_good_ones_stay()
    {
        using var lead = await DraftAsync();

        var answer = await HandInAsync(lead, ("page.html", "<html>"u8.ToArray()), ("good.pdf", Pdf));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("不支持这种文件类型", answer.Text("[data-refusals]"), StringComparison.Ordinal);
        Assert.Equal("good.pdf", answer.Text("a.file__name"));
    }

    [Fact]
    [Trait("AT", "X-14")]
    public async Task Who_may_not_read_the_document_reads_no_file_of_it()
    {
        using var lead = await DraftAsync();
        await HandInAsync(lead, ("a.pdf", Pdf));
        var file = Assert.Single(await FilesAsync());
        using var ann = await SignInAsync(Company.Ann);

        Assert.Equal(HttpStatusCode.NotFound, (await ann.GetAsync($"{Address}/files/{file.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ann.GetAsync($"{Address}/files")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.GetAsync($"{Address}/files/{Guid.CreateVersion7()}")).Status);
    }

    [Fact]
    public async Task A_workbook_is_saved_and_never_opened_in_the_portal()
    {
        using var lead = await DraftAsync();
        await HandInAsync(lead, ("notes.txt", "nothing to see"u8.ToArray()));

        var read = await lead.GetAsync($"{Address}/files/{Assert.Single(await FilesAsync()).Id}");

        Assert.Equal("attachment", read.Response.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Fact]
    public async Task A_store_that_does_not_serve_is_said_and_no_document_names_what_is_not_there()
    {
        using (await DraftAsync())
        {
        }

        await using var portal = await PortalInProcess.StartAsync(services => services.AddSingleton(System.Grains).AddSingleton<IAttachmentStore>(new StoreThatFails()));
        using var lead = new PaperVisitor(portal.Address, Company.Lead.Value);
        var answer = await HandInAsync(lead, ("a.pdf", Pdf));
        var kept = new Attachment { Id = Guid.CreateVersion7(), FileName = "a.pdf", Type = AttachmentTypes.Of(new MemoryStream(Pdf))!.Value, Length = Pdf.Length, Hash = new('a', 64), By = Company.Lead, At = default };
        Assert.Empty(await FilesAsync());
        await Adjustment().AttachAsync(new(Company.Lead, AtVersion: 0, kept.Id), kept);
        var read = await lead.GetAsync($"{Address}/files/{kept.Id}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("附件存储暂时不可用", answer.Text("[data-refusals]"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, read.Status);
    }

    private static IEnumerable<KeyValuePair<string, string>> FormFields(PaperAnswer page, string form) =>
        PaperVisitor.FieldsOf((AngleSharp.Html.Dom.IHtmlFormElement)page.Page.QuerySelector(form)!).Where(field => field.Key != "file");

    private async Task<PaperVisitor> DraftAsync()
    {
        await Adjustment().SaveAsync(Intent.New(Company.Lead, 0), new()
        {
            Reason = "Correction",
            Lines = [new(FigureKind.OutputValue, Company.Project, Contract: null, RunningSystem.Today, Money.Cny(5m))],
        });
        return await SignInAsync(Company.Lead);
    }

    private async Task<PaperAnswer> HandInAsync(PaperVisitor visitor, params (string Name, byte[] Content)[] files) =>
        await visitor.SendFilesAsync(await visitor.GetAsync(Address), "form.files__add", "attached", files);

    private async Task<IReadOnlyList<Attachment>> FilesAsync() => (await Adjustment().GetAsync(Company.Lead)).Value!.Attachments;

    private IDocumentGrain<Adjustment> Adjustment() => System.Grains.GetGrain<IDocumentGrain<Adjustment>>(AdjustmentKind.Kind.Ref(_key).ToGrainId());
}
