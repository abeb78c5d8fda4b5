namespace OpsSupport.Kernel.Preferences;

/// <summary>Light or dark, as the person chose; until he does, as his device says.</summary>
public static class ThemeChoice
{
    public const string Cookie = "theme";

    public const string Device = "device";

    public static string Of(HttpContext context) => context.Request.Cookies[Cookie] is "light" or "dark" ? context.Request.Cookies[Cookie]! : Device;

    /// <summary>The choice as an attribute; absent where the device decides, which only the browser knows.</summary>
    public static string? Fixed(HttpContext context) => Of(context) is Device ? null : Of(context);
}
