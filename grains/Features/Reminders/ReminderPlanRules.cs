using OpsSupport.Features.OrgUnits;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Reminders;

internal sealed class ReminderPlanRules(IRegister<OrgUnit> units) : IDocumentRules<ReminderPlan>
{
    public const int MostRounds = 8;

    public DocumentKind Kind => ReminderPlanDocument.Kind;

    public IEnumerable<DomainError> Check(ReminderPlan body, ReminderPlan? before, DocumentHeader header, DateOnly today) =>
    [
        .. FieldRules.Known([UnitOf(header).Value], nameof(ReminderPlan.Rounds), code => units.Find(code) is not null),
        .. FieldRules.Dates(body.Rounds, nameof(ReminderPlan.Rounds), withoutGap: true),
        .. body.Rounds.SelectMany(dated => Check(dated.Value)),
        .. Changes(body, before, today) ? [new NotBeforeTomorrow(today.AddDays(1))] : Array.Empty<DomainError>(),
    ];

    public DocumentFacts Describe(ReminderPlan body, DocumentHeader header, DateOnly today) =>
        new(units.Find(UnitOf(header).Value)?.Name ?? UnitOf(header).Value) { Unit = UnitOf(header) };

    public static UnitCode UnitOf(DocumentHeader header) => new(DocumentKind.CodeOf(header.Ref.Key));

    /// <summary>The rounds of a day.</summary>
    public static ReminderRounds On(ReminderPlan? plan, DateOnly day) => plan?.Rounds.On(day) ?? ReminderRounds.Usual;

    private static IEnumerable<DomainError> Check(ReminderRounds rounds)
    {
        if (rounds.Rounds.Length > MostRounds)
        {
            yield return new TooManyRounds(MostRounds);
        }

        if (rounds.Rounds.GroupBy(round => round.Name).FirstOrDefault(same => same.Count() > 1)?.First() is { } doubled)
        {
            yield return new TwoRoundsAtOnce(doubled.Day, $"{doubled.At:HH:mm}");
        }
    }

    /// <summary>Whether what holds today or held yesterday, whose rounds are still running, would be another.</summary>
    private static bool Changes(ReminderPlan body, ReminderPlan? before, DateOnly today) =>
        On(body, today) != On(before, today) || On(body, today.AddDays(-1)) != On(before, today.AddDays(-1));
}
