using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Lists;

/// <summary>Views of lists: whose they are, who sees them, with which a list opens.</summary>
public sealed class SavedViewsGrainTests(RunningSystem system)
{
    [Theory, OnBothDatabases]
    public async Task A_view_is_made_once_changed_by_its_owner_and_removed(DatabaseKind database)
    {
        var (views, company) = await AtAsync(database);
        var mine = View(company.Ann, " 草稿 ");

        await views.SaveAsync(mine);
        await views.SaveAsync(mine);
        var changed = await views.SaveAsync(mine with { Name = "我的草稿", Query = "?status=Draft&desc=true" });

        Assert.Equal([], changed.Errors);
        Assert.Equal([("我的草稿", "?status=Draft&desc=true")], (await views.ListAsync(company.Ann)).Views.Where(view => view.Owner == company.Ann).Select(view => (view.Name, view.Query)));
        Assert.Equal([new ViewGone()], (await views.RemoveAsync(company.Lead, mine.Id)).Errors);
        Assert.Equal([new ViewGone()], (await views.SaveAsync(mine with { Owner = company.Lead })).Errors);
        Assert.True((await views.RemoveAsync(company.Ann, mine.Id)).Succeeded);
        Assert.DoesNotContain((await views.ListAsync(company.Ann)).Views, view => view.Owner == company.Ann);
    }

    [Theory, OnBothDatabases]
    public async Task A_view_for_a_unit_is_seen_by_those_below_its_head_and_one_for_everybody_by_everybody(DatabaseKind database)
    {
        var (views, company) = await AtAsync(database);
        var (own, unit, all) = (View(company.Head, "own"), View(company.Head, "unit") with { Audience = ViewAudience.Unit, Unit = company.Unit }, View(company.Office, $"zz {company.Mark}") with { Audience = ViewAudience.Everybody });
        var other = await TestCompany.FoundAsync(await system.GrainsOnAsync(database));

        Assert.All([await views.SaveAsync(own), await views.SaveAsync(unit), await views.SaveAsync(all)], saved => Assert.Equal([], saved.Errors));

        Assert.Equal(["own", "unit", all.Name], await NamesAsync(views, company.Head, company, all));
        Assert.Equal(["unit", all.Name], await NamesAsync(views, company.Ann, company, all));
        Assert.Equal([all.Name], await NamesAsync(views, other.Ann, company, all));
        Assert.Empty((await views.ListAsync(new("nobody"))).Views);
        await views.RemoveAsync(company.Office, all.Id);
    }

    [Theory, OnBothDatabases]
    public async Task What_may_not_be_is_refused(DatabaseKind database)
    {
        var (views, company) = await AtAsync(database);
        await views.SaveAsync(View(company.Ann, "taken"));

        await RefusedAsync(views, View(company.Ann, "taken"), new ViewNameTaken("taken"));
        await RefusedAsync(views, View(company.Ann, " "), new Missing(nameof(SavedView.Name)));
        await RefusedAsync(views, View(company.Ann, new('长', 41)), new TooLong(nameof(SavedView.Name), 40));
        await RefusedAsync(views, View(company.Ann, "all") with { Audience = ViewAudience.Everybody }, new NotToShare());
        await RefusedAsync(views, View(company.Ann, "unit") with { Audience = ViewAudience.Unit, Unit = company.Unit }, new NotToShare());
        await RefusedAsync(views, View(company.Head, "unit") with { Audience = ViewAudience.Unit }, new NotToShare());
        Assert.False((await views.SaveAsync(View(new("nobody"), "x"))).Succeeded);
        foreach (var number in Enumerable.Range(1, SavedView.MostPerList - 1))
        {
            Assert.True((await views.SaveAsync(View(company.Ann, $"{number}"))).Succeeded);
        }

        await RefusedAsync(views, View(company.Ann, "one more"), new TooManyViews(SavedView.MostPerList));
    }

    [Theory, OnBothDatabases]
    public async Task A_list_opens_with_a_view_until_it_is_gone(DatabaseKind database)
    {
        var (views, company) = await AtAsync(database);
        var (first, second, others) = (View(company.Ann, "1"), View(company.Ann, "2"), View(company.Lead, "theirs"));
        await views.SaveAsync(first);
        await views.SaveAsync(second);
        await views.SaveAsync(others);

        await views.OpenWithAsync(company.Ann, first.Id);
        await views.OpenWithAsync(company.Ann, second.Id);
        await views.OpenWithAsync(company.Ann, others.Id);
        Assert.Equal(second.Id, (await views.ListAsync(company.Ann)).Usual);
        Assert.Null((await views.ListAsync(company.Lead)).Usual);

        await views.RemoveAsync(company.Ann, second.Id);
        Assert.Null((await views.ListAsync(company.Ann)).Usual);
        await views.OpenWithAsync(company.Ann, first.Id);
        await views.OpenWithAsync(company.Ann, null);
        Assert.Null((await views.ListAsync(company.Ann)).Usual);
    }

    private static SavedView View(EmployeeNo owner, string name) => new() { Id = Guid.CreateVersion7(), Kind = "", Name = name, Query = "?status=Draft", Owner = owner };

    // Views for everybody are everybody's: those of other tests are not looked at.
    private static async Task<IEnumerable<string>> NamesAsync(ISavedViewsGrain views, EmployeeNo reader, TestCompany company, SavedView all) =>
        (await views.ListAsync(reader)).Views.Where(view => view.Id == all.Id || view.Owner == company.Head).Select(view => view.Name);

    private static async Task RefusedAsync(ISavedViewsGrain views, SavedView view, DomainError reason) =>
        Assert.Equal([reason], (await views.SaveAsync(view)).Errors);

    private async Task<(ISavedViewsGrain Views, TestCompany Company)> AtAsync(DatabaseKind database)
    {
        var grains = await system.GrainsOnAsync(database);
        return (grains.GetGrain<ISavedViewsGrain>("expense-claim"), await TestCompany.FoundAsync(grains));
    }
}
