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

    private async Task<global::System.Collections.Immutable.ImmutableArray<Dated<CostRate>>> RatesAsync(EmployeeNo no) =>
        (await Company.Grain<Employee, EmployeeNo>(EmployeeKind.Kind, no).GetAsync(Company.Office)).Value!.Body.Rates;
}
