namespace OpsSupport.Kernel.Processes;

/// <summary>Which host to start, with which arguments and environment.</summary>
internal sealed record ProcessStart
{
    /// <summary>The path of the program's assembly.</summary>
    public required string Program { get; init; }

    public required Uri Address { get; init; }

    public IReadOnlyList<string> Arguments { get; init; } = [];

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>The portal on a free port.</summary>
    public static ProcessStart Web(params string[] arguments) => Of("OpsSupport.Web.dll", arguments);

    /// <summary>A silo whose health answers on a free port.</summary>
    public static ProcessStart Silo(params string[] arguments) => Of("OpsSupport.Silo.dll", arguments);

    /// <summary>One of the systems of deploy/connected-systems, at the address that the portal knows it by.</summary>
    public static ProcessStart Connected(Uri address, params string[] arguments) => new()
    {
        Program = BuiltBeside("OpsSupport.ConnectedSystems.dll"),
        Address = address,
        Arguments = [.. arguments, "--urls", address.GetLeftPart(UriPartial.Authority)],
    };

    /// <summary>On a PostgreSQL database instead of the embedded one.</summary>
    public ProcessStart On(string database) => With("CONNECTIONSTRINGS__OPSSUPPORT", database);

    /// <summary>A silo that the other processes reach at these ports.</summary>
    public ProcessStart At(int siloPort, int gatewayPort) => With("OPSSUPPORT__SILOPORT", $"{siloPort}").With("OPSSUPPORT__GATEWAYPORT", $"{gatewayPort}");

    public ProcessStart With(string variable, string value) =>
        this with { Environment = new Dictionary<string, string>(Environment) { [variable] = value } };

    // Each project's output lies beside that of the tests, of the same configuration.
    private static string BuiltBeside(string program)
    {
        var tests = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(tests.Parent!.Parent!.FullName, Path.GetFileNameWithoutExtension(program), tests.Name, program);
    }

    private static ProcessStart Of(string program, string[] arguments)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Find()}");
        return new()
        {
            Program = BuiltBeside(program),
            Address = address,
            Arguments = [.. arguments, "--urls", address.GetLeftPart(UriPartial.Authority)],
        };
    }
}
