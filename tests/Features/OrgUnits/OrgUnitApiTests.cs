using System.Net;
using OpsSupport.Features.Adjustments;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Api;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.OrgUnits;

/// <summary>Programs read departments and their figures with the rights of their owners.</summary>
public sealed class OrgUnitApiTests(RunningSystem system) : RunningApiTests(system)
{
    private string Department => $"/departments/{Company.Unit}";

    [Fact]
    public async Task Departments_are_listed_with_what_they_hang_under()
    {
        var below = new UnitCode($"B-{Company.Mark}");
        await Company.SaveAsync(OrgUnitDocument.Kind, below, new OrgUnit { Name = "Below", Parents = [new(new(2025, 1, 1), null, Company.Unit)] });
        using var ann = await ProgramOfAsync(Company.Ann);

        var listed = await ann.GetAsync($"/departments?unit={Company.Unit}");
        var one = await ann.GetAsync(Department);

        Assert.Contains(listed.Json["items"]!.AsArray(), item => item!["id"]!.GetValue<string>() == below.Value && item["unit"]!.GetValue<string>() == Company.Unit.Value);
        Assert.Equal(Company.Head.Value, one.Json["body"]!["heads"]![0]!["value"]!.GetValue<string>());
    }

    [Fact]
    public async Task Figures_are_for_its_head_and_for_nobody_below()
    {
        await System.PostAsync(Company, Company.Project, (FigureKind.OutputValue, 777m));
        using var head = await ProgramOfAsync(Company.Head);
        using var ann = await ProgramOfAsync(Company.Ann);

        var figures = await Until.HoldsAsync(() => head.GetAsync($"{Department}/figures"), answer => answer.Text.Contains("777.00", StringComparison.Ordinal));

        Assert.Equal($"unit:{Company.Unit}", figures.Json["scope"]!.GetValue<string>());
        IsProblem(HttpStatusCode.Forbidden, "not-allowed", await ann.GetAsync($"{Department}/figures"));
        IsProblem(HttpStatusCode.NotFound, "document.not-found", await head.GetAsync($"/departments/none-{Company.Mark}/figures"));
        IsProblem(HttpStatusCode.NotFound, "document.not-found", await head.GetAsync("/departments/a%7Cb"));
    }

    [Fact]
    public async Task Who_has_reported_is_known_to_the_head_person_by_person()
    {
        using var ann = await ProgramOfAsync(Company.Ann);
        using var head = await ProgramOfAsync(Company.Head);
        var day = $"{RunningSystem.Today:yyyy-MM-dd}";
        await ann.PutAsync($"/time-reports/{Company.Ann}/days/{day}", new { entries = new[] { new { project = Company.Project.Value, hours = 8 } } });

        var status = await head.GetAsync($"{Department}/reporting-status?from={day}&to={day}");
        var missing = await head.GetAsync($"{Department}/missing-reports?from=2026-03-01&to={day}");

        var people = status.Json["people"]!.AsArray().ToDictionary(person => person!["employee"]!.GetValue<string>(), person => person!["state"]!.GetValue<string>());
        Assert.Equal(("reported", "missing"), (people[Company.Ann.Value], people[Company.Lead.Value]));
        Assert.Equal(1, status.Json["waiting"]!.AsArray().Single()!["lines"]!.GetValue<int>());
        Assert.Equal(HttpStatusCode.OK, missing.Status);
        IsProblem(HttpStatusCode.Forbidden, "not-allowed", await ann.GetAsync($"{Department}/reporting-status?from={day}&to={day}"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await head.GetAsync($"{Department}/reporting-status?from=2025-01-01&to={day}")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await head.GetAsync($"{Department}/reporting-status")).Status);
    }
}
