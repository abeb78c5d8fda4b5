using Microsoft.Playwright;

namespace OpsSupport.Kernel.Browser;

/// <summary>What a person sits in front of: a size, a colour scheme, a language. The portal is for all of them.</summary>
public sealed record Screen(string Name, int Width, int Height)
{
    public static Screen Desktop { get; } = new("desktop", 1440, 900);

    public static Screen Phone { get; } = new("phone", 390, 844) { IsTouched = true };

    /// <summary>The narrowest screen everything has to work on.</summary>
    public static Screen SmallPhone { get; } = new("small-phone", 360, 640) { IsTouched = true };

    public bool IsTouched { get; init; }

    public ColorScheme Scheme { get; init; } = ColorScheme.Light;

    public string Language { get; init; } = "zh-CN";

    /// <summary>As if the browser enlarged everything: fewer and larger points on the same glass.</summary>
    public Screen Enlarged(int percent) => this with { Name = $"{Name}-{percent}", Width = Width * 100 / percent, Height = Height * 100 / percent };

    public Screen Dark => this with { Scheme = ColorScheme.Dark };

    public Screen English => this with { Language = "en" };

    /// <summary>Both sizes in both schemes: what screenshots are kept of.</summary>
    public static IReadOnlyList<Screen> Kept => [Desktop, Desktop.Dark, Phone, Phone.Dark];

    public override string ToString() =>
        string.Join('-', [Name, .. Language == "zh-CN" ? Array.Empty<string>() : [Language], .. Scheme == ColorScheme.Dark ? ["dark"] : Array.Empty<string>()]);

    internal BrowserNewContextOptions ToContextOptions(Uri portal) => new()
    {
        BaseURL = portal.ToString(),
        ViewportSize = new() { Width = Width, Height = Height },
        ColorScheme = Scheme,
        Locale = Language,
        HasTouch = IsTouched,
        // The company's clock, wherever the tests run.
        TimezoneId = "Asia/Shanghai",
        ReducedMotion = ReducedMotion.Reduce,
    };
}
