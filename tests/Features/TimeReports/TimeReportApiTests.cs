using System.Net;
using System.Text.Json.Nodes;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Api;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Portal;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>A program reports a day for its owner, another one answers for a lead.</summary>
public sealed class TimeReportApiTests(RunningSystem system) : RunningApiTests(system)
{
    private static readonly string Today = $"{RunningSystem.Today:yyyy-MM-dd}";

    private string Month => $"/time-reports/{Company.Ann}/2026-03";

    private string Day => $"/time-reports/{Company.Ann}/days/{Today}";

    private ITimeReportGrain Report => System.Grains.GetGrain<ITimeReportGrain>(TimeReportKind.KeyOf(Company.Ann, new(2026, 3)));

    [Fact]
    public async Task A_day_of_several_projects_is_submitted_at_once_and_read_back()
    {
        var other = new ProjectNo($"Q-{Company.Mark}");
        await Company.StartAsync(other);
        using var ann = await ProgramOfAsync(Company.Ann);

        var stored = await ann.PutAsync(Day, new { entries = new object[] { Entry(4.5m), new { project = other.Value, hours = 3, place = "site" } } });
        var read = await ann.GetAsync($"/time-reports/{Company.Ann}?from=2026-03-01&to={Today}");

        Assert.Equal((HttpStatusCode.OK, "\"1\""), (stored.Status, stored.Header("ETag")));
        Assert.Equal(["submitted", "submitted"], LinesOf(stored).Select(line => line["status"]!.GetValue<string>()));
        Assert.Equal(7.5m, read.Json["hours"]!.GetValue<decimal>());
        Assert.Equal("site", read.Json["lines"]![1]!["entry"]!["place"]!.GetValue<string>());
    }

