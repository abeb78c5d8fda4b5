using System.Net;
using OpsSupport.Kernel.Portal;

namespace OpsSupport.Kernel.Api;

/// <summary>What holds for every answer of the REST API.</summary>
public sealed class ApiConventionTests(RunningSystem system) : RunningApiTests(system)
{
    private string Day => $"/time-reports/{Company.Ann}/days/{RunningSystem.Today:yyyy-MM-dd}";

    [Theory]
    [InlineData(null)]
    [InlineData("nonsense")]
    [InlineData("ops_pat_")]
    [InlineData("ops_pat_swUe7QhOu33MnFZIcgufwS_IY10UoUcOadpHtbNqeb5FMDAxOA")]
    public async Task Without_a_token_that_is_taken_nobody_is_let_in(string? token)
    {
        using var program = new ApiProgram((await System.PortalAsync()).Address, token);

        var answer = await program.GetAsync("/me");

        IsProblem(HttpStatusCode.Unauthorized, "http.401", answer);
        Assert.Equal("Bearer", answer.Header("WWW-Authenticate"));
    }

    [Fact]
    public async Task A_session_of_a_browser_does_not_count()
    {
        using var program = new ApiProgram((await System.PortalAsync()).Address, token: null);

        IsProblem(HttpStatusCode.Unauthorized, "http.401", await program.GetAsync("/me", ("Cookie", $"who={Company.Office}")));
    }

    [Fact]
    public async Task A_token_acts_for_its_owner()
    {
        using var program = await ProgramOfAsync(Company.Lead);

        var me = await program.GetAsync("/me");

        Assert.Equal(Company.Lead.Value, me.Json["no"]!.GetValue<string>());
        Assert.Contains("projectLead", me.Json["roles"]!.AsArray().Select(role => role!.GetValue<string>()));
        Assert.Equal("no-store", me.Header("Cache-Control"));
    }

    [Fact]
    public async Task What_is_not_there_is_a_problem_and_no_page()
    {
        using var program = await ProgramOfAsync(Company.Ann);

        IsProblem(HttpStatusCode.NotFound, "http.404", await program.GetAsync("/nothing/here"));
        IsProblem(HttpStatusCode.MethodNotAllowed, "http.405", await program.SendAsync(HttpMethod.Delete, "/projects", content: null));
    }

    [Theory]
    [InlineData("{", HttpStatusCode.BadRequest, null)]
    [InlineData("", HttpStatusCode.BadRequest, null)]
    [InlineData("""{"entries":[],"colour":"red"}""", HttpStatusCode.BadRequest, "colour")]
    [InlineData("""{"entries":[],"entries":[]}""", HttpStatusCode.BadRequest, "entries")]
    [InlineData("""{"entries":[{"project":"P","hours":"eight"}]}""", HttpStatusCode.BadRequest, "entries[0].hours")]
    [InlineData("""{"entries":null}""", HttpStatusCode.UnprocessableEntity, "entries")]
    [InlineData("""{"entries":[{"project":"P:1","hours":8}]}""", HttpStatusCode.UnprocessableEntity, "entries[0].project")]
    [InlineData("""{"entries":[{"project":"P","hours":8.1}]}""", HttpStatusCode.UnprocessableEntity, "entries[0].hours")]
    public async Task What_is_wrong_with_a_body_is_named(string body, HttpStatusCode status, string? field)
    {
        using var program = await ProgramOfAsync(Company.Ann);

        var answer = await program.SendTextAsync(HttpMethod.Put, Day, body);

        IsProblem(status, status == HttpStatusCode.BadRequest ? "http.400" : "field", answer);
        Assert.Equal([field], answer.Fields);
    }

    [Fact]
    public async Task A_body_of_another_type_or_too_large_is_not_read()
    {
        using var program = await ProgramOfAsync(Company.Ann);

        IsProblem(HttpStatusCode.UnsupportedMediaType, "http.415", await program.SendTextAsync(HttpMethod.Put, Day, "entries=", "application/x-www-form-urlencoded"));
        IsProblem(HttpStatusCode.RequestEntityTooLarge, "http.413", await program.SendTextAsync(HttpMethod.Put, Day, $$"""{"entries":[{{new string(' ', 300_000)}}]}"""));
    }

    [Theory]
    [InlineData("/projects?pageSize=many", "pageSize")]
    [InlineData("/projects?sort=colour", "sort")]
    [InlineData("/projects?sort=1", "sort")]
    public async Task A_parameter_that_cannot_be_read_is_named(string path, string field)
    {
        using var program = await ProgramOfAsync(Company.Ann);

        var answer = await program.GetAsync(path);

        IsProblem(HttpStatusCode.BadRequest, "http.400", answer);
        Assert.Equal([field], answer.Fields);
    }

    [Theory]
    [InlineData("en", "There is no such thing")]
    [InlineData("zh-CN", "不存在")]
    public async Task Refusals_speak_the_callers_language(string language, string title)
    {
        using var program = await ProgramOfAsync(Company.Ann, language);

        var answer = await program.GetAsync("/projects/none");

        IsProblem(HttpStatusCode.NotFound, "document.not-found", answer);
        Assert.Equal(title, answer.Json["title"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("Operation-Id", "17")]
    [InlineData("Operation-Id", "00000000-0000-0000-0000-000000000000")]
    [InlineData("If-Match", "3")]
    [InlineData("If-Match", "*")]
    public async Task A_header_that_cannot_be_read_is_named(string name, string value)
    {
        using var program = await ProgramOfAsync(Company.Ann);

        var answer = await program.PutAsync(Day, new { entries = Array.Empty<object>() }, (name, value));

        IsProblem(HttpStatusCode.BadRequest, "http.400", answer);
        Assert.Equal([name], answer.Fields);
    }

    [Fact]
    public async Task Whoever_asks_too_often_is_told_when_to_come_back()
    {
        await using var portal = await RunningPortal.StartAsync(System.Grains, "--Api:RequestsPerMinute=2");
        using var hasty = new ApiProgram(portal.Address, await TokenOfAsync(Company.Ann));
        using var calm = new ApiProgram(portal.Address, await TokenOfAsync(Company.Ann));

        var answers = new[] { await hasty.GetAsync("/me"), await hasty.GetAsync("/me"), await hasty.GetAsync("/me") };

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], answers[..2].Select(answer => answer.Status));
        IsProblem(HttpStatusCode.TooManyRequests, "http.429", answers[2]);
        Assert.InRange(int.Parse(answers[2].Header("Retry-After")!, global::System.Globalization.CultureInfo.InvariantCulture), 1, 60);
        Assert.Equal(HttpStatusCode.OK, (await calm.GetAsync("/me")).Status);
    }
}
