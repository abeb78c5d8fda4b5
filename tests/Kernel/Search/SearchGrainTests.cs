using OpsSupport.Features.Adjustments;
using OpsSupport.Features.Customers;
using OpsSupport.Features.Employees;
using OpsSupport.Features.Projects;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Storage.Rows;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Search;

/// <summary>Who finds what, over real documents.</summary>
public sealed class SearchGrainTests(RunningSystem system)
{
    [Theory, OnBothDatabases]
    public async Task A_document_is_found_by_its_body_by_the_names_behind_its_codes_by_its_amounts_and_by_what_was_said_about_it(DatabaseKind database)
    {
        var grains = await system.GrainsOnAsync(database);
        var company = await TestCompany.FoundAsync(grains);
        await company.ChangeAsync<Customer, CustomerCode>(CustomerKind.Kind, company.Customer, customer => customer with { Name = $"云起科技{company.Mark}" });
        await company.SignAsync(new($"SC-{company.Mark}"), company.Project, 7654321.09m);
        var adjustment = await AdjustAsync(grains, company, "补记一月外包费");
        await adjustment.CommentAsync(Intent.New(company.Lead, 1), $"对账单见附件{company.Mark}");

        Assert.Contains("contract", await KindsAsync(grains, company.Office, $"{company.Mark} 起科"));
        Assert.Contains("contract", await KindsAsync(grains, company.Office, $"{company.Mark} 7,654,321.09"));
        Assert.Equal(["adjustment"], await KindsAsync(grains, company.Lead, $"{company.Mark} 外包费"));
        Assert.Equal(["adjustment"], await KindsAsync(grains, company.Lead, $"对账单见附件{company.Mark}"));
        var remark = Assert.Single((await FindAsync(grains, company.Lead, $"对账单 {company.Mark}")).Groups).Hits[0];
        Assert.Equal(["对账单", company.Mark], remark.Where!.Parts.Where(part => part.IsFound).Select(part => part.Text));
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_finds_counts_or_reads_in_an_excerpt_what_he_may_not_see(DatabaseKind database)
    {
        var grains = await system.GrainsOnAsync(database);
        var company = await TestCompany.FoundAsync(grains);
        await AdjustAsync(grains, company, $"保密{company.Mark}");

        Assert.Empty((await FindAsync(grains, company.Ann, $"保密{company.Mark}")).Groups);
        Assert.Equal(1, Assert.Single((await FindAsync(grains, company.Lead, $"保密{company.Mark}")).Groups).Count);
        Assert.Empty((await FindAsync(grains, new("nobody"), $"保密{company.Mark}")).Groups);
    }

    [Fact]
    public async Task Rates_grades_and_budgets_are_found_by_nobody_whatever_he_may_see()
    {
        var company = await TestCompany.FoundAsync(system.Grains);
        await company.ChangeAsync<Employee, EmployeeNo>(EmployeeKind.Kind, company.Ann, employee => employee with
        {
            Rates = [new(new(2025, 1, 1), null, new(Money.Cny(4242.17m), Hours.Of(8)))],
            Grades = [new(new(2025, 1, 1), null, new("G4242"))],
        });
        await company.ChangeAsync<Project, ProjectNo>(ProjectDocument.Kind, company.Project, project => project with { Budget = [new(null, Money.Cny(4242.17m), new(2026, 1, 1))] });

        Assert.Empty((await FindAsync(system.Grains, company.Office, $"{company.Mark} 4242.17")).Groups);
        Assert.Empty((await FindAsync(system.Grains, company.Office, $"{company.Mark} G4242")).Groups);
        Assert.Contains("employee", await KindsAsync(system.Grains, company.Office, company.Ann.Value));
    }

    [Theory, OnBothDatabases]
    public async Task Documents_of_earlier_releases_get_their_text_while_the_silo_runs(DatabaseKind database)
    {
        var grains = await system.GrainsOnAsync(database);
        var company = await TestCompany.FoundAsync(grains);
        var adjustment = await AdjustAsync(grains, company, $"旧版{company.Mark}");
        await adjustment.CommentAsync(Intent.New(company.Lead, 1), $"旧话{company.Mark}");
        var silo = await system.ServiceAsync<IDatabase>(database);
        await silo.WriteAsync((connection, transaction) => connection.Query("DELETE FROM document_text WHERE shown LIKE @mark", transaction).With("mark", $"%{company.Mark}%").ChangeAsync());
        Assert.Empty((await FindAsync(grains, company.Lead, company.Mark)).Groups);

        await new TextFilling(await system.ServiceAsync<DocumentTextStore>(database), await system.ServiceAsync<DocumentTexts>(database), TimeProvider.System,
            Microsoft.Extensions.Logging.Abstractions.NullLogger<TextFilling>.Instance).FillAsync();

        Assert.Equal(["adjustment"], await KindsAsync(grains, company.Lead, $"旧版{company.Mark} 旧话"));
    }

    private static async Task<IDocumentGrain<Adjustment>> AdjustAsync(IGrainFactory grains, TestCompany company, string reason)
    {
        var document = grains.GetGrain<IDocumentGrain<Adjustment>>(AdjustmentKind.Kind.Ref(AdjustmentKind.Kind.NewKey()).ToGrainId());
        var saved = await document.SaveAsync(Intent.New(company.Lead, 0), new()
        {
            Reason = reason,
            Lines = [new(FigureKind.OutputValue, company.Project, Contract: null, RunningSystem.Today, Money.Cny(5m))],
        });
        Assert.True(saved.Succeeded);
        return document;
    }

    private static async Task<IEnumerable<string>> KindsAsync(IGrainFactory grains, EmployeeNo reader, string text) =>
        (await FindAsync(grains, reader, text)).Groups.Select(group => group.Kind);

    private static Task<SearchResults> FindAsync(IGrainFactory grains, EmployeeNo reader, string text) =>
        grains.GetGrain<ISearchGrain>(0).FindAsync(reader, ["adjustment", "contract", "project", "employee", "customer"], text, 5);
}
