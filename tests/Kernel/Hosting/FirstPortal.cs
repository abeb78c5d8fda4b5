using OpsSupport.Kernel.Processes;

namespace OpsSupport.Kernel.Hosting;

/// <summary>A portal on a fresh data folder, shared by the tests of one class.</summary>
public sealed class FirstPortal : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    internal RunningProcess Process { get; private set; } = null!; // Set before the first test.

    internal Uri Address => Process.Address;

    public async ValueTask InitializeAsync() =>
        Process = await RunningProcess.Start(ProcessStart.Web("--data", _folder.PathTo("data"))).ReadyAsync();

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        _folder.Dispose();
    }
}
