using OpsSupport.Kernel.Hosting;
using OpsSupport.Kernel.Processes;

namespace OpsSupport.Kernel.Upstream;

/// <summary>The shipped portal asks a directory over TLS, and trusts whom the machine trusts.</summary>
[Collection(nameof(WholeMachine))]
public sealed class LdapOverTlsTests
{
    // Of the demonstration company.
    private const string Employee = "E0018";
    private const string Password = "known to the directory";

    private static readonly TimeSpan LongestLoading = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task A_directory_whose_certificate_is_trusted_is_believed_and_another_is_not()
    {
        await using var directory = await Slapd.StartAsync((Employee, Password));
        using var data = new TemporaryFolder();

        Assert.Equal("/", (await SignInAsync(directory, data, directory.Certificate)).Location);
        var stranger = await SignInAsync(directory, data, "/etc/ssl/certs/ca-certificates.crt");

        Assert.Null(stranger.Location);
        Assert.Contains("公司目录暂时没有响应", stranger.Html, StringComparison.Ordinal);
    }

    private static async Task<PortalAnswer> SignInAsync(Slapd directory, TemporaryFolder data, string trusted)
    {
        var start = ProcessStart.Web(["--demo", "--data", data.PathTo("data"), .. directory.Settings(directory.SecureUrl)]).With("LDAPTLS_CACERT", trusted);
        await using var portal = RunningProcess.Start(start);
        await portal.ReadyAsync(LongestLoading);
        using var visitor = new PortalClient(portal.Address);
        return await visitor.SignInAsync(Employee, Password);
    }
}
