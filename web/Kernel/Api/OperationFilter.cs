using System.Globalization;

namespace OpsSupport.Kernel.Api;

/// <summary>Reads from a command's headers as which operation and on which version it is meant, and sends the operation back.</summary>
internal sealed class OperationFilter(ApiProblems problems) : IEndpointFilter
{
    public const string Operation = "Operation-Id";

    public const string Version = "If-Match";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var (http, headers) = (context.HttpContext, context.HttpContext.Request.Headers);
        if (HttpMethods.IsGet(http.Request.Method))
        {
            return await next(context);
        }

        var caller = http.RequestServices.GetRequiredService<ApiCaller>();
        caller.Operation = !headers.TryGetValue(Operation, out var sent) ? Guid.CreateVersion7() : Guid.TryParse(sent, out var drawn) ? drawn : Guid.Empty;
        var seen = headers.TryGetValue(Version, out var tag) ? VersionOf(tag.ToString()) : 0;
        if (caller.Operation == Guid.Empty || seen is null)
        {
            await problems.RefuseAsync(http, StatusCodes.Status400BadRequest, seen is null ? Version : Operation);
            return TypedResults.Empty;
        }

        caller.Seen = seen.Value;
        http.Response.Headers[Operation] = caller.Operation.ToString();
        return await next(context);
    }

    /// <summary>The version that an <c>ETag</c> of ours names; null where it names none.</summary>
    private static int? VersionOf(string tag) =>
        tag is ['"', .. var text, '"'] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;
}
