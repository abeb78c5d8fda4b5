using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using OpsSupport.Kernel.Display;

namespace OpsSupport.Kernel.Api;

/// <summary>
/// How values are written for programs: members in camelCase, days as <c>2026-03-31</c>, what is absent is left out, and money
/// as text, because the numbers of most programs cannot hold it exactly. What nobody here knows is refused, not ignored.
/// </summary>
internal static class ApiJson
{
    private const int Deepest = 16;

    public static void Set(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.MaxDepth = Deepest;
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(LeaveOutEmptyRatios);
        options.Converters.Add(new MoneyJson());
        options.Converters.Add(new RatioJson());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }

    // A ratio is a value and never null itself; without a whole it is absent like everything else that is not there.
    private static void LeaveOutEmptyRatios(JsonTypeInfo type)
    {
        foreach (var ratio in type.Properties.Where(property => property.PropertyType == typeof(Ratio)))
        {
            ratio.ShouldSerialize = static (_, value) => value is Ratio { Value: not null };
        }
    }
}
