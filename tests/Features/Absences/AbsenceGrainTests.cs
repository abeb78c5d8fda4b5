using OpsSupport.Kernel;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Documents;

namespace OpsSupport.Features.Absences;

/// <summary>What only a silo shows of leave: who is asked, what is stored, who is away when.</summary>
public sealed class AbsenceGrainTests(RunningSystem system)
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Leave_counts_once_the_head_has_agreed_and_no_more_once_it_is_taken_back(DatabaseKind database)
    {
        var grains = await system.GrainsOnAsync(database);
        var company = await TestCompany.FoundAsync(grains);
        var absence = Leaves.New(grains);

        var asked = await absence.AskAsync(company.Ann, A.Leave);
        var before = await Leaves.OfAsync(grains, company.Ann, A.Leave.FirstDay, A.Leave.LastDay);
        var agreed = await absence.DecideAsync(Intent.New(company.Head, asked.Value!.Version), Decision.Approve, null);
        var during = await Leaves.OfAsync(grains, company.Ann, A.Leave.FirstDay, A.Leave.LastDay.AddDays(7));
        await absence.VoidAsync(Intent.New(company.Ann, agreed.Value!.Version), "Postponed");
        var after = await Leaves.OfAsync(grains, company.Ann, A.Leave.FirstDay, A.Leave.LastDay);

        Assert.Equal([company.Head], asked.Value.Awaiting);
        Assert.Equal(AbsenceRules.DaysOf(A.Leave, company.Ann), during.OrderBy(day => day.Day));
        Assert.Empty(before.Concat(after));
    }

    [Fact]
    public async Task Nobody_is_away_twice_but_two_halves_make_a_day()
    {
        var company = await TestCompany.FoundAsync(system.Grains);
        await Leaves.TakeAsync(system.Grains, company.Ann, A.HalfDay);

        var twice = await Leaves.New(system.Grains).AskAsync(company.Ann, A.Leave);
        await Leaves.TakeAsync(system.Grains, company.Ann, A.HalfDay with { BeginsIn = DayHalf.Afternoon, EndsIn = DayHalf.Afternoon });

        Assert.Equal([new AbsenceOverlaps(A.Leave.FirstDay)], twice.Errors);
        Assert.Equal(
            [new AbsentDay(company.Ann, A.HalfDay.FirstDay, Morning: true, Afternoon: true)],
            await Leaves.OfAsync(system.Grains, company.Ann, A.HalfDay.FirstDay, A.HalfDay.FirstDay));
    }

    [Fact]
    public async Task Human_resources_records_somebody_else_without_asking_and_he_may_read_it()
    {
        var company = await TestCompany.FoundAsync(system.Grains);
        var absence = Leaves.New(system.Grains);

        var recorded = await absence.AskAsync(company.Office, A.Leave with { Employee = company.Ann });
        var refused = await Leaves.New(system.Grains).AskAsync(company.Ann, A.Leave with { Employee = company.Lead });

        Assert.Equal(DocumentStatus.Effective, recorded.Value!.Status);
        Assert.True((await absence.GetAsync(company.Ann)).Succeeded);
        Assert.Equal([new AbsenceOfSomebodyElse()], refused.Errors);
    }

    [Fact]
    public async Task To_a_colleague_it_does_not_exist_whatever_he_tries()
    {
        var company = await TestCompany.FoundAsync(system.Grains);
        var absence = Leaves.New(system.Grains);
        var asked = await absence.AskAsync(company.Ann, A.Leave);
        var agreed = await absence.DecideAsync(Intent.New(company.Head, asked.Value!.Version), Decision.Approve, null);

        var intent = Intent.New(company.Lead, agreed.Value!.Version);
        Assert.IsType<DocumentNotFound>((await absence.GetAsync(company.Lead)).Errors.Single());
        Assert.All(
            [
                await absence.VoidAsync(intent, "Not mine"), await absence.WithdrawAsync(intent), await absence.SaveAsync(intent, A.Leave),
                await absence.SaveAsync(Intent.New(company.Lead, 0), A.Leave), await absence.DecideAsync(intent, Decision.Approve, null),
            ],
            refused => Assert.IsType<DocumentNotFound>(refused.Errors.Single()));
    }
}
