using System.Collections.Immutable;
using OpsSupport.Features.Adjustments;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Values;
using Posted = OpsSupport.Kernel.Storage.A;

namespace OpsSupport.Features.Projects;

/// <summary>Projects found by what their figures say: the same as somebody would find who calculates every one of them.</summary>
public sealed class ProjectListTests(RunningSystem system)
{
    private const int Seed = 84;
    private const int Projects = 60;

    private static readonly decimal[] Signed = [1_060_000m, 530_000m];

    private static readonly ProjectFilter Problems = new() { MarginBelow = 0.15m, CollectionBelow = 0.5m, State = ProjectState.Active, Stage = ProjectStage.InExecution };

    [Theory, OnBothDatabases]
    [Trait("AT", "08.3")]
    [Trait("AT", "08.4")]
    [Trait("AT", "X-03")]
    public async Task A_filter_by_rates_finds_what_a_calculation_finds(DatabaseKind kind)
    {
        var grains = await system.GrainsOnAsync(kind);
        var company = await TestCompany.FoundAsync(grains);
        await PostAnyAsync(kind, company, await StartManyAsync(company));

        var all = await AllAsync(grains, company, new());
        var problems = await AllAsync(grains, company, Problems);
        var uncontracted = await AllAsync(grains, company, new() { WithoutContract = true });

        Assert.Equal(Projects + 1, all.Length);
        Assert.Equal(Numbers(all.Where(IsProblem)), Numbers(problems));
        Assert.NotEmpty(problems);
        Assert.Equal(Numbers(all.Where(row => StatementOf(row).ContractAmount.IsZero)), Numbers(uncontracted));
    }

    [Theory, OnBothDatabases]
    [Trait("AT", "X-03")]
    public async Task What_has_no_rate_is_sorted_last_whichever_way_round(DatabaseKind kind)
    {
        var grains = await system.GrainsOnAsync(kind);
        var company = await TestCompany.FoundAsync(grains);
        await PostAnyAsync(kind, company, await StartManyAsync(company));

        foreach (var sort in new[] { ProjectSort.Margin, ProjectSort.Collection, ProjectSort.Recognition })
        {
            var up = (await AllAsync(grains, company, new() { Sort = sort })).Select(row => RateOf(row, sort)).ToList();
            var down = (await AllAsync(grains, company, new() { Sort = sort, Descending = true })).Select(row => RateOf(row, sort)).ToList();

            Assert.Equal(up.OrderBy(rate => rate is null).ThenBy(rate => rate), up);
            Assert.Equal(down.OrderBy(rate => rate is null).ThenByDescending(rate => rate), down);
            Assert.Null(up[^1]);
        }
    }

    [Theory, OnBothDatabases]
    [Trait("AT", "X-13")]
    [Trait("AT", "I-01")]
    public async Task The_sums_of_the_list_are_those_of_the_live_figures_package_and_members_alike(DatabaseKind kind)
    {
        var grains = await system.GrainsOnAsync(kind);
        var company = await TestCompany.FoundAsync(grains);
        ProjectNo[] members = [new($"A-{company.Mark}"), new($"B-{company.Mark}")];
        var package = await company.PackageAsync(new($"M-{company.Mark}"), members);
        foreach (var (member, gross) in members.Zip(Signed))
        {
            await company.SignAsync(new($"SC-{member}"), member, gross);
        }

        var rows = await AllAsync(grains, company, new());

        foreach (var no in members.Append(package))
        {
            var row = rows.Single(one => one.No == no);
            var live = (await grains.AgreedAsync([FigureScope.Of(no)]))[0];
            Assert.Equal(live.Total(FigureKind.ContractSigned), StatementOf(row).ContractAmount);
        }

        Assert.Equal(Money.Cny(1_500_000m), rows.Single(row => row.No == package).ContractNet);
    }

