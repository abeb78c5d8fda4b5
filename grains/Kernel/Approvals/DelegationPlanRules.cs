using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Effects;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Approvals;

internal sealed class DelegationPlanRules(IRegister<DelegationPlan> plans, IActors actors) : IDocumentRules<DelegationPlan>
{
    private const int MostLines = 100;
    private const int LongestReason = 200;

    public DocumentKind Kind => DelegationsKind.Kind;

    public IEnumerable<DomainError> Check(DelegationPlan body, DelegationPlan? before, DocumentHeader header, DateOnly today)
    {
        var person = PersonOf(header);
        var standing = plans.All.Where(plan => plan.Key != person.Value).SelectMany(plan => plan.Value.Of(new(plan.Key))).ToList();
        return
        [
            .. FieldRules.Known([person.Value], "Code", IsHere),
            .. body.Lines.Length > MostLines ? [new OutOfRange(nameof(body.Lines), 0, MostLines)] : Array.Empty<DomainError>(),
            .. body.Lines.Take(MostLines).SelectMany((line, index) => Check(line, $"{nameof(body.Lines)}[{index}]", today)
                .Concat(Refusals(line.Of(person), [.. standing, .. body.Lines.Take(index).Select(other => other.Of(person))], $"{nameof(body.Lines)}[{index}]"))),
        ];
    }

    public DocumentFacts Describe(DelegationPlan body, DocumentHeader header, DateOnly today)
    {
        var next = body.Lines.Where(line => line.Days.LastDay >= today).OrderBy(line => line.Days.From).FirstOrDefault();
        return new(PersonOf(header).Value)
        {
            FirstDay = next?.Days.From,
            LastDay = next?.Days.LastDay,
            People = [PersonOf(header)],
        };
    }

    public IEnumerable<Effect> Owes(DelegationPlan body, DelegationPlan? before, DocumentHeader header, DateOnly today) => body.Lines
        .Where(line => line.IncludesOpen && line.Days.Contains(today) && before?.Lines.Contains(line) != true)
        .Select(line => new Effect.Substitution(PersonOf(header), line.Kind));

    public static EmployeeNo PersonOf(DocumentHeader header) => new(DocumentKind.CodeOf(header.Ref.Key));

    private bool IsHere(string person) => actors.IsActive(new(person));

    // What is over stays as it was, also when a substitute has left since.
    private IEnumerable<DomainError> Check(DelegationPlanLine line, string at, DateOnly today) =>
    [
        .. line.Days.LastDay < today ? [] : FieldRules.Known([line.To.Value], $"{at}.{nameof(line.To)}", IsHere),
        .. FieldRules.Text(line.Reason, $"{at}.{nameof(line.Reason)}", LongestReason),
    ];

    private static ImmutableArray<DomainError> Refusals(StandingDelegation line, List<StandingDelegation> others, string at) =>
        DelegationRules.Refusal(line, others) is { } refusal
            ? [refusal with { Field = $"{at}.{(refusal is DelegationOverlap ? nameof(DocumentFacts.FirstDay) : refusal.Field)}" }]
            : [];
}
