using OpsSupport.Kernel.Attachments;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Notifications;
using OpsSupport.Kernel.SignOn;

namespace OpsSupport.Kernel.Hosting;

/// <summary>The page of settings says what the settings are.</summary>
public sealed class SettingsTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathTo("docs", "settings.md"));

    public static TheoryData<string> Keys { get; } =
    [
        .. KeysOf(typeof(SiloSettings), SiloSettings.Section),
        .. KeysOf(typeof(PortalSettings), PortalSettings.Section),
        .. KeysOf(typeof(MailSettings), MailSettings.Section),
        .. KeysOf(typeof(BucketSettings), BucketSettings.Section),
        .. KeysOf(typeof(SignOnSettings), SignOnSettings.Section),
    ];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_setting_is_on_the_page_with_its_environment_variable(string key)
    {
        var row = Assert.Single(Rows(), row => row.Contains($"`{key}`", StringComparison.Ordinal));

        Assert.Contains($"`{key.ToUpperInvariant().Replace(":", "__", StringComparison.Ordinal)}`", row, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_names_no_setting_that_does_not_exist()
    {
        string[] sections = [SiloSettings.Section, PortalSettings.Section, MailSettings.Section, BucketSettings.Section, SignOnSettings.Section];
        var named = Rows().Select(row => row.Split('`')[1]).Where(key => sections.Any(section => key.StartsWith($"{section}:", StringComparison.Ordinal)));

        Assert.Empty(named.Except(Keys.Select(row => row.Data)));
    }

    [Fact]
    public void The_page_says_what_the_defaults_are()
    {
        var defaults = new SiloSettings();

        Assert.Contains($"| `{defaults.ClusterId}` |", Page, StringComparison.Ordinal);
        Assert.Contains($"| `{defaults.Address}` |", Page, StringComparison.Ordinal);
        Assert.Contains($"| `{defaults.SiloPort}` |", Page, StringComparison.Ordinal);
        Assert.Contains($"| `{defaults.GatewayPort}` |", Page, StringComparison.Ordinal);
    }

    private static IEnumerable<string> KeysOf(Type settings, string section) =>
        settings.GetProperties().Where(property => property.CanWrite).Select(property => $"{section}:{property.Name}");

    private static IEnumerable<string> Rows() => Page.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal));
}
