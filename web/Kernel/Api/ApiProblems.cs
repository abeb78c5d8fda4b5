using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Api;

/// <summary>Tells programs why something was not done: the same reasons, in the same words, that people read on a page.</summary>
internal sealed partial class ApiProblems(ITexts texts)
{
    private const string MediaType = "application/problem+json";

    private static readonly int[] ToEverybody = [400, 401, 403, 404, 429, 500, 503];
    private static readonly int[] ToCommands = [409, 413, 415, 422];

    // Asked for by the description of every operation.
    public static void Announce(EndpointBuilder endpoint)
    {
        var isCommand = endpoint.Metadata.OfType<IHttpMethodMetadata>().Any(method => !method.HttpMethods.Contains(HttpMethods.Get));
        foreach (var status in isCommand ? ToEverybody.Concat(ToCommands) : ToEverybody)
        {
            endpoint.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(ApiProblem), [MediaType]));
        }
    }

    public Task RefuseAsync(HttpContext context, ImmutableArray<DomainError> errors)
    {
        var kind = errors.Select(error => error.Refusal).OrderByDescending(Weight).First();
        return WriteAsync(context, StatusOf(kind), texts.Of(kind), [.. errors.Select(ReasonOf)]);
    }

    /// <summary>Answers with what is wrong about the fields of a form.</summary>
    public Task RefuseAsync(HttpContext context, IEnumerable<(string Field, string Message)> mistakes) => WriteAsync(
        context, StatusCodes.Status422UnprocessableEntity, texts.Of(RefusalKind.Rule),
        [.. mistakes.Select(mistake => new ApiReason("field", NameOf(mistake.Field), texts[mistake.Message]))]);

    /// <summary>Answers with what the protocol has against the request.</summary>
    public Task RefuseAsync(HttpContext context, int status, string? field = null)
    {
        var known = status is 400 or 401 or 403 or 404 or 405 or 413 or 415 or 429 or 500 or 503 ? status : 400;
        var title = texts[$"Api.{known}"];
        return WriteAsync(context, status, title, [new($"http.{status}", field, title)]);
    }

    public ApiReason ReasonOf(DomainError error) => new(CodeOf(error.GetType()), NameOf(error.Field), texts.Of(error));

    private static Task WriteAsync(HttpContext context, int status, string title, ImmutableArray<ApiReason> reasons)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        var trace = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;
        var detail = string.Join("; ", reasons.Select(reason => reason.Message).Distinct());
        return context.Response.WriteAsJsonAsync(new ApiProblem("about:blank", title, status, detail, trace, reasons), options: null, MediaType);
    }

    // Who may not know of a thing must not learn of it by another reason.
    private static int Weight(RefusalKind kind) => kind switch
    {
        RefusalKind.Unknown => 3,
        RefusalKind.Forbidden => 2,
        RefusalKind.Conflict => 1,
        _ => 0,
    };

    private static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.Unknown => StatusCodes.Status404NotFound,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    // The alias is part of stored and sent contracts, so it survives a renamed class.
    private static string CodeOf(Type reason) => reason.GetCustomAttribute<AliasAttribute>(inherit: false)?.Alias
        ?? WordStart().Replace(reason.Name, "-$0").ToLowerInvariant();

    /// <summary>A member as JSON names it: <c>Entries[0].Project</c> is <c>entries[0].project</c>.</summary>
    private static string? NameOf(string? member) => string.IsNullOrEmpty(member) ? null
        : FirstLetter().Replace(member, letter => letter.Value.ToLowerInvariant());

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex WordStart();

    [GeneratedRegex(@"(?<=^|\.)[A-Z]")]
    private static partial Regex FirstLetter();
}
