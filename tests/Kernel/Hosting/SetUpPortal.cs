
namespace OpsSupport.Kernel.Hosting;

/// <summary>A portal whose company was set up by <see cref="A.Setup"/>, shared by the tests of one class.</summary>
public sealed class SetUpPortal : IAsyncLifetime
{
    private readonly FirstPortal _portal = new();

    internal Uri Address => _portal.Address;

    /// <summary>What the set-up answered.</summary>
    internal PortalAnswer Answer { get; private set; } = null!; // Set before the first test.

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        using var administrator = new PortalClient(Address);
        Answer = await administrator.SendAsync("/setup", A.Setup);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();
}
