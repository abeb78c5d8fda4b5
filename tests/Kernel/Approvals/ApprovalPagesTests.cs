using System.Net;
using OpsSupport.Features.Adjustments;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Memos;
using OpsSupport.Kernel.Portal;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Approvals;

/// <summary>Deciding where a document is read, and several at once from the inbox, at a browser without script.</summary>
public sealed class ApprovalPagesTests(RunningSystem system) : RunningPortalTests(system)
{
    [Fact]
    public async Task What_is_transferred_waits_for_the_other_and_says_how_it_came_to_him()
    {
        var address = await SubmittedAsync();

        var done = await ActAsync(Company.Head, address, ("Form.Act", nameof(ApprovalAct.Transfer)), ("Form.Person", Company.Office.Value), ("Form.Comment", "On leave"));

        Assert.Equal(address, done.Onward);
        var page = await PageAsync(Company.Office, address);
        Assert.NotNull(page.Page.QuerySelector("#decide"));
        Assert.Contains("转办", page.Text(".course"), StringComparison.Ordinal);
        Assert.Null((await PageAsync(Company.Head, address)).Page.QuerySelector("#decide"));
    }

    [Theory]
    [InlineData(ApprovalAct.Transfer, "")]
    [InlineData(ApprovalAct.Delegate, "nobody")]
    [InlineData(ApprovalAct.SendBack, "")]
    [InlineData(ApprovalAct.Reject, "")]
    public async Task What_lacks_a_person_or_a_reason_comes_back_with_why(ApprovalAct act, string person)
    {
        var address = await SubmittedAsync();

        var refused = await ActAsync(Company.Head, address, ("Form.Act", act.ToString()), ("Form.Person", person));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotNull(refused.Page.QuerySelector("[data-refusals]"));
        Assert.NotNull((await PageAsync(Company.Head, address)).Page.QuerySelector("#decide"));
    }

    [Fact]
    [Trait("AT", "A.9")]
    public async Task An_answer_is_taken_back_as_long_as_nobody_acted_on_it()
    {
        var address = await SubmittedAsync();
        await ActAsync(Company.Head, address, ("Form.Act", nameof(ApprovalAct.Approve)));
        using var head = await SignInAsync(Company.Head);

        var recalled = await head.SendAsync(await head.GetAsync(address), "form:has(button[value=Recall])");

        Assert.Equal(address, recalled.Onward);
        var page = await head.GetAsync(address);
        Assert.NotNull(page.Page.QuerySelector("#decide"));
        Assert.Contains("取回", page.Text(".history"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("AT", "A.13")]
    public async Task Urging_twice_reminds_once()
    {
        var address = await SubmittedAsync();
        using var lead = await SignInAsync(Company.Lead);

        var first = await lead.SendAsync(await lead.GetAsync(address), "form:has(button[value=Urge])");
        var second = await lead.SendAsync(await lead.GetAsync(address), "form:has(button[value=Urge])");

        Assert.Equal((address, HttpStatusCode.UnprocessableEntity), (first.Onward, second.Status));
    }

    [Fact]
    public async Task Several_are_agreed_to_at_once_and_the_one_that_was_taken_back_is_named()
    {
        var addresses = new[] { await SubmittedAsync(), await SubmittedAsync(), await SubmittedAsync() };
        using var head = await SignInAsync(Company.Head);
        var inbox = await head.GetAsync("/inbox");
        await ActAsync(Company.Lead, addresses[0], ".actions form");
        var ticked = inbox.Page.QuerySelectorAll("input[name=chosen]").Select(box => KeyValuePair.Create("chosen", box.GetAttribute("value")!));

        var answer = await head.PostAsync("/inbox", [.. Hidden(inbox), .. ticked]);

        Assert.Contains("已同意 2 项", answer.Text("[role=status]"), StringComparison.Ordinal);
        Assert.Contains(addresses[0].Split('/')[^1], answer.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Empty(answer.Page.QuerySelectorAll("input[name=chosen]"));
    }

    [Fact]
    [Trait("AT", "A.14")]
    public async Task The_mark_on_every_page_says_how_many_wait()
    {
        await SubmittedAsync();
        await SubmittedAsync();
        using var head = await SignInAsync(Company.Head);

        var mark = await head.GetAsync("/inbox?handler=count", ("HX-Request", "true"));

        Assert.Equal("2", mark.Text(".bell__count"));
        Assert.Equal(2, (await head.GetAsync("/inbox")).Page.QuerySelectorAll("[data-inbox-item]").Length);
    }

    private static IEnumerable<KeyValuePair<string, string>> Hidden(PaperAnswer page) => page.Page
        .QuerySelectorAll("#inbox-form input[type=hidden]").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!));

    private async Task<PaperAnswer> PageAsync(EmployeeNo person, string address)
    {
        using var visitor = await SignInAsync(person);
        return await visitor.GetAsync(address);
    }

    private Task<PaperAnswer> ActAsync(EmployeeNo person, string address, params (string Name, string Value)[] fields) => ActAsync(person, address, "#decide", fields);

    private async Task<PaperAnswer> ActAsync(EmployeeNo person, string address, string form, params (string Name, string Value)[] fields)
    {
        using var visitor = await SignInAsync(person);
        return await visitor.SendAsync(await visitor.GetAsync(address), form, fields);
    }

    private async Task<string> SubmittedAsync()
    {
        var key = AdjustmentKind.Kind.NewKey();
        var document = System.Grains.GetGrain<IDocumentGrain<Adjustment>>(AdjustmentKind.Kind.Ref(key).ToGrainId());
        await document.SaveAsync(Intent.New(Company.Lead, 0), new()
        {
            Reason = "Correction",
            Lines = [new(FigureKind.OutputValue, Company.Project, Contract: null, RunningSystem.Today, Money.Cny(5m))],
        });
        Assert.Equal([], (await document.SubmitAsync(Intent.New(Company.Lead, 1))).Errors);
        return $"/adjustments/{DocumentKind.CodeOf(key)}";
    }
}
