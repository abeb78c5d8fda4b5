using System.Text.Json;
using System.Text.RegularExpressions;
using OpsSupport.Kernel.Http;

namespace OpsSupport.Kernel.Api;

/// <summary>The outer edge of the API: whatever goes wrong inside, a program gets a problem and never a page or a stack trace.</summary>
internal sealed partial class ApiFaults(RequestDelegate next, ApiProblems problems, ILogger<ApiFaults> logger)
{
    private const string RetryAfterSeconds = "2";

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null })
            {
                await problems.RefuseAsync(context, context.Response.StatusCode);
            }
        }
        catch (BadHttpRequestException unread) when (!context.Response.HasStarted)
        {
            await problems.RefuseAsync(context, unread.StatusCode, FieldOf(unread));
        }
        catch (Exception fault) when (GrainRetry.IsPassing(fault) && !context.Response.HasStarted)
        {
            LogNotAnswering(context.Request.Path, fault.Message);
            context.Response.Headers.RetryAfter = RetryAfterSeconds;
            await problems.RefuseAsync(context, StatusCodes.Status503ServiceUnavailable);
        }
        catch (Exception fault) when (!context.RequestAborted.IsCancellationRequested && !context.Response.HasStarted)
        {
            // Beyond this edge is only the network: what nobody foresaw is told to the operator, and to the caller by its trace.
            LogFault(fault, context.Request.Method, context.Request.Path);
            await problems.RefuseAsync(context, StatusCodes.Status500InternalServerError);
        }
    }

    private static string? FieldOf(BadHttpRequestException unread) => unread.InnerException is JsonException json
        ? json.Path?.TrimStart('$', '.') is { Length: > 0 } path ? path : null
        : Parameter().Match(unread.Message) is { Success: true } match ? Choices.Spelt(match.Groups["name"].Value) : null;

    // How the framework names a parameter it cannot fill: parameter "Nullable<int> pageSize" from "abc".
    [GeneratedRegex("""parameter "\S+ (?<name>\w+)" """)]
    private static partial Regex Parameter();

    [LoggerMessage(LogLevel.Warning, "No silo answered {Path}: {Reason}")]
    private partial void LogNotAnswering(string path, string reason);

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed")]
    private partial void LogFault(Exception fault, string method, string path);
}
