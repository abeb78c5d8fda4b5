using Microsoft.Extensions.Configuration;

namespace OpsSupport.Kernel.Upstream;

public sealed class LdapSettingsTests
{
    [Theory]
    [InlineData("ldaps://dc.example.com")]
    [InlineData("ldaps://dc.example.com:3269")]
    [InlineData("ldap://127.0.0.1:1389")]
    public void Whatever_keeps_passwords_from_listeners_will_do(string url) => Assert.True(Read(url).IsOn);

    [Theory]
    [InlineData("ldap://dc.example.com", "ou=people", "(uid={number})", "Ldap:Url")]
    [InlineData("dc.example.com", "ou=people", "(uid={number})", "Ldap:Url")]
    [InlineData("https://dc.example.com", "ou=people", "(uid={number})", "Ldap:Url")]
    [InlineData("ldaps://dc.example.com", "", "(uid={number})", "Ldap:SearchBase")]
    [InlineData("ldaps://dc.example.com", "ou=people", "(uid=E0018)", "Ldap:Filter")]
    [InlineData("ldaps://dc.example.com", "ou=people", "uid={number}", "Ldap:Filter")]
    public void What_is_wrong_is_named_before_anything_starts(string url, string searchBase, string filter, string named) =>
        Assert.Contains(named, Assert.Throws<StartupException>(() => Read(url, searchBase, filter)).Message, StringComparison.Ordinal);

    [Fact]
    public void Without_an_address_no_directory_is_asked() => Assert.False(Read(null, "").IsOn);

    private static LdapSettings Read(string? url, string searchBase = "ou=people,dc=example,dc=com", string filter = "(uid={number})") => LdapSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection([new("Ldap:Url", url), new("Ldap:SearchBase", searchBase), new("Ldap:Filter", filter)]).Build());
}
