using System.Globalization;
using System.Net;
using OpsSupport.Features.TravelRequests;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Memos;
using OpsSupport.Kernel.Portal;

namespace OpsSupport.Features.TravelAllowances;

/// <summary>A head starts the run at a browser without script and looks at what it comes to.</summary>
public sealed class AllowancePagesTests(RunningSystem system) : RunningPortalTests(system)
{
    private string Run => $"/allowance-runs/{Uri.EscapeDataString($"{Company.Unit}|2026-01")}";

    [Fact]
    [Trait("AT", "31.12")]
    public async Task A_run_is_started_looked_at_by_person_and_day_and_submitted()
    {
        await Trips.TakeAsync(System.Grains, Company.Ann, Runs.Trip(Company));
        using var head = await SignInAsync(Company.Head);

        var started = await StartAsync(head);
        var run = await Until.HoldsAsync(() => FollowAsync(head, started), page => page.Page.QuerySelector("#by-person") is not null);
        var days = await head.GetAsync($"{Run}/people/{Company.Ann}");
        var submitted = await head.SendAsync(run, ".actions form", ("command", "Submit"));

        Assert.Contains("¥630.00", run.Html, StringComparison.Ordinal);
        Assert.Contains("12:00 后出发，计半天", days.Html, StringComparison.Ordinal);
        Assert.Contains("¥630.00", days.Page.QuerySelector("#days tfoot")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("审批中", (await head.GetAsync(submitted.Onward!)).Text(".doc__head .state"));
    }

    [Fact]
    [Trait("AT", "31.8")]
    public async Task Starting_it_again_leads_to_the_same_run()
    {
        await Trips.TakeAsync(System.Grains, Company.Ann, Runs.Trip(Company));
        await Runs.Of(System.Grains, Company.Unit, Runs.January).CalculateAsync(Company.Head);
        using var office = await SignInAsync(Company.Office);

        var started = await StartAsync(office);
        var run = await Until.HoldsAsync(() => FollowAsync(office, started), page => page.Page.QuerySelector("#by-person") is not null);

        Assert.Contains("¥630.00", run.Html, StringComparison.Ordinal);
        Assert.Equal(1, (await Runs.Of(System.Grains, Company.Unit, Runs.January).GetAsync(Company.Office)).Value!.Header.Version);
    }

    [Fact]
    public async Task Its_file_sums_to_what_the_page_says()
    {
        await Trips.TakeAsync(System.Grains, Company.Ann, Runs.Trip(Company));
        await Runs.Of(System.Grains, Company.Unit, Runs.January).CalculateAsync(Company.Head);
        using var head = await SignInAsync(Company.Head);

        var csv = await head.GetAsync($"{Run}/days?format=Csv");
        var xlsx = await head.GetAsync($"{Run}/days?format=Xlsx");

        var amounts = csv.Html.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => decimal.Parse(line.Split(',')[^1], CultureInfo.InvariantCulture));
        Assert.Equal(630m, amounts.Sum());
        Assert.Equal("PK"u8.ToArray(), xlsx.Bytes[..2]);
        Assert.Contains("¥630.00", (await head.GetAsync($"{Run}/print")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_that_is_not_over_comes_back_at_its_field()
    {
        using var head = await SignInAsync(Company.Head);

        var refused = await head.SendAsync(await head.GetAsync("/allowance-runs/new"), "#start", ("Form.Unit", Company.Unit.Value), ("Form.Month", "2026-03"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotNull(refused.Page.QuerySelector("#Form_Month[aria-invalid]"));
    }

    [Fact]
    public async Task Whoever_heads_nothing_starts_nothing_and_sees_his_own()
    {
        await Trips.TakeAsync(System.Grains, Company.Ann, Runs.Trip(Company));
        await Runs.Of(System.Grains, Company.Unit, Runs.January).PayAsync(Company.Office);
        using var ann = await SignInAsync(Company.Ann);

        Assert.Equal(HttpStatusCode.Forbidden, (await ann.GetAsync("/allowance-runs/new")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ann.GetAsync(Run)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ann.GetAsync($"{Run}/people/{Company.Ann}")).Status);
        Assert.Contains("¥630.00", (await ann.GetAsync("/allowances?month=2026-01")).Page.QuerySelector("#own-days tfoot")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_edits_a_run_and_nonsense_in_an_address_is_not_found()
    {
        using var office = await SignInAsync(Company.Office);

        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"{Run}/edit")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync("/allowance-runs/nonsense")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync("/allowance-runs/progress/x/y")).Status);
        Assert.Equal(HttpStatusCode.OK, (await office.GetAsync("/allowances?month=nonsense")).Status);
    }

    private async Task<PaperAnswer> StartAsync(PaperVisitor visitor) =>
        await visitor.SendAsync(await visitor.GetAsync("/allowance-runs/new"), "#start", ("Form.Unit", Company.Unit.Value), ("Form.Month", "2026-01"));

    /// <summary>Goes where the portal leads, until it shows a page.</summary>
    private static async Task<PaperAnswer> FollowAsync(PaperVisitor visitor, PaperAnswer answer)
    {
        for (var steps = 0; answer.Onward is { } onward && steps < 5; steps++)
        {
            answer = await visitor.GetAsync(onward);
        }

        return answer;
    }
}
