using System.Net;
using OpsSupport.Features.Adjustments;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Api;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Projects;

/// <summary>Programs read projects and their figures with the rights of their owners.</summary>
public sealed class ProjectApiTests(RunningSystem system) : RunningApiTests(system)
{
    private string Project => $"/projects/{Company.Project}";

    [Fact]
    public async Task Projects_are_listed_filtered_sorted_and_in_parts()
    {
        await Company.StartAsync(new($"PA-{Company.Mark}"), project => project with { Name = $"Alpha {Company.Mark}" });
        await Company.StartAsync(new($"PB-{Company.Mark}"), project => project with { Name = $"Beta {Company.Mark}", State = ProjectState.Completed });
        using var lead = await ProgramOfAsync(Company.Lead);

        var first = await lead.GetAsync($"/projects?text={Company.Mark}&sort=name&desc=true&pageSize=2");
        var second = await lead.GetAsync($"/projects?text={Company.Mark}&sort=name&desc=true&pageSize=2&pageNo=2");
        var completed = await lead.GetAsync($"/projects?text={Company.Mark}&state=completed");

        Assert.Equal(3, first.Json["count"]!.GetValue<int>());
        Assert.Equal([$"P-{Company.Mark}", $"PB-{Company.Mark}", $"PA-{Company.Mark}"], IdsOf(first).Concat(IdsOf(second)));
        Assert.Equal([$"PB-{Company.Mark}"], IdsOf(completed));
        Assert.Equal("completed", completed.Json["items"]![0]!["state"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_project_is_read_with_its_people_and_contracts()
    {
        await Company.SignAsync(new($"SC-{Company.Mark}"), Company.Project, 1_060_000m);
        using var lead = await ProgramOfAsync(Company.Lead);

        var read = await Until.HoldsAsync(() => lead.GetAsync(Project), answer => answer.Json["contracts"]!.AsArray().Count > 0);

        Assert.Equal(Company.Lead.Value, read.Json["lead"]!.GetValue<string>());
        Assert.Equal("1060000.00", read.Json["contracts"]![0]!["gross"]!["amount"]!.GetValue<string>());
        Assert.Equal("active", read.Json["document"]!["body"]!["state"]!.GetValue<string>());
    }

    [Fact]
    public async Task Figures_are_exact_and_lead_to_entries_that_sum_to_them()
    {
        await System.PostAsync(Company, Company.Project, (FigureKind.OutputValue, 500_000m), (FigureKind.ExternalCost, 123_456.78m), (FigureKind.ExternalCost, 0.22m));
        using var lead = await ProgramOfAsync(Company.Lead);

        var figures = await Until.HoldsAsync(() => lead.GetAsync($"{Project}/figures"), answer => answer.Text.Contains("123457.00", StringComparison.Ordinal));
        var entries = await lead.GetAsync($"{Project}/entries?kind=externalCost&pageSize=1");

        Assert.Equal("376543.00", figures.Json["statements"]![0]!["outputMargin"]!["amount"]!.GetValue<string>());
        Assert.Equal(0.753086m, figures.Json["statements"]![0]!["outputMarginRate"]!.GetValue<decimal>());
        Assert.Equal(2, entries.Json["entries"]!["count"]!.GetValue<int>());
        Assert.Single(entries.Json["entries"]!["items"]!.AsArray());
        Assert.Equal("123457.00", Assert.Single(entries.Json["totals"]!.AsArray())!["amount"]!["amount"]!.GetValue<string>());
    }

    [Fact]
    [Trait("AT", "33.8")]
    public async Task Without_the_right_to_cost_it_is_absent()
    {
        await Company.HireAsync(Company.No("listing"), Role.ListingOffice);
        await Company.ChangeAsync<Project, ProjectNo>(ProjectDocument.Kind, Company.Project, project => project with
        {
            Budget = [new(null, Money.Cny(444_000m), RunningSystem.Today)],
        });
        await System.PostAsync(Company, Company.Project, (FigureKind.OutputValue, 555m), (FigureKind.ExternalCost, 333m));
        using var lead = await ProgramOfAsync(Company.Lead);
        await Until.HoldsAsync(() => lead.GetAsync($"{Project}/figures"), answer => answer.Text.Contains("333.00", StringComparison.Ordinal));
        using var listing = await ProgramOfAsync(Company.No("listing"));

        ApiReply[] answers = [await listing.GetAsync(Project), await listing.GetAsync($"{Project}/figures"), await listing.GetAsync($"{Project}/entries")];
        var cost = await listing.GetAsync($"{Project}/entries?kind=externalCost");

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.All(answers, answer => Assert.DoesNotMatch(@"333\.00|444000|[mM]argin|[bB]udgetUsed|222\.00", answer.Text));
        Assert.Contains("555.00", answers[1].Text, StringComparison.Ordinal);
        Assert.True(answers[1].Json["costHidden"]!.GetValue<bool>());
        IsProblem(HttpStatusCode.Forbidden, "not-allowed", cost);
    }

    [Fact]
    [Trait("AT", "X-05")]
    public async Task Page_list_files_and_api_say_what_the_ledger_sums_to()
    {
        await System.PostAsync(Company, Company.Project, (FigureKind.OutputValue, 1_000.01m), (FigureKind.ExternalCost, 333.34m));
        using var lead = await SignInAsync(Company.Lead);
        using var program = await ProgramOfAsync(Company.Lead);
        // Read in between: what comes later is added to what was summed by then.
        await lead.GetAsync($"/projects?text={Company.Mark}");
        await System.PostAsync(Company, Company.Project, (FigureKind.OutputValue, 0.02m));
        var page = await ShowAsync(Company.Lead, PanoramaAddress.Of(Company.Project), "¥1,000.03");

        var ledger = (await System.Grains.GetGrain<ILedgerGrain>(0).SumAsync(Company.Lead, FigureScope.Of(Company.Project))).Value!;
        var file = await lead.GetAsync($"{PanoramaAddress.Of(Company.Project)}/export?format=Csv");
        var list = await lead.GetAsync($"/projects?text={Company.Mark}");
        var listed = await lead.GetAsync($"/projects/export?text={Company.Mark}&format=Csv");
        var figures = await program.GetAsync($"{Project}/figures");

        Assert.Equal((Money.Cny(1_000.03m), Money.Cny(333.34m)), (ledger.Total(FigureKind.OutputValue), ledger.Total(FigureKind.ExternalCost)));
        Assert.All([page, list], shown => Assert.All(["¥1,000.03", "66.67%"], number => Assert.Contains(number, shown.Html, StringComparison.Ordinal)));
        Assert.All([file.Html, listed.Html, figures.Text], text => Assert.Contains("1000.03", text, StringComparison.Ordinal));
        Assert.Equal("666.69", figures.Json["statements"]![0]!["outputMargin"]!["amount"]!.GetValue<string>());
    }

    [Fact]
    [Trait("AT", "33.7")]
    public async Task Figures_of_a_past_day_know_nothing_of_later_ones()
    {
        await System.PostAsync(Company, Company.Project, (FigureKind.OutputValue, 500m));
        using var lead = await ProgramOfAsync(Company.Lead);
        await Until.HoldsAsync(() => lead.GetAsync($"{Project}/figures"), answer => answer.Text.Contains("500.00", StringComparison.Ordinal));

        var before = await lead.GetAsync($"{Project}/figures?asOf=2026-03-30");

        Assert.Equal(HttpStatusCode.OK, before.Status);
        Assert.DoesNotContain("500.00", before.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/figures")]
    [InlineData("/entries")]
    [InlineData("/time-lines")]
    public async Task A_stranger_learns_nothing_of_a_project(string part)
    {
        var stranger = await TestCompany.FoundAsync(System.Grains);
        await Company.ChangeAsync<Project, ProjectNo>(ProjectDocument.Kind, Company.Project, project => project with { IsOpenToAll = false });
        using var program = await ProgramOfAsync(stranger.Ann);

        IsProblem(HttpStatusCode.NotFound, "document.not-found", await program.GetAsync(Project + part));
        IsProblem(HttpStatusCode.NotFound, "document.not-found", await program.GetAsync($"/projects/none{part}"));
        IsProblem(HttpStatusCode.NotFound, "document.not-found", await program.GetAsync($"/projects/a%7Cb{part}"));
    }

    [Theory]
    [InlineData("/entries?period=March", "period")]
    [InlineData("/entries?currency=XXX", "currency")]
    [InlineData("/time-lines?month=March", "month")]
    public async Task A_filter_that_means_nothing_is_refused(string part, string field)
    {
        using var lead = await ProgramOfAsync(Company.Lead);

        var refused = await lead.GetAsync(Project + part);

        IsProblem(HttpStatusCode.UnprocessableEntity, "unknown-reference", refused);
        Assert.Equal([field], refused.Fields);
    }

    [Fact]
    public async Task A_lead_reads_the_time_of_all_and_a_member_his_own()
    {
        await Company.ChangeAsync<Project, ProjectNo>(ProjectDocument.Kind, Company.Project, project => project with { Members = [new(Company.Ann)] });
        foreach (var person in new[] { Company.Ann, Company.Head })
        {
            using var program = await ProgramOfAsync(person);
            var day = $"/time-reports/{person}/days/{RunningSystem.Today:yyyy-MM-dd}";
            Assert.Equal(HttpStatusCode.OK, (await program.PutAsync(day, new { entries = new[] { new { project = Company.Project.Value, hours = 2 } } })).Status);
        }

        using var lead = await ProgramOfAsync(Company.Lead);
        using var ann = await ProgramOfAsync(Company.Ann);

        Assert.Contains("\"count\":2", (await lead.GetAsync($"{Project}/time-lines?month=2026-03")).Text, StringComparison.Ordinal);
        Assert.Contains("\"count\":1", (await ann.GetAsync($"{Project}/time-lines")).Text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> IdsOf(ApiReply list) => list.Json["items"]!.AsArray().Select(item => item!["no"]!.GetValue<string>());
}
