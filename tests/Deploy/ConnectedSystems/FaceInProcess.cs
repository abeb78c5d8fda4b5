using ConnectedSystems.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using OpsSupport.Kernel.Processes;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Deploy.ConnectedSystems;

/// <summary>The same program in this process, with a clock that the test moves.</summary>
internal sealed class FaceInProcess : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TemporaryFolder _folder;
    private readonly Uri _portal;

    private FaceInProcess(WebApplication app, TemporaryFolder folder, Uri address, Uri portal, FakeTimeProvider clock) =>
        (_app, _folder, Address, _portal, Clock) = (app, folder, address, portal, clock);

    public Uri Address { get; }

    public FakeTimeProvider Clock { get; }

    public static async Task<FaceInProcess> StartAsync(string face, string address, Uri portal, string code, string secret)
    {
        var (folder, clock) = (new TemporaryFolder(), new FakeTimeProvider(TimeProvider.System.GetUtcNow()));
        var app = SystemHost.Build(
            ["--face", face, "--Portal:Address", portal.ToString(), "--Portal:ClientId", code, "--Portal:ClientSecret", secret, "--Data", folder.Path, "--urls", address.TrimEnd('/')],
            services => services.AddSingleton<TimeProvider>(clock).AddLogging(log => log.ClearProviders()));
        await app.StartAsync();
        return new(app, folder, new(address), portal, clock);
    }

    public FaceVisitor Visitor(EmployeeNo person, string session) => new(Address, _portal, person, session);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder.Dispose();
    }
}
