using OpsSupport.Features.Adjustments;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Notifications;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Documents;

/// <summary>What is put beside a document: remarks and files. None of it makes what somebody decided on stale.</summary>
public sealed class RemarkTests(RunningSystem system)
{
    private readonly string _key = AdjustmentKind.Kind.NewKey();

    [Fact]
    public async Task A_remark_stands_in_the_history_and_is_told_to_the_owner_and_to_whom_it_speaks()
    {
        var company = await SubmittedAsync();

        var said = await Adjustment().CommentAsync(Intent.New(company.Head, 0), $"See the mail of a@b.cn, @{company.Office}");
        await Adjustment().SettleAsync();

        var newest = (await Adjustment().HistoryAsync(company.Lead, 1)).Value!.Entries[0];
        Assert.True(said.Succeeded);
        Assert.Equal((DocumentAction.Comment, company.Head, DocumentStatus.InApproval), (newest.Action, newest.By, newest.Status));
        Assert.Equal(["Remark", "Remark"], [await NewestAsync(company.Lead), await NewestAsync(company.Office)]);
        Assert.Equal("ToApprove", await NewestAsync(company.Head));
    }

    [Fact]
    public async Task Who_may_not_read_the_document_is_not_spoken_to_there()
    {
        var company = await SubmittedAsync();

        var said = await Adjustment().CommentAsync(Intent.New(company.Head, 0), $"@{company.Ann} please look");

        Assert.Equal([new MentionWithoutRight(company.Ann.Value)], said.Errors);
    }

    [Fact]
    public async Task A_stranger_says_nothing_and_nobody_says_nothing()
    {
        var company = await SubmittedAsync();

        Assert.IsType<DocumentNotFound>(Assert.Single((await Adjustment().CommentAsync(Intent.New(company.Ann, 0), "hello")).Errors));
        Assert.IsType<Missing>(Assert.Single((await Adjustment().CommentAsync(Intent.New(company.Head, 0), "  ")).Errors));
        Assert.IsType<TooLong>(Assert.Single((await Adjustment().CommentAsync(Intent.New(company.Head, 0), new string('x', 501))).Errors));
    }

    [Fact]
    public async Task A_decision_on_what_was_seen_holds_when_only_a_remark_came_between()
    {
        var company = await SubmittedAsync();
        await Adjustment().CommentAsync(Intent.New(company.Lead, 0), "For last month");

        var decided = await Adjustment().DecideAsync(Intent.New(company.Head, 2), Decision.Approve, null);

        Assert.True(decided.Succeeded);
    }

    [Fact]
    public async Task A_decision_on_what_was_written_over_is_refused()
    {
        var company = await SubmittedAsync();
        await Adjustment().WithdrawAsync(Intent.New(company.Lead, 2));
        await Adjustment().SaveAsync(Intent.New(company.Lead, 3), Body(company, 6m));
        await Adjustment().SubmitAsync(Intent.New(company.Lead, 4));

        var decided = await Adjustment().DecideAsync(Intent.New(company.Head, 2), Decision.Approve, null);

        Assert.Equal([new StaleVersion(2, 5)], decided.Errors);
    }

    [Fact]
    public async Task Files_are_taken_from_a_draft_only_by_its_owner_and_stay_once_it_is_submitted()
    {
        var company = await SubmittedAsync();
        await Adjustment().WithdrawAsync(Intent.New(company.Lead, 2));
        var file = File(company.Lead);

        Assert.IsType<NotYours>(Assert.Single((await Adjustment().AttachAsync(Intent.New(company.Office, 0), File(company.Office))).Errors));
        Assert.True((await Adjustment().AttachAsync(Intent.New(company.Lead, 0), file)).Succeeded);
        await Adjustment().SubmitAsync(Intent.New(company.Lead, 4));
        Assert.True((await Adjustment().AttachAsync(Intent.New(company.Head, 0), File(company.Head))).Succeeded);
        Assert.IsType<WrongStatus>(Assert.Single((await Adjustment().DetachAsync(Intent.New(company.Lead, 0), file.Id)).Errors));
        await Adjustment().RestartAsync();
        Assert.Equal(2, (await Adjustment().GetAsync(company.Lead)).Value!.Attachments.Length);
    }

    [Fact]
    public async Task A_document_carries_fifty_files_and_no_more()
    {
        var company = await SubmittedAsync();
        for (var no = 0; no < Attachment.MostPerDocument; no++)
        {
            Assert.True((await Adjustment().AttachAsync(Intent.New(company.Lead, 0), File(company.Lead))).Succeeded);
        }

        Assert.Equal([new TooManyAttachments(50)], (await Adjustment().AttachAsync(Intent.New(company.Lead, 0), File(company.Lead))).Errors);
    }

    private static Attachment File(EmployeeNo by) => new()
    {
        Id = Guid.CreateVersion7(),
        FileName = "a.pdf",
        Type = AttachmentType.Pdf,
        Length = 9,
        Hash = new string('0', 64),
        By = by,
        At = RunningSystem.Now,
    };

    private static Adjustment Body(TestCompany company, decimal amount) => new()
    {
        Reason = "Correction",
        Lines = [new(FigureKind.OutputValue, company.Project, Contract: null, RunningSystem.Today, Money.Cny(amount))],
    };

    private async Task<TestCompany> SubmittedAsync()
    {
        var company = await TestCompany.FoundAsync(system.Grains);
        await Adjustment().SaveAsync(Intent.New(company.Lead, 0), Body(company, 5m));
        await Adjustment().SubmitAsync(Intent.New(company.Lead, 1));
        return company;
    }

    private async Task<string?> NewestAsync(EmployeeNo person) =>
        (await system.Grains.GetGrain<INotificationsGrain>(0).ListAsync(person, new PageRequest(0, 1))).Notifications.FirstOrDefault()?.Title.Name;

    private IDocumentGrain<Adjustment> Adjustment() => system.Grains.GetGrain<IDocumentGrain<Adjustment>>(AdjustmentKind.Kind.Ref(_key).ToGrainId());
}
