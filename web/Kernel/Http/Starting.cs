using Microsoft.AspNetCore.Http.Features;

namespace OpsSupport.Kernel.Http;

/// <summary>
/// Answers for a cluster that does not answer yet: a page that tries again by itself instead of a fault. Web listens before
/// the first silo does, and a silo that died is replaced within seconds.
/// </summary>
internal sealed partial class Starting(RequestDelegate next, ILogger<Starting> logger)
{
    private const string Page = "/starting";

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception fault) when (GrainRetry.IsPassing(fault) && !context.Response.HasStarted)
        {
            NotAnswering(logger, context.Request.Path, fault.Message);
            await AnswerAsync(context);
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        context.Response.Clear();
        context.SetEndpoint(null);
        context.Features.Get<IRouteValuesFeature>()?.RouteValues.Clear();
        (context.Request.Path, context.Request.Method) = (Page, HttpMethods.Get);
        await next(context);
    }

    [LoggerMessage(LogLevel.Warning, "No silo answered {Path}: {Reason}")]
    private static partial void NotAnswering(ILogger logger, string path, string reason);
}
