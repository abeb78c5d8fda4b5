using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace OpsSupport.Kernel.Documents;

/// <summary>How a body is written as JSON, in its row and in its history. The names in it are a contract with every row ever stored.</summary>
public static class DocumentJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Rows are never pasted into pages, and Chinese text should stay readable in SQL.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        // PostgreSQL sorts the members of jsonb, so the name of a derived type need not come first.
        AllowOutOfOrderMetadataProperties = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };
}
