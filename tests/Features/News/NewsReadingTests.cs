using OpsSupport.Features.Employees;
using OpsSupport.Features.OrgUnits;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Accounts;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Notifications;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.News;

/// <summary>Who read it, who did not, and who is reminded.</summary>
public sealed class NewsReadingTests(RunningSystem system)
{
    private const int Active = 200;
    private const int Acknowledged = 150;

    [Fact]
    [Trait("AT", "01.9")]
    public async Task Of_200_people_150_acknowledge_and_exactly_the_other_50_are_reminded_once()
    {
        var (company, people) = await CrowdAsync();
        var article = await A.WriteAsync(system.Grains, SystemActor.No, A.Content with
        {
            Channel = await A.ChannelAsync(system.Grains, company.Mark),
            Audience = new() { Units = [company.Unit] },
            MustRead = true,
        });
        var news = system.Grains.News(article.Number);
        foreach (var person in people.Take(Acknowledged))
        {
            Assert.Equal([], (await news.AcknowledgeAsync(Intent.New(person, 0))).Errors);
        }

        var reading = (await news.ReadingAsync(SystemActor.No)).Value!;
        var intent = Intent.New(SystemActor.No, 0);
        var (first, second) = (await news.RemindAsync(intent), await news.RemindAsync(intent));

        Assert.Equal((Active, Acknowledged), (reading.Audience, reading.Acknowledged));
        Assert.Equal(0.75m, (decimal)reading.Acknowledged / reading.Audience);
        Assert.Equal(people.Skip(Acknowledged).Order(ByNumber), reading.Missing);
        Assert.Equal((50, 50), (first.Value!.Count, second.Value!.Count));
        foreach (var (index, person) in people.Index())
        {
            Assert.Equal(index < Acknowledged ? 0 : 1, await ToldAsync(person));
        }

        await news.RemindAsync(Intent.New(SystemActor.No, 0));
        Assert.Equal(2, await ToldAsync(people[^1]));
    }

    [Fact]
    public async Task Nobody_is_reminded_of_what_need_not_be_read_or_is_not_on_show()
    {
        var company = await TestCompany.FoundAsync(system.Grains);
        var content = A.Content with { Channel = await A.ChannelAsync(system.Grains, company.Mark), Audience = new() { People = [company.Ann] } };
        var plain = await A.WriteAsync(system.Grains, SystemActor.No, content);
        var later = await A.WriteAsync(system.Grains, SystemActor.No, content with { MustRead = true, PublishAt = RunningSystem.Now.AddHours(1) });

        Assert.Equal([new NothingToRemindOf()], (await system.Grains.News(plain.Number).RemindAsync(Intent.New(SystemActor.No, 0))).Errors);
        Assert.Equal([new NothingToRemindOf()], (await system.Grains.News(later.Number).RemindAsync(Intent.New(SystemActor.No, 0))).Errors);
        Assert.Equal(0, await ToldAsync(company.Ann));
    }

    private static Comparer<EmployeeNo> ByNumber => Comparer<EmployeeNo>.Create((one, other) => string.CompareOrdinal(one.Value, other.Value));

    /// <summary>200 people who count, below and in the unit; one who left and one whose account is closed, who do not.</summary>
    private async Task<(TestCompany Company, List<EmployeeNo> People)> CrowdAsync()
    {
        var company = await TestCompany.FoundAsync(system.Grains);
        var below = new UnitCode($"DB-{company.Mark}");
        await company.SaveAsync(OrgUnitDocument.Kind, below, new OrgUnit { Name = "Below", Parents = [new(new(2025, 1, 1), null, company.Unit)] });
        var people = new List<EmployeeNo> { company.Head, company.Lead, company.Ann, company.Office };
        for (var index = people.Count; index < Active; index++)
        {
            people.Add(company.No($"n{index:D3}"));
            await company.HireAsync(people[^1]);
        }

        await company.ChangeAsync<Employee, EmployeeNo>(EmployeeKind.Kind, company.Ann, ann => ann with { Units = [new(new(2025, 1, 1), null, below)] });
        var (left, closed) = (company.No("left"), company.No("closed"));
        await company.HireAsync(left);
        await company.ChangeAsync<Employee, EmployeeNo>(EmployeeKind.Kind, left, employee => employee with { LeftOn = new(2026, 3, 1) });
        await company.HireAsync(closed);
        Assert.Equal([], (await system.Grains.Account(closed).ChangeAsync(Intent.New(SystemActor.No, 0), new AccountChange.Close())).Errors);
        return (company, people);
    }

    private async Task<int> ToldAsync(EmployeeNo person) => (await system.Grains.GetGrain<INotificationsGrain>(0).ListAsync(person, new(0, 10))).Count;
}
