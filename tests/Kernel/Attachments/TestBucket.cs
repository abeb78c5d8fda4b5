using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OpsSupport.Kernel.Attachments;

/// <summary>
/// A bucket on a port of its own that answers as an S3-compatible store does: it checks the signature of each request (AWS Signature
/// Version 4) and its content against the hash that was signed, and knows HEAD, GET and PUT of objects.
/// </summary>
internal sealed class TestBucket : IAsyncDisposable
{
    public const string Name = "ops-files";
    public const string AccessKey = "portal";
    public const string Secret = "the bucket's secret";
    private const string Region = "cn-test-1";

    private readonly ConcurrentDictionary<string, byte[]> _objects = new();
    private readonly WebApplication _server;

    private TestBucket(WebApplication server) => _server = server;

    /// <summary>How many objects were written, each time counted.</summary>
    public int Writes { get; private set; }

    /// <summary>What it answers instead of serving; null to serve.</summary>
    public HttpStatusCode? Fault { get; set; }

    public IReadOnlyDictionary<string, byte[]> Objects => _objects;

    public BucketSettings Settings => new()
    {
        Name = Name,
        Endpoint = _server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single(),
        Region = Region,
        AccessKey = AccessKey,
        SecretKey = Secret,
    };

    public static async Task<TestBucket> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        var bucket = new TestBucket(server);
        server.Run(bucket.AnswerAsync);
        await server.StartAsync();
        return bucket;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var content = new MemoryStream();
        await context.Request.Body.CopyToAsync(content);
        var sent = content.ToArray();
        context.Response.StatusCode = (int)(Fault ?? (IsSigned(context.Request, sent) ? Served(context, sent) : HttpStatusCode.Forbidden));
        if (context.Response.StatusCode == 200 && HttpMethods.IsGet(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(_objects[KeyOf(context.Request)]);
        }
    }

    private HttpStatusCode Served(HttpContext context, byte[] sent)
    {
        var key = KeyOf(context.Request);
        if (HttpMethods.IsPut(context.Request.Method))
        {
            Writes++;
            _objects[key] = sent;
            return HttpStatusCode.OK;
        }

        return context.Request.Path.Value!.Trim('/') == Name || _objects.ContainsKey(key) ? HttpStatusCode.OK : HttpStatusCode.NotFound;
    }

    private static string KeyOf(HttpRequest request) => request.Path.Value!.StartsWith($"/{Name}/", StringComparison.Ordinal) ? request.Path.Value[(Name.Length + 2)..] : "";

    private static bool IsSigned(HttpRequest request, byte[] sent)
    {
        var said = request.Headers.Authorization.ToString().Replace("AWS4-HMAC-SHA256 ", "", StringComparison.Ordinal)
            .Split(',', StringSplitOptions.TrimEntries).Select(part => part.Split('=', 2)).Where(part => part.Length == 2).ToDictionary(part => part[0], part => part[1]);
        if (!said.TryGetValue("Credential", out var credential) || credential.Split('/') is not [AccessKey, var date, Region, "s3", "aws4_request"])
        {
            return false;
        }

        var hash = request.Headers["X-Amz-Content-SHA256"].ToString();
        var headers = said["SignedHeaders"].Split(';');
        var target = request.HttpContext.Features.Get<IHttpRequestFeature>()!.RawTarget.Split('?');
        var canonical = string.Join('\n', [
            request.Method, target[0], target.Length > 1 ? target[1] : "",
            .. headers.Select(name => $"{name}:{(name == "host" ? request.Host.Value : request.Headers[name].ToString().Trim())}"), "",
            said["SignedHeaders"], hash]);
        var toSign = $"AWS4-HMAC-SHA256\n{request.Headers["X-Amz-Date"]}\n{date}/{Region}/s3/aws4_request\n{HashOf(Encoding.UTF8.GetBytes(canonical))}";
        var key = new[] { date, Region, "s3", "aws4_request" }.Aggregate(Encoding.UTF8.GetBytes($"AWS4{Secret}"), (left, part) => HMACSHA256.HashData(left, Encoding.UTF8.GetBytes(part)));

        return said["Signature"] == Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(toSign))) && hash == HashOf(sent);
    }

    private static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
