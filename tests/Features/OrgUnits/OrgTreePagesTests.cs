using System.Net;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Portal;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.OrgUnits;

public sealed class OrgTreePagesTests(RunningSystem system) : RunningPortalTests(system)
{
    private UnitCode Below => new($"B-{Company.Mark}");

    [Fact]
    public async Task The_organisation_is_shown_as_it_was_on_a_day()
    {
        await Company.SaveAsync(OrgUnitDocument.Kind, Below, new OrgUnit { Name = Below.Value, Parents = [new(new(2026, 2, 1), null, Company.Unit)] });

        Assert.DoesNotContain(Below.Value, (await ShowAsync(Company.Ann, "/org-tree?on=2026-01-31", Company.Unit.Value)).Html, StringComparison.Ordinal);
        Assert.Contains("org-tree__one--1", (await ShowAsync(Company.Ann, "/org-tree?on=2026-02-01", Below.Value)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_is_none_is_said_so()
    {
        using var ann = await SignInAsync(Company.Ann);

        var answer = await ann.GetAsync("/org-tree?on=31.2.2026");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotNull(answer.Page.QuerySelector("[role=alert]"));
    }

    [Fact]
    public async Task A_units_page_says_who_belongs_to_it_to_those_who_may_see_people()
    {
        using var head = await SignInAsync(Company.Head);
        using var ann = await SignInAsync(Company.Ann);

        Assert.Contains(Company.Ann.Value, (await head.GetAsync($"/org-units/{Company.Unit}")).Text("#staff"), StringComparison.Ordinal);
        Assert.Null((await ann.GetAsync($"/org-units/{Company.Unit}")).Page.QuerySelector("#staff"));
    }
}
