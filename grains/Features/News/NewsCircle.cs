using System.Collections.Immutable;
using OpsSupport.Kernel.Accounts;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.News;

/// <summary>Who is who for news: whom an audience reaches today, and who writes in a channel.</summary>
internal sealed class NewsCircle(IDirectory directory, IUnitTree units, Rights rights, AccountStore accounts, NewsChannelStore channels, CompanyClock clock)
{
    public bool IsPerson(EmployeeNo person) => directory.Find(person) is not null;

    public bool IsUnit(UnitCode unit) => units.Tops(clock.Today).Any(top => units.Below(top, clock.Today).Contains(unit));

    public bool Administers(EmployeeNo person) => rights.Refusal(person, Permission.Administer) is null;

    /// <summary>Whether the person answers for what stands in the channel.</summary>
    public bool MayEdit(EmployeeNo person, NewsChannel? channel) => Administers(person) || (channel?.Editors.Contains(person) == true && IsPerson(person));

    public Task<NewsChannel?> ChannelAsync(NewsChannelCode code) => channels.FindAsync(code);

    /// <summary>The keys of audiences that the person is in; none for nobody.</summary>
    public ImmutableArray<string> KeysOf(EmployeeNo no) =>
        directory.Find(no) is { } person ? NewsRules.KeysOf(person, person.Unit is { } unit ? units.PathOf(unit, clock.Today) : "") : [];

    public bool Reaches(NewsAudience audience, EmployeeNo person) => NewsRules.KeysOf(audience).Intersect(KeysOf(person)).Any();

    /// <summary>Everybody in the audience who works here and can sign in, by number.</summary>
    public async Task<ImmutableArray<EmployeeNo>> ReachedAsync(NewsAudience audience)
    {
        var closed = (await accounts.AllAsync()).Where(account => account.IsClosed).Select(account => account.Person).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var keys = NewsRules.KeysOf(audience).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. directory.Everyone().Select(one => one.No).Where(no => !closed.Contains(no.Value) && KeysOf(no).Any(keys.Contains))
                .OrderBy(no => no.Value, StringComparer.Ordinal),
        ];
    }
}
