namespace OpsSupport.Kernel.Storage.Rows;

/// <summary>Patterns for <c>LIKE … ESCAPE '\'</c>.</summary>
internal static class Like
{
    /// <summary>Matches what contains the text itself: its wildcards mean themselves.</summary>
    public static string Containing(string text) =>
        $"%{text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";
}
