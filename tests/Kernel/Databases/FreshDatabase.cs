using OpsSupport.Kernel.Storage;

namespace OpsSupport.Kernel.Databases;

/// <summary>A database of one test.</summary>
/// <param name="Where">The connection string, or the folder.</param>
internal sealed record FreshDatabase(IDatabase Database, string Where) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        if (Database is IAsyncDisposable asynchronously)
        {
            await asynchronously.DisposeAsync();
        }
        else
        {
            ((IDisposable)Database).Dispose();
        }
    }
}
