using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OpenIddict.Abstractions;
using OpenIddict.Core;
using OpenIddict.EntityFrameworkCore.Models;

namespace OpsSupport.Kernel.SignOn;

/// <summary>
/// The applications of the sign-on library as copies of the connected systems. Whoever is looked up is asked for first, so that a
/// change holds at the next request and a system out of use is unknown at once.
/// </summary>
internal sealed class ConnectedApplications(
    IOpenIddictApplicationCache<OpenIddictEntityFrameworkCoreApplication> cache,
    ILogger<OpenIddictApplicationManager<OpenIddictEntityFrameworkCoreApplication>> logger,
    IOptionsMonitor<OpenIddictCoreOptions> options,
    IOpenIddictApplicationStore<OpenIddictEntityFrameworkCoreApplication> store,
    SignOnDesk desk, SignOnContext context)
    : OpenIddictApplicationManager<OpenIddictEntityFrameworkCoreApplication>(cache, logger, options, store)
{
    private const string Fingerprint = "opssupport_fingerprint";

    // One request asks for the same system several times.
    private readonly Dictionary<string, OpenIddictEntityFrameworkCoreApplication?> _seen = new(StringComparer.Ordinal);

    public override async ValueTask<OpenIddictEntityFrameworkCoreApplication?> FindByClientIdAsync(string identifier, CancellationToken cancellationToken = default)
    {
        if (_seen.TryGetValue(identifier, out var seen))
        {
            return seen;
        }

        var client = await desk.FindAsync(identifier, cancellationToken);
        return _seen[identifier] = client is not null && ApplicationDescriptions.IsComplete(client) ? await CopyAsync(client, cancellationToken) : null;
    }

    public override async IAsyncEnumerable<OpenIddictEntityFrameworkCoreApplication> FindByPostLogoutRedirectUriAsync(
        string uri, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var found = await base.FindByPostLogoutRedirectUriAsync(uri, cancellationToken).Select(one => one.ClientId!).ToListAsync(cancellationToken);
        foreach (var identifier in found)
        {
            if (await FindByClientIdAsync(identifier, cancellationToken) is { } application && await ValidatePostLogoutRedirectUriAsync(application, uri, cancellationToken))
            {
                yield return application;
            }
        }
    }

    // The system's document holds a hash already: 256 random bits need no slow one, and nobody here ever sees the secret.
    protected override ValueTask<string> ObfuscateClientSecretAsync(string secret, CancellationToken cancellationToken = default) => new(secret);

    protected override ValueTask<bool> ValidateClientSecretAsync(string secret, string comparand, CancellationToken cancellationToken = default) =>
        new(CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(ClientSecretText.HashOf(secret)), Encoding.ASCII.GetBytes(comparand)));

    private async Task<OpenIddictEntityFrameworkCoreApplication?> CopyAsync(SignOnClient client, CancellationToken cancellation)
    {
        try
        {
            return await RefreshedAsync(client, cancellation);
        }
        catch (Exception overtaken) when (overtaken is DbUpdateException or OpenIddictExceptions.ConcurrencyException)
        {
            // Another request, here or on another portal, brought the same copy up to date.
            context.ChangeTracker.Clear();
            return await RefreshedAsync(client, cancellation);
        }
    }

    private async Task<OpenIddictEntityFrameworkCoreApplication?> RefreshedAsync(SignOnClient client, CancellationToken cancellation)
    {
        var wanted = ApplicationDescriptions.Of(client);
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(client)));
        wanted.Properties[Fingerprint] = JsonSerializer.SerializeToElement(fingerprint);
        if (await Store.FindByClientIdAsync(client.Code, cancellation) is not { } known)
        {
            return await CreateAsync(wanted, cancellation);
        }

        if (!(await GetPropertiesAsync(known, cancellation)).TryGetValue(Fingerprint, out var before) || before.GetString() != fingerprint)
        {
            await UpdateAsync(known, wanted, cancellation);
        }

        return known;
    }
}
