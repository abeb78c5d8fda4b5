using Microsoft.Extensions.Caching.Memory;
using OpsSupport.Kernel.Http;

namespace OpsSupport.Kernel.Accounts;

/// <summary>
/// Lets programs in by their token. What it was told last holds for a moment, so that a program with many questions costs one
/// look-up in that time, and one that knocks with a wrong token costs no more.
/// </summary>
internal sealed class AccessDoor(IGrainFactory grains, GrainRetry retry) : IDisposable
{
    /// <summary>How long a token outlives its end at most: short of the five seconds that were promised.</summary>
    public static TimeSpan Memory { get; } = TimeSpan.FromSeconds(3);

    private const int MostRemembered = 10_000;

    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = MostRemembered });

    /// <summary>The token, if whoever holds it may act as its owner; else null.</summary>
    public async Task<AccessToken?> AdmitAsync(OwnedSecret text, CancellationToken cancellation)
    {
        var hash = text.Hash;
        if (_known.TryGetValue<AccessToken?>(hash, out var known))
        {
            return known;
        }

        var admitted = await retry.AskAsync(() => grains.AccessTokens(text.Owner).AdmitAsync(text.Owner, hash), cancellation);
        return _known.Set(hash, admitted.Value, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = Memory, Size = 1 });
    }

    public void Dispose() => _known.Dispose();
}
