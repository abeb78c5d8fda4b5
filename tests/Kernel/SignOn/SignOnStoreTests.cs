using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OpenIddict.EntityFrameworkCore.Models;
using OpenIddict.Server;
using OpsSupport.Kernel.Databases;

namespace OpsSupport.Kernel.SignOn;

/// <summary>Our migrations make the tables that the sign-on library wants, on both databases.</summary>
public sealed class SignOnStoreTests(FreshDatabases databases)
{
    private static readonly DateTimeOffset Now = new(2026, 3, 31, 9, 0, 0, TimeSpan.FromHours(8));
    private static readonly string Long = new('x', 20_000);

    [Theory, OnBothDatabases]
    public async Task Every_property_of_the_librarys_model_has_its_column(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);
        await using (var context = ContextOf(fresh, kind))
        {
            var application = Filled(new OpenIddictEntityFrameworkCoreApplication());
            var authorization = Filled(new OpenIddictEntityFrameworkCoreAuthorization { Application = application });
            var token = Filled(new OpenIddictEntityFrameworkCoreToken { Application = application, Authorization = authorization });
            context.AddRange(application, authorization, token, Filled(new OpenIddictEntityFrameworkCoreScope()));
            await context.SaveChangesAsync();
        }

        await using var again = ContextOf(fresh, kind);
        var kept = await again.Set<OpenIddictEntityFrameworkCoreToken>().Include(token => token.Application).Include(token => token.Authorization).SingleAsync();
        Assert.Equal(Long, kept.Payload);
        Assert.Equal(Long, kept.Application!.RedirectUris);
        Assert.Equal(Now.UtcDateTime, kept.ExpirationDate);
        Assert.Equal(Long, kept.Authorization!.Scopes);
        Assert.Equal(Long, (await again.Set<OpenIddictEntityFrameworkCoreScope>().SingleAsync()).Description);
    }

    [Theory, OnBothDatabases]
    public async Task A_client_id_is_there_once(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);
        await using var context = ContextOf(fresh, kind);
        context.AddRange(new OpenIddictEntityFrameworkCoreApplication { ClientId = "docs" }, new OpenIddictEntityFrameworkCoreApplication { ClientId = "docs" });

        await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync());
    }

    [Theory, OnBothDatabases]
    public async Task A_system_is_noted_once_in_a_session(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);
        var store = new SignOnStore(fresh.Database);
        foreach (var system in new[] { "docs", "exam", "docs" })
        {
            await store.NoteAsync(new("ann"), system, "s1", Now);
        }

        await store.NoteAsync(new("ann"), "docs", "s2", Now);

        Assert.Equal(["docs", "exam"], await store.EnteredAsync(new("ann"), "s1"));
        Assert.Equal(["docs"], await store.EnteredAsync(new("ann"), "s2"));
    }

    [Theory, OnBothDatabases]
    public async Task All_portals_take_the_same_keys_and_the_database_alone_gives_none_away(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);
        var protection = new EphemeralDataProtectionProvider();
        await using var one = RingOn(fresh, kind, protection);
        await using var other = RingOn(fresh, kind, protection);
        await using var stranger = RingOn(fresh, kind, new EphemeralDataProtectionProvider());

        var (first, second, third) = (await KeysAsync(one), await KeysAsync(other), await KeysAsync(stranger));

        Assert.Single(first);
        Assert.Equal(first, second);
        Assert.DoesNotContain(first.Single(), third);
    }

    private static async Task<List<string>> KeysAsync(ServiceProvider portal)
    {
        var ring = portal.GetRequiredService<SignOnKeyRing>();
        await ring.RenewAsync(CancellationToken.None);
        var options = new OpenIddictServerOptions();
        ring.Configure(options);
        Assert.Equal(options.SigningCredentials.Count, options.EncryptionCredentials.Count);
        return [.. options.SigningCredentials.Select(credentials => credentials.Key.KeyId)];
    }

    private static ServiceProvider RingOn(FreshDatabase fresh, DatabaseKind kind, IDataProtectionProvider protection) => new ServiceCollection()
        .AddSingleton(TimeProvider.System).AddSingleton(protection).AddSingleton<SignOnKeySeal>().AddSingleton<SignOnKeyRing>()
        .AddDbContext<SignOnContext>(options => SignOnContext.Connect(options, DatabaseOf(fresh, kind)))
        .BuildServiceProvider();

    private static SignOnDatabase DatabaseOf(FreshDatabase fresh, DatabaseKind kind) =>
        kind == DatabaseKind.Sqlite ? SignOnDatabase.InFolder(fresh.Where) : new(IsEmbedded: false, fresh.Where);

    private static SignOnContext ContextOf(FreshDatabase fresh, DatabaseKind kind)
    {
        var options = new DbContextOptionsBuilder<SignOnContext>();
        SignOnContext.Connect(options, DatabaseOf(fresh, kind));
        return new(options.Options);
    }

    // What has no limit in the model is filled beyond every limit that a column could have by mistake.
    private static T Filled<T>(T entity) where T : class
    {
        foreach (var property in typeof(T).GetProperties().Where(property => property.CanWrite && property.Name != "Id"))
        {
            var isShort = property.Name is "ApplicationType" or "ClientId" or "ClientType" or "ConcurrencyToken" or "ConsentType" or "Status" or "Subject" or "Type" or "Name" or "ReferenceId";
            property.SetValue(entity, property.PropertyType == typeof(string) ? isShort ? property.Name : Long : property.PropertyType == typeof(DateTime?) ? Now.UtcDateTime : property.GetValue(entity));
        }

        return entity;
    }
}
