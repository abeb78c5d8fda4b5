namespace OpsSupport.Kernel.Browser;

/// <summary>A page of the portal and somebody who uses it.</summary>
/// <param name="Name">What its pictures are called.</param>
/// <param name="Persona">Who looks at it; null for whoever has not signed in.</param>
public sealed record PortalPage(string Name, string? Persona, string Path)
{
    /// <summary>What the portal answers.</summary>
    public int Status { get; init; } = 200;

    /// <summary>Seen by many people every day: its picture is kept in both sizes and schemes, and in English. Of others the two extremes do.</summary>
    public bool IsMain { get; init; }

    /// <summary>Looks like another page, whose picture does for both.</summary>
    public bool IsLikeAnother { get; init; }

    public bool Keeps(Screen screen) => IsMain || (!IsLikeAnother && (screen == Screen.Desktop || screen == Screen.Phone.Dark));
}
