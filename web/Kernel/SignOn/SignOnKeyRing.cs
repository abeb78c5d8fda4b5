using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Server;

namespace OpsSupport.Kernel.SignOn;

/// <summary>The keys of sign-on in this process, the same on all portals. The library asks for its options anew whenever they change.</summary>
internal sealed class SignOnKeyRing(IServiceScopeFactory scopes, SignOnKeySeal seal, TimeProvider time)
    : IConfigureOptions<OpenIddictServerOptions>, IOptionsChangeTokenSource<OpenIddictServerOptions>, IDisposable
{
    private CancellationTokenSource _change = new();
    private ImmutableArray<SignOnKey> _signing = [];
    private ImmutableArray<SignOnKey> _locking = [];

    public string Name => Options.DefaultName;

    public IChangeToken GetChangeToken() => new CancellationChangeToken(_change.Token);

    public void Configure(OpenIddictServerOptions options)
    {
        options.SigningCredentials.AddRange(Open(_signing).Select(key => new SigningCredentials(key, SecurityAlgorithms.RsaSha256)));
        options.EncryptionCredentials.AddRange(Open(_locking).Select(key =>
            new EncryptingCredentials(key, SecurityAlgorithms.Aes256KW, SecurityAlgorithms.Aes256CbcHmacSha512)));
    }

    /// <summary>Reads the keys, makes those that are due and drops those that are spent.</summary>
    public async Task RenewAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<SignOnContext>();
        var now = time.GetUtcNow();
        var kept = await ReadAsync(context, cancellation);
        var due = Enum.GetValues<SignOnKeyPurpose>().Where(purpose => SignOnKeyRules.IsDue(kept, purpose, now)).ToList();
        if (due.Count > 0)
        {
            context.Keys.AddRange(due.Select(purpose => seal.Make(purpose, now)));
            await context.SaveChangesAsync(cancellation);
            // Asked again: another portal may have made one at the same moment, and all have to agree on the first.
            kept = await ReadAsync(context, cancellation);
        }

        foreach (var spent in kept.Where(key => SignOnKeyRules.IsSpent(key, now)))
        {
            await context.Keys.Where(key => key.Id == spent.Id).ExecuteDeleteAsync(cancellation);
        }

        Take(kept, now);
    }

    public void Dispose() => _change.Dispose();

    // Keys that cannot be opened count as none, so that lost sealing keys cost everybody a sign-in and nothing more.
    private async Task<List<SignOnKey>> ReadAsync(SignOnContext context, CancellationToken cancellation) =>
        [.. (await context.Keys.AsNoTracking().ToListAsync(cancellation)).Where(key => seal.Open(key) is not null)];

    private void Take(List<SignOnKey> keys, DateTimeOffset now)
    {
        var (signing, locking) = (SignOnKeyRules.InOrder(keys, SignOnKeyPurpose.Signing, now), SignOnKeyRules.InOrder(keys, SignOnKeyPurpose.Locking, now));
        if (Ids(signing).SequenceEqual(Ids(_signing)) && Ids(locking).SequenceEqual(Ids(_locking)))
        {
            return;
        }

        (_signing, _locking) = (signing, locking);
        using var before = Interlocked.Exchange(ref _change, new());
        before.Cancel();
    }

    private static IEnumerable<string> Ids(ImmutableArray<SignOnKey> keys) => keys.Select(key => key.Id);

    private IEnumerable<SecurityKey> Open(ImmutableArray<SignOnKey> keys) => keys.Select(seal.Open).OfType<SecurityKey>();
}
