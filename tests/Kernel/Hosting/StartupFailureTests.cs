using System.Net;
using System.Net.Sockets;
using OpsSupport.Kernel.Processes;

namespace OpsSupport.Kernel.Hosting;

/// <summary>Whatever stops a process is told in one line that names cause and cure.</summary>
[Collection(nameof(WholeMachine))]
public sealed class StartupFailureTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Data => _folder.PathTo("data");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task A_silo_without_a_database_says_so() => RefusesAsync(
        ProcessStart.Silo(), "no PostgreSQL connection string is set", "Set CONNECTIONSTRINGS__OPSSUPPORT");

    [Fact]
    public Task A_silo_whose_database_is_down_names_the_address() => RefusesAsync(
        ProcessStart.Silo().On("Host=127.0.0.1;Port=1;Database=ops;Username=ops"), "127.0.0.1:1 does not answer", "Start PostgreSQL");

    [Fact]
    public Task A_portal_whose_database_is_down_names_the_address() => RefusesAsync(
        ProcessStart.Web().On("Host=127.0.0.1;Port=1;Database=ops;Username=ops"), "127.0.0.1:1 does not answer", "Start PostgreSQL");

    [Theory]
    [InlineData("Nonsense=1", "is not a connection string")]
    [InlineData("just text", "is not a connection string")]
    [InlineData("Username=ops", "names no Host or no Database")]
    public Task A_wrong_connection_string_is_named(string text, string cause) =>
        RefusesAsync(ProcessStart.Silo().On(text), cause, "docs/settings.md");

    [Fact]
    public Task A_misspelt_setting_is_no_default() => RefusesAsync(
        ProcessStart.Silo().With("OPSSUPPORT__SILOPRT", "11111"), "there is no setting OpsSupport:SILOPRT", "docs/settings.md");

    [Theory]
    [InlineData("OPSSUPPORT__SILOPORT", "eleven", "SiloPort")]
    [InlineData("OPSSUPPORT__SILOPORT", "70000", "SiloPort")]
    [InlineData("OPSSUPPORT__ADDRESS", "silo-1", "Address")]
    [InlineData("OPSSUPPORT__CLUSTERID", "", "ClusterId")]
    [InlineData("OPSSUPPORT__COMPANIES__0__NAME", "A company without a tax id", "Companies")]
    public Task A_setting_that_makes_no_sense_is_named(string variable, string value, string setting) =>
        RefusesAsync(ProcessStart.Silo().With(variable, value), setting, "docs/settings.md");

    [Theory]
    [InlineData("--dmeo", "there is no option \"--dmeo\"")]
    [InlineData("--data", "the option --data needs a value")]
    [InlineData("imprt", "there is no command \"imprt\"")]
    public Task A_misspelt_command_line_is_named(string argument, string cause) =>
        RefusesAsync(ProcessStart.Web() with { Arguments = [argument] }, cause, "help");

    [Fact]
    public async Task A_port_in_use_is_named()
    {
        var portal = ProcessStart.Web("--data", Data);
        using var other = new TcpListener(IPAddress.Loopback, portal.Address.Port);
        other.Start();

        await RefusesAsync(portal, $"port {portal.Address.Port} on 127.0.0.1 is in use", "change --urls");
    }

    [Fact]
    public async Task A_silo_never_shares_its_port_with_another()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Server.SetRawSocketOption(SocketLevel, ReusePort, BitConverter.GetBytes(1));
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        await RefusesAsync(
            ProcessStart.Silo().On("Host=127.0.0.1;Database=ops").With("OPSSUPPORT__SILOPORT", $"{port}"),
            $"port {port} on 127.0.0.1 is in use",
            "OPSSUPPORT__SILOPORT");
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_is_named()
    {
        // Below a file nobody can make a folder, not even the administrator of the machine.
        var file = _folder.PathTo("file");
        await File.WriteAllTextAsync(file, "");

        await RefusesAsync(ProcessStart.Web("--data", Path.Combine(file, "data")), "data folder", "--data");
    }

    [Fact]
    public async Task A_data_folder_belongs_to_one_process_at_a_time()
    {
        await using var first = await RunningProcess.Start(ProcessStart.Web("--data", Data)).ReadyAsync();

        await RefusesAsync(ProcessStart.Web("--data", Data), $"data folder {Data} is in use", "--data");
    }

    [Fact]
    public Task The_demonstration_is_not_offered_to_the_network() => RefusesAsync(
        ProcessStart.Web() with { Arguments = ["--demo", "--data", Data, "--urls", $"http://0.0.0.0:{FreePort.Find()}"] },
        "--demo lets everybody sign in",
        "--urls");

    [Fact]
    public Task The_demonstration_never_runs_on_a_real_database() => RefusesAsync(
        ProcessStart.Web("--demo").On("Host=127.0.0.1;Database=ops"), "embedded database only", "or --demo");

    // From the system's headers: .NET has no name for the option that lets two processes share a port.
    private const int SocketLevel = 1;
    private const int ReusePort = 15;

    private static async Task RefusesAsync(ProcessStart start, string cause, string cure)
    {
        await using var process = RunningProcess.Start(start);

        var code = await process.EndedAsync();

        Assert.Equal(1, code);
        var line = Assert.Single(process.Errors);
        Assert.StartsWith("OpsSupport cannot start: ", line, StringComparison.Ordinal);
        Assert.Contains(cause, line, StringComparison.Ordinal);
        Assert.Contains(cure, line, StringComparison.Ordinal);
    }
}
