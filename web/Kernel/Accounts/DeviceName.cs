namespace OpsSupport.Kernel.Accounts;

/// <summary>What a browser calls itself, short enough for a list in which its owner looks for one that is not his.</summary>
internal static class DeviceName
{
    private const int Longest = 60;

    // The first that fits counts: most browsers also call themselves by the names of others.
    private static readonly (string Token, string Name)[] Browsers =
    [
        ("MicroMessenger/", "WeChat"), ("DingTalk/", "DingTalk"), ("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"), ("curl/", "curl"),
    ];

    private static readonly (string Token, string Name)[] Systems =
    [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("HarmonyOS", "HarmonyOS"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("Linux", "Linux"),
    ];

    /// <summary>Empty where it says nothing that is known.</summary>
    public static string Of(string userAgent)
    {
        var names = new[] { NameIn(Browsers, userAgent), NameIn(Systems, userAgent) }.OfType<string>().ToList();
        return names.Count > 0 ? string.Join(" · ", names) : userAgent.Length <= Longest ? userAgent : userAgent[..Longest];
    }

    private static string? NameIn((string Token, string Name)[] known, string userAgent) =>
        known.Where(one => userAgent.Contains(one.Token, StringComparison.Ordinal)).Select(one => one.Name).FirstOrDefault();
}
