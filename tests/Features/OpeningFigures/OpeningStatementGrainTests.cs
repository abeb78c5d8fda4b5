using OpsSupport.Kernel;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.OpeningFigures;

/// <summary>Figures of old become entries like all others, each with its line behind it.</summary>
public sealed class OpeningStatementGrainTests(RunningSystem system)
{
    private static readonly DateOnly On = new(2026, 2, 28);

    [Fact]
    public async Task A_new_projects_own_budget_stands_in_its_figures()
    {
        var company = await TestCompany.FoundAsync(system.Grains);
        var planned = new ProjectNo($"B-{company.Mark}");

        await company.StartAsync(planned, project => project with { Budget = [new(null, Money.Cny(70m), On)] });

        var sum = await system.Grains.GetGrain<ILedgerGrain>(0).SumAsync(SystemActor.No, FigureScope.Of(company.Unit));
        Assert.Equal(Money.Cny(70m), sum.Value!.Total(FigureKind.Budget));
    }

    [Fact]
    public async Task Every_figure_names_its_line_and_saving_again_posts_the_difference()
    {
        var company = await TestCompany.FoundAsync(system.Grains);
        var labour = new OpeningLine(FigureKind.LabourCost, On, Money.Cny(1000m)) { Employee = company.Ann, Quantity = Hours.Of(8) };
        await SaveAsync(company, 0, new(FigureKind.OutputValue, On, Money.Cny(300m)), labour);

        await SaveAsync(company, 1, new(FigureKind.OutputValue, On, Money.Cny(250m)), labour);

        var entries = (await EntriesAsync(company)).Entries.OrderBy(entry => entry.Amount.Minor).ToList();
        Assert.Equal(
            [(FigureKind.OutputValue, -50m, 1), (FigureKind.OutputValue, 300m, 1), (FigureKind.LabourCost, 1000m, 2)],
            entries.Select(entry => (entry.Kind, entry.Amount.Amount, entry.SourceLine)));
        Assert.All(entries, entry => Assert.Equal(Ref(company), entry.Source));
        Assert.Equal((company.Ann, Hours.Of(8)), (entries[2].Employee, entries[2].Quantity));
    }

    [Fact]
    public async Task Refuses_what_comes_from_elsewhere_what_is_empty_and_what_belongs_on_the_package()
    {
        var company = await TestCompany.FoundAsync(system.Grains);
        var child = new ProjectNo($"C-{company.Mark}");
        var package = await company.PackageAsync(new($"M-{company.Mark}"), child);
        var refused = await Grain(company).SaveAsync(Intent.New(company.Office, 0), new()
        {
            Project = child,
            Origin = "old books",
            Lines =
            [
                new(FigureKind.ContractSigned, On, Money.Cny(1m)),
                new(FigureKind.OutputValue, On, Money.Cny(0m)),
                new(FigureKind.LabourCost, On, Money.Cny(1m)),
            ],
        });

        Assert.Equal(
            [
                new FigureKeptElsewhere(1, FigureKind.ContractSigned), new EmptyOpeningLine(2),
                new PostOnPackage(nameof(OpeningStatement.Lines), child, package),
            ],
            refused.Errors);
        Assert.Equal([new NoOpeningLines()], (await Grain(company).SaveAsync(Intent.New(company.Office, 0), Statement(company))).Errors);
    }

    [Fact]
    public async Task Only_those_who_keep_the_books_may_take_figures_over()
    {
        var company = await TestCompany.FoundAsync(system.Grains);

        var statement = Statement(company, new OpeningLine(FigureKind.OutputValue, On, Money.Cny(1m)));

        var refused = await Grain(company).SaveAsync(Intent.New(company.Lead, 0), statement);

        Assert.IsType<NotAllowed>(Assert.Single(refused.Errors));
    }

    private static DocumentRef Ref(TestCompany company) =>
        OpeningStatementKind.Kind.Ref(OpeningStatementKind.Kind.KeyOf(OpeningStatementNo.Of(company.Project, 2026)));

    private static OpeningStatement Statement(TestCompany company, params OpeningLine[] lines) =>
        new() { Project = company.Project, Origin = "old books", Lines = [.. lines] };

    private IDocumentGrain<OpeningStatement> Grain(TestCompany company) =>
        system.Grains.GetGrain<IDocumentGrain<OpeningStatement>>(Ref(company).ToGrainId());

    private async Task SaveAsync(TestCompany company, int version, params OpeningLine[] lines) =>
        Assert.Empty((await Grain(company).SaveAsync(Intent.New(company.Office, version), Statement(company, lines))).Errors);

    private async Task<EntryPage> EntriesAsync(TestCompany company) => (await system.Grains.GetGrain<ILedgerGrain>(0)
        .EntriesAsync(SystemActor.No, new(FigureScope.Of(company.Project)), new PageRequest(0, 50))).Value!;
}
