namespace OpsSupport.Features.News;

/// <summary>Codes that are typed one after the other.</summary>
internal static class NewsCodes
{
    public static IEnumerable<string> In(string? text) =>
        (text ?? "").Split([',', '，', '、', ';', '；', ' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
