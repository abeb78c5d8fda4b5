using System.Net;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Api;

namespace OpsSupport.Features.Imports;

/// <summary>A program hands a file in, reads what it comes to and confirms it.</summary>
public sealed class ImportApiTests(RunningSystem system) : RunningApiTests(system)
{
    private string Good => $"Kind,Day,Amount,Unit,Text\nExternalCost,2026-02-01,12.34,{Company.Unit},{Company.Mark}\n";

    private string Bad => $"Kind,Day,Amount,Unit,Text\nExternalCost,2026-02-01,much,{Company.Unit},{Company.Mark}\nExternalCost,2026-02-01,1,{Company.Unit},{Company.Mark}\n";

    [Fact]
    public async Task A_file_is_checked_first_and_taken_over_when_it_is_confirmed()
    {
        using var office = await ProgramOfAsync(Company.Office);

        var handedIn = await office.SendFileAsync("/imports", "figures.csv", Good, ("profile", "figures"));
        var file = $"/imports/{handedIn.Json["id"]!.GetValue<string>()}";
        var dryRun = await StepAsync(office, file, "checked");
        var confirmed = await office.PostAsync($"{file}/confirm", new { skipBad = false }, ("Operation-Id", Guid.CreateVersion7().ToString()));
        var done = await StepAsync(office, file, "done");

        Assert.Equal(HttpStatusCode.OK, handedIn.Status);
        Assert.Equal("12.34", dryRun.Json["batch"]!["summary"]!["totals"]![0]!["amount"]!["amount"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.OK, confirmed.Status);
        Assert.Equal(1, done.Json["batch"]!["progress"]!["made"]!.GetValue<int>());
        Assert.Contains("figures.csv", (await office.GetAsync("/imports")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirming_twice_takes_nothing_over_twice()
    {
        using var office = await ProgramOfAsync(Company.Office);
        var file = $"/imports/{(await office.SendFileAsync("/imports", "twice.csv", Good)).Json["id"]!.GetValue<string>()}";
        await StepAsync(office, file, "checked");
        var operation = ("Operation-Id", Guid.CreateVersion7().ToString());

        await office.PostAsync($"{file}/confirm", new { }, operation);
        await office.PostAsync($"{file}/confirm", new { }, operation);

        Assert.Equal(1, (await StepAsync(office, file, "done")).Json["batch"]!["progress"]!["made"]!.GetValue<int>());
    }

    [Fact]
    public async Task Bad_rows_are_named_and_the_file_is_left_alone_or_thrown_away()
    {
        using var office = await ProgramOfAsync(Company.Office);
        var file = $"/imports/{(await office.SendFileAsync("/imports", "bad.csv", Bad)).Json["id"]!.GetValue<string>()}";
        await StepAsync(office, file, "checked");

        var problem = Assert.Single((await office.GetAsync($"{file}/problems")).Json["items"]!.AsArray())!;
        var refused = await office.PostAsync($"{file}/confirm", new { skipBad = false });
        var discarded = await office.PostAsync($"{file}/discard", new { });

        Assert.Equal((2, "Amount", "notAnAmount"), (problem["line"]!.GetValue<int>(), problem["column"]!.GetValue<string>(), problem["reason"]!.GetValue<string>()));
        IsProblem(HttpStatusCode.UnprocessableEntity, "import.bad-rows", refused);
        Assert.Equal("discarded", discarded.Json["batch"]!["step"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_cannot_be_read_is_refused_with_the_reason()
    {
        using var office = await ProgramOfAsync(Company.Office);

        IsProblem(HttpStatusCode.UnprocessableEntity, "import.no-fitting-profile", await office.SendFileAsync("/imports", "x.csv", "Colour,Shape\nred,round\n"));
        IsProblem(HttpStatusCode.UnprocessableEntity, "empty-file", await office.SendFileAsync("/imports", "x.csv", ""));
        IsProblem(HttpStatusCode.UnprocessableEntity, "missing", await office.SendAsync(HttpMethod.Post, "/imports", new MultipartFormDataContent { { new StringContent("figures"), "profile" } }));
        IsProblem(HttpStatusCode.UnsupportedMediaType, "http.415", await office.SendTextAsync(HttpMethod.Post, "/imports", Good, "text/csv"));
        IsProblem(HttpStatusCode.NotFound, "import.unknown", await office.GetAsync("/imports/none"));
        IsProblem(HttpStatusCode.NotFound, "import.unknown", await office.PostAsync("/imports/none/confirm", new { }));
    }

    [Fact]
    public async Task Without_the_right_nothing_is_taken_in()
    {
        using var ann = await ProgramOfAsync(Company.Ann);

        IsProblem(HttpStatusCode.Forbidden, "not-allowed", await ann.SendFileAsync("/imports", "figures.csv", Good));
        IsProblem(HttpStatusCode.Forbidden, "not-allowed", await ann.GetAsync("/imports"));
        IsProblem(HttpStatusCode.Forbidden, "not-allowed", await ann.GetAsync("/import-profiles"));
    }

    [Fact]
    public async Task Profiles_are_listed_by_name()
    {
        using var office = await ProgramOfAsync(Company.Office);

        var profiles = await office.GetAsync("/import-profiles");

        Assert.Contains("figures", profiles.Json["profiles"]!.AsArray().Select(profile => profile!["name"]!.GetValue<string>()));
    }

    private static Task<ApiReply> StepAsync(ApiProgram program, string file, string step) =>
        Until.HoldsAsync(() => program.GetAsync(file), answer => answer.Json["batch"]?["step"]?.GetValue<string>() == step);
}
