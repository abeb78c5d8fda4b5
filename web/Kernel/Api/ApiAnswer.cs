using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Kernel.Api;

/// <summary>What an operation answers: the value, or the problem that its refusals come down to.</summary>
internal sealed class ApiAnswer<T> : IResult, IEndpointMetadataProvider where T : class
{
    private const string Json = "application/json";

    private readonly Result<T> _result;
    private readonly int? _version;

    private ApiAnswer(Result<T> result, int? version = null) => (_result, _version) = (result, version);

    public static implicit operator ApiAnswer<T>(T value) => new(value);

    public static implicit operator ApiAnswer<T>(Result<T> result) => new(result);

    public static implicit operator ApiAnswer<T>(DomainError error) => new(error);

    public static implicit operator ApiAnswer<T>(ImmutableArray<DomainError> errors) => new(errors);

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), [Json]));

    /// <summary>The same with the version that a change of it has to name (<c>ETag</c>, <c>If-Match</c>).</summary>
    public ApiAnswer<T> At(Func<T, int> version) => new(_result, _result.Value is { } value ? version(value) : null);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (!_result.Succeeded)
        {
            return httpContext.RequestServices.GetRequiredService<ApiProblems>().RefuseAsync(httpContext, _result.Errors);
        }

        httpContext.Response.Headers.CacheControl = "no-store";
        if (_version is { } version)
        {
            httpContext.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
        }

        return httpContext.Response.WriteAsJsonAsync(_result.Value);
    }
}
