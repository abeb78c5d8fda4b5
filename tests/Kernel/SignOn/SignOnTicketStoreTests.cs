using OpsSupport.Kernel.Databases;

namespace OpsSupport.Kernel.SignOn;

public sealed class SignOnTicketStoreTests(FreshDatabases databases)
{
    private static readonly DateTimeOffset Now = new(2026, 3, 31, 9, 0, 0, TimeSpan.FromHours(8));
    private static readonly TicketRequest Request = new(new("ann"), "s1", Now.AddHours(-1), "wiki", "https://wiki.example.com/");

    [Theory, OnBothDatabases]
    public async Task Of_many_who_show_it_at_once_one_takes_it(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);
        var store = new SignOnTicketStore(fresh.Database);
        await store.AddAsync("ST-1", Request, Now);

        var taken = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => store.TakeAsync("ST-1", Now.AddSeconds(1), Now.AddSeconds(-59)))));

        Assert.Equal(new TakenTicket(Request, Now), Assert.Single(taken, one => one is not null));
    }

    [Theory, OnBothDatabases]
    public async Task Too_old_is_too_late(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);
        var store = new SignOnTicketStore(fresh.Database);
        await store.AddAsync("ST-1", Request, Now);

        Assert.Null(await store.TakeAsync("ST-1", Now.AddSeconds(61), Now.AddSeconds(1)));
        Assert.Null(await store.TakeAsync("ST-2", Now, Now));
    }

    [Theory, OnBothDatabases]
    public async Task A_system_is_told_by_the_tickets_that_it_took_until_they_are_cleared_away(DatabaseKind kind)
    {
        await using var fresh = await databases.NewAsync(kind);
        var store = new SignOnTicketStore(fresh.Database);
        foreach (var (ticket, session, system) in new[] { ("ST-1", "s1", "wiki"), ("ST-2", "s1", "wiki"), ("ST-3", "s2", "wiki"), ("ST-4", "s1", "exam"), ("ST-5", "s1", "wiki") })
        {
            await store.AddAsync(ticket, Request with { Session = session, System = system, Service = $"https://x.example/{ticket}" }, Now);
        }

        foreach (var shown in new[] { "ST-1", "ST-2", "ST-3", "ST-4" })
        {
            await store.TakeAsync(shown, Now, Now);
        }

        Assert.Equal([("ST-1", "https://x.example/ST-1"), ("ST-2", "https://x.example/ST-2")], (await store.TakenAsync("s1", "wiki")).Order());
        await store.PruneAsync(Now.AddSeconds(1));
        Assert.Empty(await store.TakenAsync("s1", "wiki"));
    }
}
