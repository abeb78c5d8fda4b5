using System.Net;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Api;

namespace OpsSupport.Features.Employees;

/// <summary>Programs read people with the rights of their owners.</summary>
public sealed class EmployeeApiTests(RunningSystem system) : RunningApiTests(system)
{
    private string Person => $"/people/{Company.Ann}";

    [Fact]
    public async Task People_are_listed_for_those_who_may_see_them()
    {
        using var head = await ProgramOfAsync(Company.Head);

        var listed = await head.GetAsync($"/people?text={Company.Mark}&stage=active");

        Assert.Equal(4, listed.Json["count"]!.GetValue<int>());
        Assert.Contains(Company.Ann.Value, listed.Json["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Cost_rates_are_only_for_those_who_may_see_them()
    {
        using var head = await ProgramOfAsync(Company.Head);
        using var office = await ProgramOfAsync(Company.Office);

        var withoutRates = await head.GetAsync(Person);
        var withRates = await office.GetAsync(Person);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (withoutRates.Status, withRates.Status));
        Assert.DoesNotContain("1000.00", withoutRates.Text, StringComparison.Ordinal);
        Assert.Equal("1000.00", withRates.Json["body"]!["rates"]![0]!["value"]!["perDay"]!["amount"]!.GetValue<string>());
    }

    [Fact]
    public async Task Whoever_may_not_see_a_person_learns_nothing_of_him()
    {
        var stranger = await TestCompany.FoundAsync(System.Grains);
        using var program = await ProgramOfAsync(stranger.Head);

        IsProblem(HttpStatusCode.NotFound, "document.not-found", await program.GetAsync(Person));
        IsProblem(HttpStatusCode.NotFound, "document.not-found", await program.GetAsync("/people/a%7Cb"));
    }
}
