using System.Collections.Immutable;
using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Todos;

/// <summary>Whose to-dos of other systems a person deals with, and how they read. Standing delegations of all kinds hold for them as well.</summary>
internal sealed class SourceTodoReader(SourceTodoStore store, ITodoSources sources, IRegister<DelegationPlan> plans, IActors actors, CompanyClock clock)
{
    /// <summary>A system that was not heard of for this long may have more, or less, than the portal shows.</summary>
    public static TimeSpan Silence { get; } = TimeSpan.FromMinutes(15);

    /// <summary>Who deals with what comes to a person today: he himself, or whoever stands in for him.</summary>
    public EmployeeNo WhoAnswersFor(EmployeeNo person) => DelegationRules.Follow(person, kind: "", clock.Today, actors.DelegationsOf, actors.IsActive);

    /// <summary>Everybody for whom this person deals with what comes, himself included unless somebody else does.</summary>
    public ImmutableArray<EmployeeNo> AnswersFor(EmployeeNo person) =>
        [.. plans.All.Select(plan => new EmployeeNo(plan.Key)).Append(person).Distinct().Where(one => WhoAnswersFor(one) == person)];

    public async Task<ImmutableArray<SourceTodo>> ShowAsync(IEnumerable<SourceTodoRow> rows, EmployeeNo? who)
    {
        var (now, heard) = (clock.Now, await store.HeardAsync());
        return [.. rows.Select(row => Shown(row, who, now, heard))];
    }

    private SourceTodo Shown(SourceTodoRow row, EmployeeNo? who, DateTimeOffset now, IReadOnlyDictionary<string, DateTimeOffset> heard)
    {
        var handledBy = WhoAnswersFor(row.Person!);
        return new()
        {
            Source = row.Source,
            Id = row.Id,
            Person = row.Person!,
            Title = row.Title,
            Kind = row.Kind,
            Link = row.Link,
            CreatedAt = CompanyClock.Local(row.CreatedAt),
            DueAt = row.DueAt,
            State = row.State,
            DoneAt = row.DoneAt,
            SourceName = sources.Find(row.Source)?.Name ?? "",
            AsOf = heard.TryGetValue(row.Source, out var at) && now - at > Silence ? CompanyClock.Local(at) : null,
            AskedFor = who is null || row.Person == who ? null : row.Person,
            HandledBy = handledBy == row.Person || handledBy == who ? null : handledBy,
        };
    }
}
