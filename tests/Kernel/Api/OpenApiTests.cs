using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace OpsSupport.Kernel.Api;

/// <summary>The description of the API is whole, and a reader of such descriptions has nothing against it.</summary>
public sealed class OpenApiTests(RunningSystem system) : RunningApiTests(system)
{
    private static readonly HttpMethod[] Methods = [HttpMethod.Get, HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch];

    [Fact]
    public async Task A_reader_understands_all_of_it()
    {
        var read = await ReadAsync();

        Assert.Empty(read.Diagnostic!.Errors);
        Assert.Empty(read.Diagnostic.Warnings);
        Assert.Equal(["accessToken", "systemToken"], read.Document!.Components!.SecuritySchemes!.Keys.Order(StringComparer.Ordinal));
        Assert.All(read.Document.Components.SecuritySchemes!.Values, scheme => Assert.Equal("bearer", scheme.Scheme));
        Assert.Single(read.Document.Security!);
    }

    [Fact]
    public async Task Every_route_is_in_it()
    {
        var described = from path in (await ReadAsync()).Document!.Paths
                        from operation in path.Value.Operations!
                        select $"{operation.Key} {path.Key}";
        var routes = from route in (await System.PortalAsync()).Routes
                     where route.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal)
                     from method in route.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods
                     select $"{method} {route.RoutePattern.RawText!.TrimEnd('/')}";

        Assert.NotEmpty(routes);
        Assert.Equal(routes.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_operation_has_a_name_of_its_own_a_summary_an_answer_and_its_problems()
    {
        var operations = (await ReadAsync()).Document!.Paths.SelectMany(path => path.Value.Operations!).ToList();

        Assert.Distinct(operations.Select(operation => operation.Value.OperationId));
        Assert.All(operations, operation =>
        {
            Assert.NotEmpty(operation.Value.OperationId!);
            Assert.NotEmpty(operation.Value.Summary!);
            Assert.NotNull(SchemaOf(operation.Value, "200", "application/json"));
            Assert.All(["400", "401", "403", "404", "429", "503"], status => Assert.NotNull(SchemaOf(operation.Value, status, "application/problem+json")));
            // What systems say is known by its own id.
            var isOfSystems = operation.Value.Security is { Count: > 0 };
            Assert.Equal(operation.Key != HttpMethod.Get && !isOfSystems, operation.Value.Parameters?.Any(parameter => parameter.Name == "Operation-Id") == true);
        });
        Assert.All(operations, operation => Assert.Contains(operation.Key, Methods));
    }

    [Fact]
    public async Task Money_is_text_and_a_choice_is_named()
    {
        var document = (await ReadAsync()).Document!;
        var kind = document.Paths["/api/v1/projects/{no}/entries"].Operations![HttpMethod.Get].Parameters!.Single(parameter => parameter.Name == "kind");

        Assert.Equal(JsonSchemaType.String, document.Components!.Schemas!["Money"].Properties!["amount"].Type);
        Assert.Contains("externalCost", kind.Schema!.Enum!.Select(choice => choice.GetValue<string>()));
    }

    private static IOpenApiSchema? SchemaOf(OpenApiOperation operation, string status, string mediaType) =>
        operation.Responses!.TryGetValue(status, out var response) ? response.Content?[mediaType].Schema : null;

    private async Task<ReadResult> ReadAsync()
    {
        using var stranger = new ApiProgram((await System.PortalAsync()).Address, token: null);
        return OpenApiDocument.Parse((await stranger.GetAsync("/openapi/v1.json")).Text, "json");
    }
}
