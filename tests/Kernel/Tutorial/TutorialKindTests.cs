using System.Net;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Memos;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Tutorial;

/// <summary>What a kind of document gets from the kernel, shown by the one that <c>docs/add-a-document-kind.md</c> adds.</summary>
public sealed class TutorialKindTests(FreshDatabases databases)
{
    private const string Paper = "投标文件（正本）";

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task It_is_written_asked_for_agreed_to_listed_printed_exported_and_found(DatabaseKind database)
    {
        await using var portal = await TutorialPortal.StartAsync(databases, database);
        var company = portal.Company;
        using var ann = portal.SignIn(company.Ann);

        var document = await WriteAsync(ann, company.Project, "Company");
        Assert.Equal(["公章", Paper, "3", "2026-04-01"], document.Page.QuerySelectorAll("#document .facts dd").Select(value => value.TextContent.Trim()).Take(4));
        var url = document.Url.Split('?')[0];
        await ann.SendAsync(await ann.GetAsync($"{url}/edit"), "#edit-form", ("Form.Copies", "5"));
        await ann.SendAsync(await ann.GetAsync(url), "#document form");
        Assert.Contains(Paper, await AgreeAsync(portal, company.Head, url), StringComparison.Ordinal);
        Assert.Equal("审批中", (await ann.GetAsync(url)).Text("#document .state"));
        Assert.Contains(Paper, await AgreeAsync(portal, company.Office, url), StringComparison.Ordinal);

        var agreed = await ann.GetAsync(url);
        var number = agreed.Text("h1");
        Assert.Equal("已生效", agreed.Text("#document .state"));
        Assert.StartsWith("SU-", number, StringComparison.Ordinal);
        Assert.Contains("份数", (await ann.GetAsync($"{url}/history")).Text("main"), StringComparison.Ordinal);
        Assert.Contains("<svg", (await ann.GetAsync($"{url}/print")).Html, StringComparison.Ordinal);
        Assert.Equal([number], Numbers(await ann.GetAsync("/seal-uses?stage=Company")));
        Assert.Equal([], Numbers(await ann.GetAsync("/seal-uses?stage=Finance")));
        Assert.Contains($"{number},{Paper},公章,2026-04-01,{company.Project}", (await ann.GetAsync("/seal-uses/export?format=Csv")).Html, StringComparison.Ordinal);
        Assert.Contains(url, (await ann.GetAsync($"/search?q={WebUtility.UrlEncode("投标文件")}")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_companys_own_seal_needs_a_leader_and_nobody_else_reads_it()
    {
        await using var portal = await TutorialPortal.StartAsync(databases, DatabaseKind.Sqlite);
        var company = portal.Company;
        using var ann = portal.SignIn(company.Ann);
        using var lead = portal.SignIn(company.Lead);

        var document = await WriteAsync(ann, company.Project, "Contract");
        await ann.SendAsync(document, "#document form");
        var url = document.Url.Split('?')[0];
        await AgreeAsync(portal, company.Head, url);

        Assert.Equal("已生效", (await ann.GetAsync(url)).Text("#document .state"));
        Assert.Equal(HttpStatusCode.NotFound, (await lead.GetAsync(url)).Status);
    }

    [Fact]
    public async Task What_its_rules_refuse_is_said_for_every_field_at_once()
    {
        await using var portal = await TutorialPortal.StartAsync(databases, DatabaseKind.Sqlite);
        using var ann = portal.SignIn(portal.Company.Ann);

        var refused = await ann.SendAsync(await WriteAsync(ann, new("P-NONE"), "Company", copies: "101"), "#document form");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("份数", refused.Text(".refusals"), StringComparison.Ordinal);
        Assert.Contains("P-NONE", refused.Text(".refusals"), StringComparison.Ordinal);
    }

    private static async Task<PaperAnswer> WriteAsync(PaperVisitor person, ProjectNo project, string seal, string copies = "3")
    {
        var saved = await person.SendAsync(
            await person.GetAsync("/seal-uses/new"), "#edit-form",
            ("Form.Seal", seal), ("Form.Paper", Paper), ("Form.Copies", copies), ("Form.On", "2026-04-01"), ("Form.Project", project.Value));
        return await person.GetAsync(saved.Onward!);
    }

    /// <summary>Answers from the inbox, as people do; says how the document was called there.</summary>
    private static async Task<string> AgreeAsync(TutorialPortal portal, EmployeeNo person, string url)
    {
        using var visitor = portal.SignIn(person);
        var inbox = await visitor.GetAsync("/inbox");
        await visitor.SendAsync(await visitor.GetAsync(url), "#decide");
        return inbox.Html;
    }

    private static IEnumerable<string> Numbers(PaperAnswer list) =>
        list.Page.QuerySelectorAll("#list-table tbody tr td:first-child a").Select(number => number.TextContent.Trim());
}
