using System.Collections.Immutable;
using Microsoft.OpenApi;
using OpsSupport.Kernel.Display;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Api;

/// <summary>How values are described that are written in a way of their own.</summary>
internal static class ApiSchemas
{
    public static Task Describe(OpenApiSchema schema, Type type)
    {
        if (type == typeof(Money))
        {
            DescribeMoney(schema);
        }
        else if (type == typeof(ImmutableDictionary<FigureKind, Money>))
        {
            var money = new OpenApiSchema();
            DescribeMoney(money);
            (schema.AdditionalProperties, schema.Description) = (money, "By kind of figure; a kind without entries is absent.");
        }
        else if (type == typeof(Ratio))
        {
            (schema.Type, schema.Description) = (JsonSchemaType.Number, "0.25 is a quarter; absent where there is no whole.");
        }
        else if (type == typeof(Hours))
        {
            (schema.Type, schema.Description, schema.MultipleOf) = (JsonSchemaType.Number, "Hours, in quarters.", 0.25m);
        }
        else if (type == typeof(Period))
        {
            (schema.Type, schema.Pattern, schema.Description) = (JsonSchemaType.String, @"^\d{4}-\d{2}$", "A month.");
        }
        else if (type == typeof(Currency))
        {
            (schema.Type, schema.Pattern) = (JsonSchemaType.String, "^[A-Z]{3}$");
        }
        else if (IsCode(type))
        {
            (schema.Type, schema.MaxLength) = (JsonSchemaType.String, Code.LongestLength);
        }

        return Task.CompletedTask;
    }

    private static void DescribeMoney(OpenApiSchema schema)
    {
        schema.Type = JsonSchemaType.Object;
        schema.Description = "An exact amount in one currency.";
        schema.Properties = new Dictionary<string, IOpenApiSchema>
        {
            [MoneyJson.Amount] = Text(@"^-?\d+(\.\d+)?$", "Exact, with all decimals of the currency."),
            [MoneyJson.Currency] = Text("^[A-Z]{3}$", "ISO 4217."),
        };
        schema.Required = new HashSet<string> { MoneyJson.Amount, MoneyJson.Currency };
    }

    private static bool IsCode(Type type) =>
        type.GetInterfaces().Any(parent => parent.IsGenericType && parent.GetGenericTypeDefinition() == typeof(ICode<>));

    private static OpenApiSchema Text(string pattern, string meaning) => new() { Type = JsonSchemaType.String, Pattern = pattern, Description = meaning };
}
