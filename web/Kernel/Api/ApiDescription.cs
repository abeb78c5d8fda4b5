using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace OpsSupport.Kernel.Api;

/// <summary>The API as OpenAPI describes it, made from the operations themselves.</summary>
internal static class ApiDescription
{
    private const string Scheme = "accessToken";
    private const string SystemScheme = "systemToken";

    public static void Set(OpenApiOptions options)
    {
        options.ShouldInclude = operation => operation.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) => Head(document));
        options.AddOperationTransformer((operation, context, _) => Parameters(operation, context));
        options.AddOperationTransformer((operation, context, _) => Headers(operation, context));
        options.AddSchemaTransformer((schema, context, _) => ApiSchemas.Describe(schema, context.JsonTypeInfo.Type));
    }

    private static Task Head(OpenApiDocument document)
    {
        document.Info = new()
        {
            Title = "OpsSupport",
            Version = "v1",
            Description = "Everything here asks the same grains as the pages do and is held to the same rights. Refusals are problem details "
                + "(RFC 9457) in the language of Accept-Language.",
        };
        // Where it is answered is where it was asked for.
        document.Servers = [];
        document.Components ??= new();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Scheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "A personal access token, from the page /account/tokens or from the command token.",
            },
            [SystemScheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "The token of a connected system, from /connect/token with its client credentials and the scope todos.",
            },
        };
        document.Security = [new() { [new OpenApiSecuritySchemeReference(Scheme, document)] = [] }];
        return Task.CompletedTask;
    }

    private static Task Parameters(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>().Where(parameter => parameter.In == ParameterLocation.Query) ?? [])
        {
            var type = context.Description.ParameterDescriptions.First(described => described.Name == parameter.Name).ParameterDescriptor?.ParameterType;
            parameter.Name = Choices.Spelt(parameter.Name!);
            if (parameter.Schema is OpenApiSchema schema && Choices.Of(type).ToList() is { Count: > 0 } choices)
            {
                schema.Enum = [.. choices.Select(choice => JsonValue.Create(choice))];
            }
        }

        return Task.CompletedTask;
    }

    private static Task Headers(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<ForSystems>().Any())
        {
            // What systems say is known by its id, so that it needs no name of the operation.
            operation.Security = [new() { [new OpenApiSecuritySchemeReference(SystemScheme, context.Document)] = [] }];
            return Task.CompletedTask;
        }

        if (context.Description.HttpMethod is not "GET")
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(Header(
                OperationFilter.Operation,
                "A UUID drawn by the caller: sent twice it has one effect and the same answer. Drawn here, and sent back, where it is missing."));
        }

        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<NamesVersion>().Any())
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(Header(OperationFilter.Version, "The ETag of what the command was decided on; absent where nothing was there."));
        }

        return Task.CompletedTask;
    }

    private static OpenApiParameter Header(string name, string meaning) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Description = meaning,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };
}

/// <summary>Marks an operation that is refused when what it changes is no longer at the version of <c>If-Match</c>.</summary>
internal sealed record NamesVersion;
