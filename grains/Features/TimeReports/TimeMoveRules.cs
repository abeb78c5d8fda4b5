using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>
/// Takes lines of a month from a member of a package to the package (AT-05.11). What waits for approval waits for the package's
/// lead; what is cost already is taken back there and posted here, at the same amount: the company's sums stay as they are.
/// </summary>
internal static class TimeMoveRules
{
    /// <summary>The lines that have to move: they count, and their period is open.</summary>
    public static IEnumerable<TimeLine> Moving(ImmutableArray<TimeLine> lines, TimeMove move, ImmutableHashSet<Period> closed) => lines.Where(line =>
        line.Counts && line.Project == move.Member && move.Days.Contains(line.WorkedOn) && !closed.Contains(Period.Of(line.WorkedOn)));

    /// <param name="version">The version of the month this makes.</param>
    public static MonthStep Move(
        ImmutableArray<TimeLine> lines, TimeMove move, MonthOwner owner, int version, IDimensions dimensions, Moment moment)
    {
        var next = lines.ToBuilder();
        var touched = ImmutableArray.CreateBuilder<int>();
        var entries = ImmutableArray.CreateBuilder<FigureEntry>();
        foreach (var line in Moving(lines, move, moment.Posting.Closed))
        {
            if (line.Status == TimeLineStatus.Approved)
            {
                entries.AddRange(Repost(line, move, owner, dimensions, moment.Posting));
                Put(line with { Project = move.Package, Posted = Posted(line), Revision = version });
            }
            else
            {
                Array.ForEach([.. Ask(next, line, move, owner, version, dimensions)], Put);
            }
        }

        return new(next.ToImmutable(), [.. touched.Distinct()]) { Entries = entries.ToImmutable() };

        void Put(TimeLine line)
        {
            next[line.No - 1] = line;
            touched.Add(line.No);
        }
    }

    /// <summary>
    /// The line as it asks the package's lead. A person may have one open line per project and day, so hours go to the one that
    /// stands on the package already.
    /// </summary>
    private static IEnumerable<TimeLine> Ask(
        IReadOnlyList<TimeLine> lines, TimeLine line, TimeMove move, MonthOwner owner, int version, IDimensions dimensions)
    {
        var lead = dimensions.Of(move.Package, line.WorkedOn)?.Lead;
        var moved = line with
        {
            Project = move.Package,
            Approver = lead is not null && lead != owner.Employee ? lead : owner.Superior ?? line.Approver,
            Revision = version,
        };
        if (line.Corrects is not null || lines.FirstOrDefault(other => other.IsOpen && other.Day == line.Day && other.Project == move.Package) is not { } there)
        {
            return [moved];
        }

        return
        [
            moved with { No = there.No, Hours = there.Counts ? there.Hours + line.Hours : line.Hours, Activity = there.Activity ?? line.Activity },
            line with { Status = TimeLineStatus.Removed, Approver = null, Revision = version },
        ];
    }

    private static ImmutableArray<FigureEntry> Repost(TimeLine line, TimeMove move, MonthOwner owner, IDimensions dimensions, PostingDay today)
    {
        // When it was posted the project was no member: taken back as a member's, it would be missing from the package.
        var then = dimensions.Of(move.Member, line.WorkedOn) is { } facts ? facts with { Package = null } : null;
        var targets = Posted(line).SelectMany(posting => new[]
        {
            Figure(posting.Amount, posting.Hours, move.Package),
            Figure(Money.Zero(posting.Amount.Currency), hours: null, move.Member) with { Dimensions = then },
        });
        return PostingRules.Difference(owner.Report, [.. TimeCostRules.Standing(owner.Report, owner.Employee, line)], targets, dimensions, today);

        Figure Figure(Money amount, Hours? hours, ProjectNo project) => new(line.No, FigureKind.LabourCost, line.WorkedOn, amount)
        {
            Project = project,
            Employee = owner.Employee,
            Quantity = hours,
            Text = line.Activity ?? "",
        };
    }

    /// <summary>What the line costs now, as one posting per currency.</summary>
    private static ImmutableArray<Posting> Posted(TimeLine line) =>
    [
        .. (line.Posted ?? []).GroupBy(posting => posting.Amount.Currency).Select(postings => new Posting(
            postings.Select(posting => posting.Amount).Aggregate((sum, amount) => sum + amount),
            postings.Aggregate(Hours.None, (sum, posting) => sum + (posting.Hours ?? Hours.None)))),
    ];
}

/// <summary>From which member to which package, for which days.</summary>
internal sealed record TimeMove(ProjectNo Member, ProjectNo Package, DateRange Days);

/// <summary>Whose month it is.</summary>
/// <param name="Superior">Who approves where a project's lead cannot.</param>
internal sealed record MonthOwner(EmployeeNo Employee, EmployeeNo? Superior, DocumentRef Report);
