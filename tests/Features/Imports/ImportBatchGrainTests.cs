using System.Text;
using OpsSupport.Features.OrgUnits;
using OpsSupport.Features.Projects;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Imports;

public sealed class ImportBatchGrainTests(RunningSystem system)
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Rows_become_entries_of_units_that_are_made_for_them(DatabaseKind database)
    {
        var (grains, company) = await CompanyAsync(database);
        var text = $"Kind,Day,Amount,Currency,Unit,Unit Name,Supplier,Text\n"
            + $"ExternalCost,2026-02-01,100.01,GBP,N-{company.Mark},New unit,Smith & Co,paper\n"
            + $"ExternalCost,2026-02-02,-0.01,GBP,N-{company.Mark},New unit,,credit note\n";

        var batch = await new ImportClient(grains).ImportAsync(A.Figures, A.Text(text), "figures.csv", new(false, company.Unit));

        Assert.Equal((ImportStep.Done, 2, 1), (batch.Step, batch.Progress.Made, batch.Progress.Units));
        Assert.Equal(Money.Of(100m, Currency.Of("GBP")), await SumAsync(grains, new($"N-{company.Mark}"), "GBP"));
        Assert.Equal(Money.Of(100m, Currency.Of("GBP")), await SumAsync(grains, company.Unit, "GBP"));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task The_same_data_in_another_file_change_nothing(DatabaseKind database)
    {
        var (grains, company) = await CompanyAsync(database);
        var client = new ImportClient(grains);
        var text = $"类型,日期,金额,部门编号,摘要\n外购成本,2026/2/1,10,{company.Unit},办公用品\n外购成本,2026/2/1,10,{company.Unit},办公用品\n";
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding(936)!;

        var first = await client.ImportAsync(A.Figures, A.Text(text), "a.csv", new(false, null));
        var again = await client.ImportAsync(A.Figures, A.Text(text), "b.csv", new(false, null));
        var recoded = await client.ImportAsync(A.Figures, A.Text(text, gbk), "c.csv", new(false, null));

        Assert.Equal(2, first.Progress.Made);
        Assert.Equal(first.Progress, again.Progress);
        Assert.True(recoded.Progress.NothingNew);
        Assert.Equal(2, recoded.Progress.Unchanged);
        Assert.Equal(Money.Cny(20), await SumAsync(grains, company.Unit, "CNY"));
    }

    [Fact]
    public async Task Nothing_is_stored_of_a_file_with_a_bad_row_until_somebody_says_to_skip_it()
    {
        var (grains, company) = await CompanyAsync(DatabaseKind.Sqlite);
        var client = new ImportClient(grains);
        var batch = await client.StageAsync(
            A.Figures, A.Text($"Kind,Day,Amount,Unit\nExternalCost,2026-02-01,1,{company.Unit}\nExternalCost,2026-02-01,much,{company.Unit}\n"), "bad.csv");

        var refused = await client.BatchOf(batch).ConfirmAsync(Intent.New(SystemActor.No, 0), new(SkipBad: false, null));
        var problems = await client.BatchOf(batch).ProblemsAsync(SystemActor.No, new(0, 10));
        var before = await SumAsync(grains, company.Unit, "CNY");
        var skipped = await client.ConfirmAsync(batch, new(SkipBad: true, null));

        Assert.Equal([new BadRows(1)], refused.Errors);
        Assert.Equal([new(3, "Amount", RowProblemReason.NotAnAmount, "much")], problems.Value!.Problems);
        Assert.Equal(Money.Cny(0), before);
        Assert.Equal((ImportStep.Done, 1), (skipped.Step, skipped.Progress.Made));
        Assert.Equal(Money.Cny(1), await SumAsync(grains, company.Unit, "CNY"));
    }

    [Fact]
    public async Task What_a_row_names_and_nobody_knows_is_found_before_anything_is_stored()
    {
        var (grains, company) = await CompanyAsync(DatabaseKind.Sqlite);
        await company.PackageAsync(new($"package-{company.Mark}"), new ProjectNo($"member-{company.Mark}"));
        var client = new ImportClient(grains);

        var batch = await client.StageAsync(
            A.Figures,
            A.Text($"Kind,Day,Amount,Unit,Project,Customer\nExternalCost,2026-02-01,1,{company.Unit},NONE-{company.Mark},\n"
                + $"ExternalCost,2026-02-01,1,{company.Unit},package-{company.Mark},\nExpenseCost,2026-02-01,1,{company.Unit},member-{company.Mark},\n"
                + $"ExternalCost,2026-02-01,1,{company.Unit},,NONE-{company.Mark}\n"),
            "unknown.csv");
        var problems = await client.BatchOf(batch).ProblemsAsync(SystemActor.No, new(0, 10));

        Assert.Equal(
            [
                new(2, "Project", RowProblemReason.UnknownReference, $"NONE-{company.Mark}"),
                new(3, "Project", RowProblemReason.KeptOnMembers, $"package-{company.Mark}"),
                new(4, "Project", RowProblemReason.KeptOnPackage, $"member-{company.Mark}"),
                new(5, "Customer", RowProblemReason.UnknownReference, $"NONE-{company.Mark}"),
            ],
            problems.Value!.Problems);
    }

    [Fact]
    public async Task A_later_statement_revises_a_project_and_an_earlier_one_does_not()
    {
        var (grains, company) = await CompanyAsync(DatabaseKind.Sqlite);
        var client = new ImportClient(grains);

        var first = await client.ImportAsync(A.Projects, A.Text(Statement(company, "Bridge", "100", "2026-01-01")), "1.csv", new(false, null));
        var later = await client.ImportAsync(A.Projects, A.Text(Statement(company, "Long bridge", "130", "2026-03-01")), "2.csv", new(false, null));
        var earlier = await client.ImportAsync(A.Projects, A.Text(Statement(company, "Bridge", "90", "2025-12-01")), "3.csv", new(false, null));

        Assert.Equal((1, 1, 1), (first.Progress.Made, later.Progress.Revised, earlier.Progress.Unchanged));
        var project = await company.Grain<Project, ProjectNo>(ProjectDocument.Kind, new($"B-{company.Mark}")).GetAsync(SystemActor.No);
        Assert.Equal("Long bridge", project.Value!.Body.Name);
        Assert.Equal([Money.Cny(100), Money.Cny(30)], project.Value.Body.Budget.Select(line => line.Amount));
        Assert.Equal([new(1970, 1, 1)], project.Value.Body.Departments.Select(department => department.From));
    }

    [Fact]
    public async Task Units_of_one_file_hang_below_each_other_in_any_order()
    {
        var (grains, company) = await CompanyAsync(DatabaseKind.Sqlite);
        var (top, middle, low) = ($"T-{company.Mark}", $"M-{company.Mark}", $"L-{company.Mark}");
        var client = new ImportClient(grains);

        var batch = await client.ImportAsync(
            A.Profile("org-units"), A.Text($"编号,名称,类型,上级编号\n{low},小组,阿米巴,{middle}\n{middle},部门,部门,{top}\n{top},事业部,事业部,{company.Unit}\n"), "units.csv",
            new(false, null));

        Assert.Equal(3, batch.Progress.Made);
        var unit = await company.Grain<OrgUnit, UnitCode>(OrgUnitDocument.Kind, new(low)).GetAsync(SystemActor.No);
        Assert.Equal((OrgUnitKind.AmoebaUnit, middle), (unit.Value!.Body.Kind, unit.Value.Body.Parents.Single().Value.Value));
    }

    [Fact]
    public async Task A_parent_that_is_nowhere_is_found_at_the_end_of_the_file()
    {
        var (grains, company) = await CompanyAsync(DatabaseKind.Sqlite);
        var client = new ImportClient(grains);

        var batch = await client.StageAsync(A.Profile("org-units"), A.Text($"编号,名称,上级编号\nX-{company.Mark},小组,NONE-{company.Mark}\n"), "units.csv");
        var problems = await client.BatchOf(batch).ProblemsAsync(SystemActor.No, new(0, 10));

        Assert.Equal((0, 1), (batch.Summary.Good, batch.Summary.Bad));
        Assert.Equal([new(2, "上级编号", RowProblemReason.UnknownReference, $"NONE-{company.Mark}")], problems.Value!.Problems);
    }

    [Fact]
    public async Task A_closed_period_keeps_rows_out_until_it_is_opened()
    {
        var (grains, company) = await CompanyAsync(DatabaseKind.Sqlite);
        var client = new ImportClient(grains);
        var period = new Period(2011, 7);
        var batch = await client.StageAsync(A.Figures, A.Text($"Kind,Day,Amount,Unit\nExternalCost,2011-07-01,1,{company.Unit}\n"), "closed.csv");
        var periods = grains.GetGrain<IAccountingPeriodsGrain>("periods");
        await periods.CloseAsync(Intent.New(company.Office, 0), period);

        var stopped = await client.ConfirmAsync(batch, new(false, null));
        await periods.ReopenAsync(Intent.New(company.Office, 0), period, "late file");
        var done = await client.ConfirmAsync(batch, new(false, null));

        Assert.Equal((ImportStep.Checked, period), (stopped.Step, stopped.StoppedBy));
        Assert.Equal((ImportStep.Done, 1), (done.Step, done.Progress.Made));
    }

    [Fact]
    public async Task A_crash_in_the_middle_repeats_nothing_and_leaves_nothing_out()
    {
        const int rows = (3 * ImportChunk.MostRows) + 1;
        var (grains, company) = await CompanyAsync(DatabaseKind.Sqlite);
        var client = new ImportClient(grains);
        var text = string.Concat(Enumerable.Range(0, rows).Select(row => $"ExternalCost,2026-02-01,1,{company.Unit},{row}\n"));
        var batch = await client.StageAsync(A.Figures, A.Text($"Kind,Day,Amount,Unit,Reference\n{text}"), "crash.csv");

        await client.BatchOf(batch).ConfirmAsync(Intent.New(SystemActor.No, 0), new(false, null));
        await client.BatchOf(batch).RestartAsync();
        var done = await client.SettledAsync(batch);

        Assert.Equal((ImportStep.Done, rows, 0), (done.Step, done.Progress.Made, done.Progress.Unchanged));
        Assert.Equal(Money.Cny(rows), await SumAsync(grains, company.Unit, "CNY"));
    }

    [Fact]
    public async Task Who_may_not_import_learns_nothing_and_changes_nothing()
    {
        var (grains, company) = await CompanyAsync(DatabaseKind.Sqlite);
        var client = new ImportClient(grains);
        var batch = await client.StageAsync(A.Figures, A.Text($"Kind,Day,Amount,Unit\nExternalCost,2026-02-01,1,{company.Unit}\n"), "mine.csv");
        var grain = client.BatchOf(batch);
        var intent = Intent.New(company.Ann, 0);

        Assert.Equal([new NotAllowed("imports:run")], (await grain.GetAsync(company.Ann)).Errors);
        Assert.Equal([new NotAllowed("imports:run")], (await grain.ConfirmAsync(intent, new(false, null))).Errors);
        Assert.Equal([new NotAllowed("imports:run")], (await grain.DiscardAsync(intent)).Errors);
        Assert.Equal([new NotAllowed("imports:run")], (await grain.ProblemsAsync(company.Ann, new(0, 1))).Errors);
    }

    [Fact]
    public async Task A_discarded_file_can_be_handed_in_again()
    {
        var (grains, company) = await CompanyAsync(DatabaseKind.Sqlite);
        var client = new ImportClient(grains);
        var text = $"Kind,Day,Amount,Unit\nExternalCost,2026-02-01,1,{company.Unit}\n";
        var batch = await client.StageAsync(A.Figures, A.Text(text), "a.csv");

        var discarded = await client.BatchOf(batch).DiscardAsync(Intent.New(SystemActor.No, 0));
        var refused = await client.BatchOf(batch).ConfirmAsync(Intent.New(SystemActor.No, 0), new(false, null));
        var again = await client.ImportAsync(A.Figures, A.Text(text), "a.csv", new(false, null));

        Assert.Equal(ImportStep.Discarded, discarded.Value!.Step);
        Assert.Equal([new WrongStep(ImportStep.Discarded)], refused.Errors);
        Assert.Equal(1, again.Progress.Made);
    }

    private static string Statement(TestCompany company, string name, string budget, string day) =>
        $"Project No,Name,Unit,Budget,As Of\nB-{company.Mark},{name},{company.Unit},{budget},{day}\n";

    private static async Task<Money> SumAsync(IGrainFactory grains, UnitCode unit, string currency) =>
        (await grains.GetGrain<ILedgerGrain>(0).SumAsync(SystemActor.No, FigureScope.Of(unit))).Value!.Total(FigureKind.ExternalCost, Currency.Of(currency));

    private async Task<(IGrainFactory Grains, TestCompany Company)> CompanyAsync(DatabaseKind database)
    {
        var grains = await system.GrainsOnAsync(database);
        return (grains, await TestCompany.FoundAsync(grains));
    }
}
