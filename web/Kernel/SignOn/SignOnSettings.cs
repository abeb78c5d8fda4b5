namespace OpsSupport.Kernel.SignOn;

/// <summary>The settings of sign-on to other systems, from section <c>SignOn</c> (environment variables <c>SIGNON__…</c>).</summary>
internal sealed record SignOnSettings
{
    public const string Section = "SignOn";

    /// <summary>How many requests for tokens one address may make in a minute.</summary>
    public int TokenRequestsPerMinute { get; init; } = 600;

    /// <exception cref="StartupException">It makes no sense.</exception>
    public static SignOnSettings Read(IConfiguration configuration)
    {
        var settings = configuration.Settings<SignOnSettings>(Section);
        return settings.TokenRequestsPerMinute >= 1 ? settings
            : throw new StartupException($"{Section}:{nameof(TokenRequestsPerMinute)} is {settings.TokenRequestsPerMinute}", "Give a number above zero.");
    }
}
