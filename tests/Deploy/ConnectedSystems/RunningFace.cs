using OpsSupport.Kernel.Processes;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Deploy.ConnectedSystems;

/// <summary>One of the systems as a process of its own, with the code and the address that the portal knows it by.</summary>
internal sealed class RunningFace(string code, Uri address, Uri portal, string[] arguments, TemporaryFolder folder) : IAsyncDisposable
{
    private RunningProcess? _process;

    public string Code => code;

    public Uri Address => address;

    public Uri Portal => portal;

    public async Task StartAsync(string secret) =>
        _process = await RunningProcess.Start(ProcessStart.Connected(address, [.. arguments, "--Data", folder.Path]).With("PORTAL__CLIENTSECRET", secret)).ReadyAsync();

    /// <summary>Stops it dead.</summary>
    public Task KillAsync() => _process!.KillAsync();

    public FaceVisitor Visitor(EmployeeNo person, string? session) => new(address, portal, person, session);

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }

        folder.Dispose();
    }
}
