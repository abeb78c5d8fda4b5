using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Ledger;

/// <summary>
/// Turns what a document says into ledger entries. A document that was posted before posts only the difference, entry by
/// entry, so the ledger always sums to what the document says now and nothing in it is ever changed.
/// </summary>
internal static class PostingRules
{
    private const int MostMembersOffered = 5;

    /// <summary>What keeps a figure off its project: a closed relation between kinds and packages (invariant I-06).</summary>
    public static IEnumerable<DomainError> Check(Figure figure, string field, IDimensions dimensions)
    {
        if (figure.Project is not { } project)
        {
            yield break;
        }

        if (dimensions.Of(project, figure.On) is not { } facts)
        {
            yield return new UnknownReference(field, project.Value);
        }
        else if (facts.IsPackage && figure.Kind.BelongsToMember())
        {
            yield return new PostOnMember(field, project, figure.Kind, [.. dimensions.MembersOf(project, figure.On).Take(MostMembersOffered)]);
        }
        else if (facts.Package is { } mother && figure.Kind.BelongsToMother())
        {
            yield return new PostOnPackage(field, project, mother);
        }
    }

    /// <summary>The entries that bring what is <paramref name="posted"/> to the <paramref name="target"/>.</summary>
    /// <param name="today">The day differences to earlier postings are booked on, where those stand in a closed period.</param>
    public static ImmutableArray<FigureEntry> Difference(
        DocumentRef source, ImmutableArray<FigureEntry> posted, IEnumerable<Figure> target, IDimensions dimensions, PostingDay today)
    {
        var targets = target.ToLookup(Slot.Of);
        var standing = posted.ToLookup(Slot.Of);
        return
        [
            .. standing.Select(slot => slot.Key).Union(targets.Select(slot => slot.Key)).Order()
                .Select(slot => Step(source, slot, [.. standing[slot]], [.. targets[slot]], dimensions, today)).OfType<FigureEntry>(),
        ];
    }

    /// <summary>The exact negation of all that stands posted, each entry reversed once (invariant I-04).</summary>
    public static ImmutableArray<FigureEntry> Reversal(ImmutableArray<FigureEntry> posted, PostingDay today) =>
        [.. posted.Where(entry => entry.Reverses is null && !posted.Any(other => other.Reverses == entry.Id)).Select(entry => entry.Reversed(today.For(entry), today.PeriodFor(entry)))];

    private static FigureEntry? Step(
        DocumentRef source, Slot slot, ImmutableArray<FigureEntry> standing, ImmutableArray<Figure> wanted, IDimensions dimensions, PostingDay today)
    {
        var amount = wanted.Aggregate(Money.Zero(slot.Currency), (sum, figure) => sum + figure.Amount)
            - standing.Aggregate(Money.Zero(slot.Currency), (sum, entry) => sum + entry.Amount);
        var hours = wanted.Aggregate(Hours.None, (sum, figure) => sum + (figure.Quantity ?? Hours.None))
            - standing.Aggregate(Hours.None, (sum, entry) => sum + (entry.Quantity ?? Hours.None));
        if (amount.IsZero && hours == Hours.None)
        {
            return null;
        }

        var like = wanted is [var first, ..] ? first : slot.AsFigure(standing[0]);
        var entry = Entry(source, slot.IdAfter(standing.Length), like with { Amount = amount, Quantity = hours == Hours.None ? null : hours }, dimensions);
        return entry with { Period = today.PeriodFor(entry), Adjusts = today.PeriodFor(entry) == entry.Period ? null : entry.Period };
    }

    /// <summary>An entry with the dimensions its project, unit and employee had on the day (rule X-07).</summary>
    public static FigureEntry Entry(DocumentRef source, string id, Figure figure, IDimensions dimensions)
    {
        var project = figure.Project is { } no ? dimensions.Of(no, figure.On) : null;
        var unit = figure.Unit ?? project?.Department;
        return new()
        {
            Id = $"{source}/{id}",
            Kind = figure.Kind,
            BusinessDate = figure.On,
            Period = Period.Of(figure.On),
            Amount = figure.Amount,
            Project = figure.Project,
            Package = project?.Package,
            Contract = figure.Contract,
            Customer = project?.Customer,
            Direction = project?.Direction,
            Salesperson = project?.Salesperson,
            Employee = figure.Employee,
            EmployeeUnit = figure.Employee is { } employee ? dimensions.UnitOf(employee, figure.On) : null,
            Supplier = figure.Supplier,
            Quantity = figure.Quantity,
            Text = figure.Text,
            Source = source,
            SourceLine = figure.Line,
            Shares = unit is null ? [] : [new(unit, dimensions.PathOf(unit, figure.On), figure.Amount)],
        };
    }
}