    [Fact]
    public async Task Sent_twice_as_one_operation_it_has_one_effect_and_one_answer()
    {
        using var ann = await ProgramOfAsync(Company.Ann);
        var operation = Guid.CreateVersion7().ToString();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SubmitAsync(ann, 8, ("Operation-Id", operation))));

        Assert.Single(answers.Select(answer => (answer.Status, answer.Text, answer.Header("ETag"), answer.Header("Operation-Id"))).Distinct());
        Assert.Equal((HttpStatusCode.OK, operation), (answers[0].Status, answers[0].Header("Operation-Id")));
        Assert.Equal(1, (await Report.GetAsync(Company.Ann)).Value!.Version);
    }

    [Fact]
    public async Task Sent_again_after_everything_was_restarted_it_still_has_one_effect()
    {
        var (token, operation) = (await TokenOfAsync(Company.Ann), Guid.CreateVersion7().ToString());
        ApiReply first, again;
        await using (var portal = await RunningPortal.StartAsync(System.Grains))
        {
            using var ann = new ApiProgram(portal.Address, token);
            first = await SubmitAsync(ann, 8, ("Operation-Id", operation));
        }

        await Report.RestartAsync();
        await using (var portal = await RunningPortal.StartAsync(System.Grains))
        {
            using var ann = new ApiProgram(portal.Address, token);
            again = await SubmitAsync(ann, 8, ("Operation-Id", operation));
        }

        Assert.Equal((first.Status, first.Text), (again.Status, again.Text));
        Assert.Equal(1, (await Report.GetAsync(Company.Ann)).Value!.Version);
    }

    [Fact]
    public async Task A_day_is_changed_only_by_who_has_seen_what_stands_there()
    {
        using var ann = await ProgramOfAsync(Company.Ann);
        await SubmitAsync(ann, 8);

        var blind = await SubmitAsync(ann, 7);
        var seeing = await SubmitAsync(ann, 7, ("If-Match", (await ann.GetAsync(Month)).Header("ETag")!));

        IsProblem(HttpStatusCode.Conflict, "document.stale-version", blind);
        Assert.Equal((HttpStatusCode.OK, "\"2\""), (seeing.Status, seeing.Header("ETag")));
    }

    [Fact]
    public async Task Every_broken_rule_is_told_at_its_field_in_the_callers_language()
    {
        using var ann = await ProgramOfAsync(Company.Ann, "zh-CN");

        var refused = await ann.PutAsync(Day, new { entries = new object[] { Entry(30), new { project = $"none-{Company.Mark}", hours = 1 } } });

        IsProblem(HttpStatusCode.UnprocessableEntity, "time-report.hours-invalid", refused);
        IsProblem(HttpStatusCode.UnprocessableEntity, "unknown-reference", refused);
        Assert.Contains("entries[1].project", refused.Fields);
        Assert.Contains("不存在", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_reports_for_others_and_whoever_may_not_read_learns_nothing()
    {
        using var ann = await ProgramOfAsync(Company.Ann);
        using var office = await ProgramOfAsync(Company.Office);
        await SubmitAsync(ann, 8);
        var stranger = await TestCompany.FoundAsync(System.Grains);
        using var strange = await ProgramOfAsync(stranger.Ann);

        IsProblem(HttpStatusCode.Forbidden, "document.not-yours", await SubmitAsync(office, 8));
        IsProblem(HttpStatusCode.NotFound, "document.not-found", await strange.GetAsync(Month));
        IsProblem(HttpStatusCode.NotFound, "document.not-found", await strange.GetAsync($"/time-reports/{Company.Ann}?from={Today}&to={Today}"));
    }

    [Theory]
    [InlineData("from=2026-03-31&to=2026-03-01", HttpStatusCode.UnprocessableEntity)]
    [InlineData("from=2026-01-01&to=2026-12-31", HttpStatusCode.UnprocessableEntity)]
    [InlineData("from=2026-03-01", HttpStatusCode.BadRequest)]
    [InlineData("from=soon&to=2026-03-01", HttpStatusCode.BadRequest)]
    public async Task Days_that_make_no_sense_are_refused(string range, HttpStatusCode status)
    {
        using var ann = await ProgramOfAsync(Company.Ann);

        Assert.Equal(status, (await ann.GetAsync($"/time-reports/{Company.Ann}?{range}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ann.GetAsync($"/time-reports/{Company.Ann}/March")).Status);
    }

    [Fact]
    [Trait("AT", "32.9")]
    public async Task A_lead_approves_and_returns_what_waits_for_him()
    {
        using var ann = await ProgramOfAsync(Company.Ann);
        using var lead = await ProgramOfAsync(Company.Lead);
        await SubmitAsync(ann, 8);
        var line = Assert.Single((await lead.GetAsync("/time-approvals")).Json["items"]!.AsArray())!["line"]!;

        var unreasoned = await DecideAsync(lead, "return", line);
        var returned = await DecideAsync(lead, "return", line, comment: "Which part?");
        await SubmitAsync(ann, 7, ("If-Match", (await ann.GetAsync(Month)).Header("ETag")!));
        var seenLongAgo = await DecideAsync(lead, "approve", line);
        var approved = await DecideAsync(lead, "approve", (await lead.GetAsync("/time-approvals")).Json["items"]![0]!["line"]!);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, unreasoned.Status);
        Assert.Equal(1, returned.Json["decided"]!.GetValue<int>());
        Assert.Equal("time-report.line-changed", seenLongAgo.Json["left"]![0]!["reason"]!["code"]!.GetValue<string>());
        Assert.Equal(1, approved.Json["decided"]!.GetValue<int>());
        Assert.Equal("approved", LinesOf(await ann.GetAsync(Month)).Single()["status"]!.GetValue<string>());
    }

    [Fact]
    [Trait("AT", "32.7")]
    public async Task Nobody_approves_what_is_not_his_to_approve()
    {
        using var ann = await ProgramOfAsync(Company.Ann);
        await SubmitAsync(ann, 8);

        var own = await DecideAsync(ann, "approve", LinesOf(await ann.GetAsync(Month)).Single());

        Assert.Equal(0, own.Json["decided"]!.GetValue<int>());
        Assert.Single(own.Json["left"]!.AsArray());
        Assert.Equal(TimeLineStatus.Submitted, Assert.Single((await Report.GetAsync(Company.Ann)).Value!.Lines).Status);
    }

    [Fact]
    public async Task The_history_says_that_a_program_did_it()
    {
        using var ann = await ProgramOfAsync(Company.Ann);

        await SubmitAsync(ann, 8);

        var history = await System.ServiceAsync<AuditStore>();
        Assert.Equal("api", Assert.Single(await history.HistoryAsync(TimeReportKind.Kind.Ref(TimeReportKind.KeyOf(Company.Ann, new(2026, 3))), 10)).Source);
    }

    private static IEnumerable<JsonNode> LinesOf(ApiReply report) => report.Json["lines"]!.AsArray().Select(line => line!);

    private object Entry(decimal hours) => new { project = Company.Project.Value, hours, activity = "Review" };

    private Task<ApiReply> SubmitAsync(ApiProgram program, decimal hours, params (string Name, string Value)[] headers) =>
        program.PutAsync(Day, new { entries = new[] { Entry(hours) } }, headers);

    private Task<ApiReply> DecideAsync(ApiProgram program, string decision, JsonNode line, string? comment = null) => program.PostAsync("/time-approvals", new
    {
        decision,
        comment,
        lines = new[] { new { employee = Company.Ann.Value, month = "2026-03", line = line["no"]!.GetValue<int>(), revision = line["revision"]!.GetValue<int>() } },
    });
}
