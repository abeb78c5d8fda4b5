using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Approvals;

/// <summary>
/// Finds the people. Nobody agrees to his own document or to one he gains by, whoever delegated to him (invariant I-34): the
/// place then goes up the tree. A place that nobody holds never passes in silence where there is money.
/// </summary>
internal sealed class Assignment(IActors actors, ApprovalDraft draft)
{
    private DateOnly Today => draft.Acting.Today;

    /// <summary>Who is asked at a node, each once; nobody where the node lets nobody pass.</summary>
    public Result<Assignees> For(ApprovalNode node)
    {
        var holders = Named(node.Actors, node.Key).Select(InPlaceOf).OfType<Assignee>().DistinctBy(one => one.Actor).ToImmutableArray();
        if (!holders.IsEmpty)
        {
            return new Assignees(holders);
        }

        if (node.WhenNobody == EmptyActorRule.Pass && draft.Subject.Amount is null)
        {
            return new Assignees([]);
        }

        return InsteadOfNobody(node) is { } instead
            ? new Assignees([instead with { Origin = TaskOrigin.InsteadOfNobody }])
            : new NobodyToAsk(node.Name.In(ApprovalLanguage.Chinese));
    }

    /// <summary>The people whom rules name, working here, whether or not they may sign.</summary>
    public IEnumerable<EmployeeNo> Named(ImmutableArray<ActorRule> rules, string node) =>
        rules.SelectMany(rule => Holders(rule, node)).Where(actors.IsActive).Distinct();

    /// <summary>
    /// Who answers where this person would: himself, his substitute, or whoever above him may; null when nobody may. Where all
    /// substitutes up to the top are barred, who delegated answers himself.
    /// </summary>
    public Assignee? InPlaceOf(EmployeeNo holder)
    {
        HashSet<EmployeeNo> seen = [];
        Assignee? himself = null;
        for (var person = holder; person is not null && seen.Add(person); person = actors.SuperiorOf(person, Today))
        {
            if (!MaySign(person))
            {
                continue;
            }

            var substitute = DelegationRules.Follow(person, draft.Subject.Kind, Today, actors.DelegationsOf, actors.IsActive);
            if (MaySign(substitute))
            {
                var origin = substitute != person ? TaskOrigin.Substituted : person != holder ? TaskOrigin.Superior : TaskOrigin.Assigned;
                return new(substitute, substitute == person ? null : person, origin);
            }

            himself ??= new(person, null, person == holder ? TaskOrigin.Assigned : TaskOrigin.Superior);
        }

        return himself;
    }

    /// <summary>Whoever answers for the head above a person; the process administrator where there is none.</summary>
    public Assignee? Above(EmployeeNo person) =>
        (actors.SuperiorOf(person, Today) is { } superior ? InPlaceOf(superior) : null) ?? Administrator();

    public bool IsActive(EmployeeNo person) => actors.IsActive(person);

    public bool MaySign(EmployeeNo person) => actors.IsActive(person) && !draft.Subject.Bars(person);

    private Assignee? InsteadOfNobody(ApprovalNode node) => node.WhenNobody switch
    {
        EmptyActorRule.Superior => Above(draft.Subject.Starter),
        EmptyActorRule.Named when node.InsteadOfNobody is { } named && actors.IsActive(named) => InPlaceOf(named) ?? Administrator(),
        _ => Administrator(),
    };

    private Assignee? Administrator()
    {
        var administrators = actors.ProcessAdministrators(Today).ToList();
        return administrators.Where(MaySign).Concat(administrators).Select(InPlaceOf).FirstOrDefault(one => one is not null);
    }

    private IEnumerable<EmployeeNo> Holders(ActorRule rule, string node) => rule switch
    {
        ActorRule.Named named => [named.Person],
        ActorRule.Starter => [draft.Subject.Starter],
        ActorRule.StartersChoice => draft.Subject.Chosen.Where(chosen => chosen.Node == node).Select(chosen => chosen.Person),
        ActorRule.InField field => draft.Subject.Find(field.Field) is ApprovalValue.People people ? people.Value : [],
        _ => actors.Holders(rule, draft.Subject, Today),
    };
}

/// <summary>Somebody to be asked.</summary>
/// <param name="AskedFor">Whose standing delegation it is by; null when it is by none.</param>
internal sealed record Assignee(EmployeeNo Actor, EmployeeNo? AskedFor, TaskOrigin Origin);

internal sealed record Assignees(ImmutableArray<Assignee> People);
