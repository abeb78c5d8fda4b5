using System.Collections.Immutable;
using OpsSupport.Features.Adjustments;
using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Todos;

/// <summary>The inbox over real documents: what is asked of whom, and that its count is its length.</summary>
public sealed class TodosGrainTests(RunningSystem system)
{
    [Theory, OnBothDatabases]
    public async Task A_document_goes_through_the_inboxes_of_those_it_asks(DatabaseKind database)
    {
        var grains = await system.GrainsOnAsync(database);
        var company = await TestCompany.FoundAsync(grains);
        var document = New(grains);

        await SaveAsync(document, company, 5m);
        Assert.Equal(["Draft"], await NamesAsync(grains, company.Lead, TodoView.Drafts));
        await document.SubmitAsync(Intent.New(company.Lead, 1));
        Assert.Equal(["Decide 部门负责人"], await NamesAsync(grains, company.Head, TodoView.Todo));
        await document.DecideAsync(Intent.New(company.Head, 2), Decision.Approve, null);
        Assert.Empty(await NamesAsync(grains, company.Head, TodoView.Todo));
        Assert.Equal(["Decide 部门负责人"], await NamesAsync(grains, company.Head, TodoView.Done));
        Assert.Equal(["Decide 财务"], await NamesAsync(grains, company.Office, TodoView.Todo));
        await document.DecideAsync(Intent.New(company.Office, 3), Decision.SendBack, "Which month?");
        Assert.Equal(["Correct"], await NamesAsync(grains, company.Lead, TodoView.Todo));
        await document.SubmitAsync(Intent.New(company.Lead, 4));
        Assert.Empty(await NamesAsync(grains, company.Lead, TodoView.Todo));
        Assert.Equal(["InApproval"], await NamesAsync(grains, company.Lead, TodoView.Started));
    }

    [Fact]
    public async Task A_copy_is_to_read_once_and_then_read_and_its_reader_may_open_the_document()
    {
        var company = await TestCompany.FoundAsync(system.Grains);
        var document = await SubmittedAsync(company);

        await document.ActAsync(Intent.New(company.Head, 2), new ApprovalCommand.SendCopy([company.Ann]));
        await document.ActAsync(Intent.New(company.Head, 3), new ApprovalCommand.SendCopy([company.Ann]));

        Assert.Single(await NamesAsync(system.Grains, company.Ann, TodoView.ToRead));
        Assert.True((await document.GetAsync(company.Ann)).Succeeded);
        await Todos(system.Grains).ReadAsync(company.Ann, document: null);
        Assert.Empty(await NamesAsync(system.Grains, company.Ann, TodoView.ToRead));
    }

