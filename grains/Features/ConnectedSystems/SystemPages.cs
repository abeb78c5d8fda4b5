namespace OpsSupport.Features.ConnectedSystems;

/// <summary>Which pages belong to a system.</summary>
internal static class SystemPages
{
    /// <summary>Whether a page lies at or below one of the addresses, as every browser would read it.</summary>
    public static bool Include(IEnumerable<string> addresses, string page) =>
        page.Length <= ConnectedSystem.LongestPage
        && page.All(letter => letter is > ' ' and < '\x7f' and not '\\')
        && Uri.TryCreate(page, UriKind.Absolute, out var asked)
        && asked is { UserInfo: "", Fragment: "" }
        && !page.Contains('#', StringComparison.Ordinal)
        && addresses.Any(address => IsBelow(asked, new(address)));

    private static bool IsBelow(Uri page, Uri root) =>
        page.Scheme == root.Scheme && page.Authority == root.Authority
        && (page.AbsolutePath == root.AbsolutePath || page.AbsolutePath.StartsWith($"{root.AbsolutePath.TrimEnd('/')}/", StringComparison.Ordinal));
}
