using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OpsSupport.Kernel.Notifications;

/// <summary>
/// The servers of WeCom and DingTalk as far as robots are concerned: they check key, token and signature as the platforms do, keep what
/// was said and can be told to answer the next messages otherwise.
/// </summary>
internal sealed class TestRobotServer : IAsyncDisposable
{
    public const string Key = "key-of-the-robot";
    public const string Token = "token-of-the-robot";
    public const string Secret = "SECtest123";

    private static readonly TimeSpan Validity = TimeSpan.FromHours(1);

    private readonly WebApplication _app;
    private readonly TimeProvider _clock;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _answers = new();
    private readonly ConcurrentQueue<JsonElement> _said = new();
    private readonly CancellationTokenSource _ending = new();

    private TestRobotServer(WebApplication app, TimeProvider clock) => (_app, _clock) = (app, clock);

    public string Origin => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public Uri WeCom => new($"{Origin}/cgi-bin/webhook/send?key={Key}");

    public Uri DingTalk => new($"{Origin}/robot/send?access_token={Token}");

    /// <summary>What it took, in that order.</summary>
    public IReadOnlyList<JsonElement> Said => [.. _said];

    /// <summary>How often it was called at all.</summary>
    public int Calls { get; private set; }

    public static async Task<TestRobotServer> StartAsync(TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var server = new TestRobotServer(app, clock);
        app.MapPost("/cgi-bin/webhook/send", server.HearAsync);
        app.MapPost("/robot/send", server.HearAsync);
        await app.StartAsync();
        return server;
    }

    public void AnswerNext(int code, string text) => AnswerNext($$"""{"errcode":{{code}},"errmsg":"{{text}}"}""");

    public void AnswerNext(string body, int status = 200) => _answers.Enqueue(async context =>
    {
        context.Response.StatusCode = status;
        await context.Response.WriteAsync(body);
    });

    public void RedirectNext(string where) => _answers.Enqueue(context =>
    {
        context.Response.Redirect(where);
        return Task.CompletedTask;
    });

    /// <summary>The next message is not answered at all, until whoever asked gives up.</summary>
    public void SayNothingNext() => _answers.Enqueue(async context =>
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _ending.Token);
        await Task.Delay(Timeout.Infinite, both.Token).ContinueWith(_ => { }, TaskScheduler.Default);
    });

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _app.DisposeAsync();
        _ending.Dispose();
    }

    private async Task HearAsync(HttpContext context)
    {
        Calls++;
        if (_answers.TryDequeue(out var answer))
        {
            await answer(context);
            return;
        }

        var refusal = context.Request.Path == "/robot/send" ? RefusalOfDingTalk(context.Request.Query) : RefusalOfWeCom(context.Request.Query);
        if (refusal is null)
        {
            _said.Enqueue((await JsonDocument.ParseAsync(context.Request.Body)).RootElement);
        }

        await context.Response.WriteAsync(refusal ?? """{"errcode":0,"errmsg":"ok"}""");
    }

    private static string? RefusalOfWeCom(IQueryCollection query) => query["key"] == Key ? null : """{"errcode":93000,"errmsg":"invalid webhook url"}""";

    private string? RefusalOfDingTalk(IQueryCollection query)
    {
        var timestamp = query["timestamp"].ToString();
        var sign = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"{timestamp}\n{Secret}")));
        var isFresh = long.TryParse(timestamp, CultureInfo.InvariantCulture, out var at)
            && (_clock.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(at)).Duration() < Validity;
        return query["access_token"] == Token && query["sign"] == sign && isFresh ? null : """{"errcode":310000,"errmsg":"sign not match"}""";
    }
}