    [Theory, OnBothDatabases]
    [Trait("AT", "A.14")]
    [Trait("AT", "I-35")]
    public async Task The_badge_is_the_length_of_the_list_at_every_read_while_things_are_created_and_finished(DatabaseKind database)
    {
        var grains = await system.GrainsOnAsync(database);
        var company = await TestCompany.FoundAsync(grains);
        var random = new Random(35);
        var documents = new List<IDocumentGrain<Adjustment>>();
        for (var step = 0; step < 500; step++)
        {
            if (documents.Count == 0 || random.Next(2) == 0)
            {
                documents.Add(await SubmittedAsync(company, grains));
            }
            else
            {
                await documents[^1].DecideAsync(Intent.New(company.Head, 2), (Decision)random.Next(3), "as you say");
                documents.RemoveAt(documents.Count - 1);
            }

            foreach (var person in new[] { company.Head, company.Lead })
            {
                var page = await Todos(grains).ListAsync(person, new(TodoView.Todo), new(0, 1000));
                Assert.Equal((await Todos(grains).CountAsync(person)).Todo, page.Items.Length);
                Assert.Equal(page.Count, page.Items.Length);
            }

            Assert.Equal(documents.Count, (await Todos(grains).CountAsync(company.Head)).Todo);
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_list_is_filtered_by_words_kind_and_age(DatabaseKind database)
    {
        var grains = await system.GrainsOnAsync(database);
        var company = await TestCompany.FoundAsync(grains);
        var document = New(grains);
        await SaveAsync(document, company, 5m);
        await document.SubmitAsync(Intent.New(company.Lead, 1));

        Assert.Equal(1, await FoundAsync(new(TodoView.Todo) { Text = "correction" }));
        Assert.Equal(0, await FoundAsync(new(TodoView.Todo) { Text = "%" }));
        Assert.Equal(1, await FoundAsync(new(TodoView.Todo) { Kind = AdjustmentKind.Name }));
        Assert.Equal(0, await FoundAsync(new(TodoView.Todo) { Kind = "absence" }));
        Assert.Equal(1, await FoundAsync(new(TodoView.Todo) { OlderThanDays = 0 }));
        Assert.Equal(0, await FoundAsync(new(TodoView.Todo) { OlderThanDays = 1 }));

        async Task<int> FoundAsync(TodoFilter filter) => (await Todos(grains).ListAsync(company.Head, filter, new(0, 10))).Count;
    }

    [Fact]
    [Trait("AT", "A.3")]
    public async Task Of_two_who_answer_for_the_same_office_at_once_one_decides_and_the_other_is_told()
    {
        var company = await TestCompany.FoundAsync(system.Grains);
        var other = company.No("second");
        await company.HireAsync(other, Role.Finance);
        var document = await SubmittedAsync(company);
        await document.DecideAsync(Intent.New(company.Head, 2), Decision.Approve, null);

        var answers = await Task.WhenAll(
            document.DecideAsync(Intent.New(company.Office, 3), Decision.Approve, null), document.DecideAsync(Intent.New(other, 3), Decision.Approve, null));

        Assert.Single(answers, answer => answer.Succeeded);
        Assert.IsType<AlreadyDecided>(Assert.Single(answers.Single(answer => !answer.Succeeded).Errors));
        var history = (await document.HistoryAsync(company.Lead, 50)).Value!.Entries;
        Assert.Single(history, entry => entry.Action == DocumentAction.Approve && entry.By != company.Head);
    }

    [Fact]
    [Trait("AT", "A.16")]
    public async Task Two_hundred_answers_to_different_documents_at_once_all_count()
    {
        var company = await TestCompany.FoundAsync(system.Grains);
        var documents = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => SubmittedAsync(company)));

        var answers = await Task.WhenAll(documents.Select(document => document.DecideAsync(Intent.New(company.Head, 2), Decision.Approve, null)));

        Assert.All(answers, answer => Assert.Equal([], answer.Errors));
        Assert.Equal(200, (await Todos(system.Grains).CountAsync(company.Office)).Todo);
        Assert.Equal(0, (await Todos(system.Grains).CountAsync(company.Head)).Todo);
    }

    [Fact]
    [Trait("AT", "A.17")]
    [Trait("AT", "I-36")]
    public async Task After_a_restart_between_the_answer_and_the_next_one_exactly_one_is_asked()
    {
        var company = await TestCompany.FoundAsync(system.Grains);
        var document = await SubmittedAsync(company);

        await document.DecideAsync(Intent.New(company.Head, 2), Decision.Approve, null);
        await document.RestartAsync();

        var approval = (await document.GetAsync(company.Lead)).Value!.Approval!;
        Assert.Equal([company.Office], approval.Open.Select(task => task.Actor));
        Assert.Single(await NamesAsync(system.Grains, company.Office, TodoView.Todo));
    }

    private static ITodosGrain Todos(IGrainFactory grains) => grains.GetGrain<ITodosGrain>(0);

    private static async Task<ImmutableArray<string>> NamesAsync(IGrainFactory grains, EmployeeNo person, TodoView view) =>
    [
        .. (await Todos(grains).ListAsync(person, new(view), new(0, 1000))).Items.Select(item =>
            view is TodoView.Drafts or TodoView.Started ? item.Document.Header.Status.ToString() : $"{item.Sort} {item.Task?.Chinese}".Trim()),
    ];

    private static IDocumentGrain<Adjustment> New(IGrainFactory grains) =>
        grains.GetGrain<IDocumentGrain<Adjustment>>(AdjustmentKind.Kind.Ref(AdjustmentKind.Kind.NewKey()).ToGrainId());

    private static async Task SaveAsync(IDocumentGrain<Adjustment> document, TestCompany company, decimal amount) =>
        Assert.Equal([], (await document.SaveAsync(Intent.New(company.Lead, 0), new()
        {
            Reason = "Correction",
            Lines = [new(FigureKind.OutputValue, company.Project, Contract: null, RunningSystem.Today, Money.Cny(amount))],
        })).Errors);

    private async Task<IDocumentGrain<Adjustment>> SubmittedAsync(TestCompany company, IGrainFactory? grains = null)
    {
        var document = New(grains ?? system.Grains);
        await SaveAsync(document, company, 5m);
        Assert.Equal([], (await document.SubmitAsync(Intent.New(company.Lead, 1))).Errors);
        return document;
    }
}
