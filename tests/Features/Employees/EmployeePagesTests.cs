using System.Net;
using OpsSupport.Features.OrgUnits;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Portal;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Employees;

public sealed class EmployeePagesTests(RunningSystem system) : RunningPortalTests(system)
{
    private EmployeeNo Clerk => Company.No("clerk");

    [Fact]
    public async Task A_rate_is_entered_by_date()
    {
        await FillInAsync(
            Company.Office, $"/employees/{Company.Ann}/edit", ("Rates.Lines[1].From", "2026-04-01"), ("Rates.Lines[1].PerDay", "1200.50"), ("Rates.Lines[1].StandardHours", "7.5"));

        Assert.Equal(new CostRate(Money.Cny(1200.50m), Hours.Of(7.5m)), (await RatesAsync(Company.Ann)).On(new(2026, 4, 1)));
        Assert.Equal(Money.Cny(1000m), (await RatesAsync(Company.Ann)).On(new(2026, 3, 31))!.PerDay);
    }

    [Fact]
    public async Task Whoever_may_not_see_rates_sees_none_and_loses_none()
    {
        await Company.HireAsync(Clerk, Role.PortalAdministrator);
        using var clerk = await SignInAsync(Clerk);

        var details = await clerk.GetAsync($"/employees/{Company.Ann}");
        var form = await clerk.GetAsync($"/employees/{Company.Ann}/edit");
        var saved = await FillInAsync(Clerk, $"/employees/{Company.Ann}/edit", ("Name", "Ann Other"));

        Assert.All([details.Html, form.Html], html => Assert.DoesNotContain("1,000", html));
        Assert.Null(form.Page.QuerySelector("#Form_Rates"));
        Assert.NotNull(saved.Onward);
        Assert.Equal(Money.Cny(1000m), (await RatesAsync(Company.Ann)).On(RunningSystem.Today)!.PerDay);
    }

    [Fact]
    public async Task Whoever_may_not_see_rates_cannot_set_them_by_a_form_of_his_own()
    {
        await Company.HireAsync(Clerk, Role.PortalAdministrator);

        var forged = await FillInAsync(Clerk, $"/employees/{Company.Ann}/edit", ("Rates.Lines[0].From", "2025-01-01"), ("Rates.Lines[0].PerDay", "1"));

        Assert.NotNull(forged.Page.QuerySelector("[role=alert]"));
        Assert.Equal(Money.Cny(1000m), (await RatesAsync(Company.Ann)).On(RunningSystem.Today)!.PerDay);
    }

    [Fact]
    public async Task Everybody_finds_and_opens_his_own_page_and_nobody_elses()
    {
        using var ann = await SignInAsync(Company.Ann);

        var list = await ann.GetAsync("/employees");
        var own = await ann.GetAsync($"/employees/{Company.Ann}");
        var other = await ann.GetAsync($"/employees/{Company.Lead}");

        Assert.Equal([Company.Ann.Value], list.Page.QuerySelectorAll("#list tbody tr").Select(row => row.QuerySelector("a")!.TextContent.Trim()));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (own.Status, other.Status));
        Assert.DoesNotContain("1,000", own.Html);
    }

    [Fact]
    public async Task A_grade_is_seen_by_those_who_may_see_rates_and_by_nobody_else()
    {
        await Company.HireAsync(Clerk, Role.PortalAdministrator);
        await FillInAsync(Company.Office, $"/employees/{Company.Ann}/edit", ("Grades.Lines[0].From", "2026-01-01"), ("Grades.Lines[0].Name", "P5-secret"));
        using var office = await SignInAsync(Company.Office);
        using var clerk = await SignInAsync(Clerk);

        Assert.Contains("P5-secret", (await office.GetAsync($"/employees/{Company.Ann}")).Html, StringComparison.Ordinal);
        foreach (var url in new[] { $"/employees/{Company.Ann}", $"/employees/{Company.Ann}/edit", "/employees/export?format=csv" })
        {
            Assert.DoesNotContain("P5-secret", (await clerk.GetAsync(url)).Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    [Trait("AT", "29.4")]
    public async Task Somebody_is_moved_to_another_unit_from_a_day_on()
    {
        UnitCode other = new($"O-{Company.Mark}");
        await Company.SaveAsync(OrgUnitDocument.Kind, other, new OrgUnit { Name = "Other" });

        var moved = await FillInAsync(Company.Office, $"/employees/{Company.Ann}/move", ("On", "2026-04-01"), ("Unit", other.Value));

        Assert.Equal($"/employees/{Company.Ann}", moved.Onward);
        var units = (await Company.Grain<Employee, EmployeeNo>(EmployeeKind.Kind, Company.Ann).GetAsync(Company.Office)).Value!.Body.Units;
        Assert.Equal((Company.Unit, other), (units.On(new(2026, 3, 31)), units.On(new(2026, 4, 1))));
    }

    [Theory]
    [InlineData("", "D", "Form.On")]
    [InlineData("2024-12-31", "D", "Form.On")]
    [InlineData("2026-04-01", "nowhere", "Form.Unit")]
    [InlineData("2026-04-01", "", "Form.Unit")]
    public async Task A_move_that_cannot_be_is_refused_at_its_field(string on, string unit, string field)
    {
        var refused = await FillInAsync(Company.Office, $"/employees/{Company.Ann}/move", ("On", on), ("Unit", unit == "D" ? Company.Unit.Value : unit));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotNull(refused.Page.QuerySelector($"[name='{field}'][aria-invalid=true]"));
    }

    [Fact]
    public async Task Nobody_else_is_offered_to_move_people()
    {
        using var head = await SignInAsync(Company.Head);

        Assert.Equal(HttpStatusCode.Forbidden, (await head.GetAsync($"/employees/{Company.Ann}/move")).Status);
        Assert.Null((await head.GetAsync($"/employees/{Company.Ann}")).Page.QuerySelector("a[href$='/move']"));
    }

    [Fact]
    public async Task Everybody_comes_to_his_own_record_and_month_from_the_menu_under_his_name()
    {
        using var ann = await SignInAsync(Company.Ann);
        var home = await ann.GetAsync("/");

        var links = home.Page.QuerySelectorAll(".menu__panel a.menu__item").Select(link => link.GetAttribute("href")!).ToList();
        var record = await ann.GetAsync(links[0]);
        var month = await ann.GetAsync(links[2]);

        Assert.Equal([$"/employees/{Company.Ann}", "/delegations/mine", $"/time-reports/{Company.Ann}/now"], links[..3]);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (record.Status, month.Status));
        Assert.Contains("2026-03", month.Text(".page-head__lead"), StringComparison.Ordinal);
    }

    private async Task<global::System.Collections.Immutable.ImmutableArray<Dated<CostRate>>> RatesAsync(EmployeeNo no) =>
        (await Company.Grain<Employee, EmployeeNo>(EmployeeKind.Kind, no).GetAsync(Company.Office)).Value!.Body.Rates;
}
