namespace OpsSupport.Features.ConnectedSystems;

/// <summary>What can be the address of a system.</summary>
internal static class SystemAddress
{
    // Compared letter by letter later on, so that nothing a browser would read differently may be in it.
    private static readonly char[] Forbidden = ['#', '*', '\\', '@'];

    public static bool IsRight(string text) =>
        text.Length <= ConnectedSystem.LongestAddress
        && text.IndexOfAny(Forbidden) < 0
        && text.All(letter => letter is > ' ' and < '\x7f')
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