    [Fact]
    [Trait("AT", "33.8")]
    [Trait("AT", "X-09")]
    public async Task Whoever_may_not_see_figures_or_cost_neither_reads_filters_nor_sorts_by_them()
    {
        var company = await TestCompany.FoundAsync(system.Grains);
        await company.ChangeAsync<Project, ProjectNo>(ProjectDocument.Kind, company.Project, project => project with { Members = [new(company.Ann)] });
        await company.HireAsync(company.No("listing"), Role.ListingOffice);
        await system.PostAsync(company, company.Project, (FigureKind.OutputValue, 100m), (FigureKind.ExternalCost, 99m));

        var member = Assert.Single(await ListAsync(company.Ann, new()));
        var cheap = await ListAsync(company.Ann, new() { MarginBelow = 0.5m });
        var listing = Assert.Single(await ListAsync(company.No("listing"), new() { Text = company.Mark }));
        var hidden = await ListAsync(company.No("listing"), new() { Text = company.Mark, MarginBelow = 0.5m });
        var lead = Assert.Single(await ListAsync(company.Lead, new() { MarginBelow = 0.5m }));

        Assert.True(member.FiguresHidden);
        Assert.Empty(member.Totals);
        Assert.Empty(cheap);
        Assert.Equal([FigureKind.OutputValue], listing.Totals.Select(total => total.Kind));
        Assert.True(listing.CostHidden);
        Assert.Empty(hidden);
        Assert.Equal(Money.Cny(99m), StatementOf(lead).Cost);
    }

    private static bool IsProblem(ProjectRow row) => StatementOf(row) is var statement
        && statement.OutputMarginRate.Value < 0.15m && statement.CollectionRate.Value < 0.5m
        && row is { State: ProjectState.Active, Stage: ProjectStage.InExecution };

    private static decimal? RateOf(ProjectRow row, ProjectSort sort)
    {
        var statement = StatementOf(row);
        var rate = sort switch
        {
            ProjectSort.Margin => statement.OutputMarginRate,
            ProjectSort.Collection => statement.CollectionRate,
            _ => statement.RecognitionRate(row.ContractNet),
        };
        return rate.Value is { } value ? Math.Round(value, 9) : null;
    }

    private static FigureStatement StatementOf(ProjectRow row) =>
        new(row.Currency, row.Totals.ToImmutableDictionary(total => total.Kind, total => total.Amount), row.CostHidden);

    private static IEnumerable<string> Numbers(IEnumerable<ProjectRow> rows) => rows.Select(row => row.No.Value).Order(StringComparer.Ordinal);

    private static async Task<ImmutableArray<ProjectRow>> AllAsync(IGrainFactory grains, TestCompany company, ProjectFilter filter) =>
        (await grains.GetGrain<IProjectListGrain>(0).ListAsync(company.Office, filter with { Text = company.Mark }, new(0, PageRequest.Largest))).Value!.Rows;

    private async Task<ImmutableArray<ProjectRow>> ListAsync(EmployeeNo reader, ProjectFilter filter) =>
        (await system.Grains.GetGrain<IProjectListGrain>(0).ListAsync(reader, filter, new(0, PageRequest.Largest))).Value!.Rows;

    private static async Task<ProjectNo[]> StartManyAsync(TestCompany company)
    {
        ProjectNo[] projects = [.. Enumerable.Range(1, Projects).Select(no => new ProjectNo($"{no}-{company.Mark}"))];
        foreach (var (index, project) in projects.Index())
        {
            await company.StartAsync(project, body => body with
            {
                State = index % 7 == 0 ? ProjectState.Suspended : ProjectState.Active,
                Stage = index % 5 == 0 ? ProjectStage.Signed : ProjectStage.InExecution,
            });
        }

        return projects;
    }

    private async Task PostAnyAsync(DatabaseKind kind, TestCompany company, ProjectNo[] projects)
    {
        var random = new Random(Seed);
        FigureKind[] kinds =
            [FigureKind.ContractSigned, FigureKind.OutputValue, FigureKind.Collection, FigureKind.RevenueConfirmed, FigureKind.LabourCost, FigureKind.ExternalCost];
        var entries =
            from project in projects
            from figure in kinds
            where random.Next(5) > 0
            select Posted.Entry($"{project}/{figure}", random.NextInt64(1, 1000)) with { Kind = figure, Project = project, Quantity = null };
        await (await system.ServiceAsync<Committer>(kind)).CommitAsync(Posted.Posting(company.Mark, [.. entries]));
    }
}
