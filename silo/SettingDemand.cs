namespace OpsSupport;

/// <summary>What a section of settings demands of its values, said so that whoever starts a host knows what to do.</summary>
/// <param name="Section">As <c>Mail</c>.</param>
/// <param name="Or">What may be done instead; null where nothing may.</param>
public sealed record SettingDemand(string Section, string? Or = null)
{
    /// <param name="demand">Continues "the setting Mail:Port …".</param>
    /// <exception cref="StartupException">It does not hold.</exception>
    public void Require(bool holds, string setting, string demand)
    {
        if (!holds)
        {
            throw new StartupException(
                $"the setting {Section}:{setting} {demand}",
                $"Set {Section.ToUpperInvariant()}__{setting.ToUpperInvariant()}{(Or is null ? "" : $", or {Or}")}; docs/settings.md lists all settings.");
        }
    }
}
