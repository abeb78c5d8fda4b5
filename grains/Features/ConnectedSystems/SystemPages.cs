namespace OpsSupport.Features.ConnectedSystems;

/// <summary>Which pages belong to a system.</summary>
internal static class SystemPages
{
    /// <summary>How long the longest of the addresses is that the page lies at or below, as every browser would read it; 0 for none.</summary>
    public static int Closeness(IEnumerable<string> addresses, string page) =>
        page.Length <= ConnectedSystem.LongestPage
        && page.All(letter => letter is > ' ' and < '\x7f' and not '\\')
        && Uri.TryCreate(page, UriKind.Absolute, out var asked)
        && asked is { UserInfo: "", Fragment: "" }
        && !page.Contains('#', StringComparison.Ordinal)
            ? addresses.Where(address => IsBelow(asked, new(address))).Select(address => address.Length).DefaultIfEmpty().Max()
            : 0;

    private static bool IsBelow(Uri page, Uri root) =>
        page.Scheme == root.Scheme && page.Authority == root.Authority
        && (page.AbsolutePath == root.AbsolutePath || page.AbsolutePath.StartsWith($"{root.AbsolutePath.TrimEnd('/')}/", StringComparison.Ordinal));
}
