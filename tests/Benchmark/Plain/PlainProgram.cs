using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace OpsSupport.Benchmark.Plain;

/// <summary>
/// What somebody would write without actors: a minimal API over PostgreSQL, one transaction for each request. It has no
/// sign-in, no rights and no approval; it is here to show what those and the actors cost, and what the actors gain.
/// </summary>
internal static class PlainProgram
{
    /// <summary>The word that starts this program instead of the benchmark.</summary>
    public const string Command = "plain";

    public const string Path = "/api/v1/time-reports";

    public const string Panorama = "/api/v1/panorama";

    public const string Board = "/api/v1/board";

    public const string Rounds = "/api/v1/rounds";

    public const string Allowances = "/api/v1/allowances";

    public const string Ready = "The plain program listens";

    public static string NameOf(PlainForm form) => form switch
    {
        PlainForm.OneStatement => "plain .NET, Npgsql, one statement",
        PlainForm.RowLock => "plain .NET, EF Core, row lock",
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };

    public static async Task ServeAsync(string form, string port, string database)
    {
        // Bounded, prepared, and without the reset of nine statements that a returned connection otherwise gets.
        var source = NpgsqlDataSource.Create(database + ";Maximum Pool Size=64;Max Auto Prepare=50;No Reset On Close=true");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, ProgramJson.Default));
        builder.Services.AddPooledDbContextFactory<PlainContext>(options => options.UseNpgsql(source));
        await using var app = builder.Build();

        IReports reports = Enum.Parse<PlainForm>(form) == PlainForm.OneStatement
            ? new OneStatement(source)
            : new RowLock(app.Services.GetRequiredService<IDbContextFactory<PlainContext>>());
        app.MapPost(Path, async (NewReport report) => TypedResults.Created((string?)null, await reports.AddAsync(report)));
        var pages = new PlainPages(source);
        app.MapGet(Panorama + "/{project}", async (string project) => TypedResults.Ok(await pages.PanoramaAsync(project)));
        app.MapGet(Board, async () => TypedResults.Ok(await pages.BoardAsync()));
        app.MapPost(Rounds + "/{day}", async (DateOnly day) => TypedResults.Ok(await pages.RemindAsync(day)));
        var allowances = new PlainAllowances(source);
        app.MapPost(Allowances + "/{unit:int}/{month}", async (int unit, DateOnly month) => TypedResults.Ok(await allowances.RunAsync(unit, month)));
        app.Urls.Add($"http://127.0.0.1:{port}");
        await app.StartAsync();
        Console.WriteLine(Ready);
        await app.WaitForShutdownAsync();
    }
}
