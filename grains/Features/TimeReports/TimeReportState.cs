using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Effects;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>
/// A month as its grain holds it: the lines, what it still owes, what was asked of it lately and, between deciding and
/// storing, the change under way. The body of the stored document has all lines; their rows are for lists over many people.
/// </summary>
internal sealed record TimeReportState : IStored<TimeReportState>, IOwe<TimeReportState>
{
    // As many as the storage gives back when the grain wakes.
    private const int OperationsKept = 50;

    /// <summary>Null as long as nothing was ever reported.</summary>
    public DocumentHeader? Header { get; init; }

    public DocumentFacts? Facts { get; init; }

    /// <summary>By number, from 1, without a gap.</summary>
    public ImmutableArray<TimeLine> Lines { get; init; } = [];

    public ImmutableArray<Owed> Owed { get; init; } = [];

    /// <summary>Newest first.</summary>
    public ImmutableArray<DoneOperation> Operations { get; init; } = [];

    public TimeReportChange? Change { get; init; }

    public int Version => Header?.Version ?? 0;

    public static TimeReportState Load(StoredDocument? stored) => stored is null ? new() : new()
    {
        Header = stored.Document.Header,
        Facts = stored.Document.Facts,
        Lines = StoredJson.Read<Content>(stored.Document.Body).Lines,
        Owed = [.. stored.Owed.Select(owed => new Owed(owed.Id, StoredJson.Read<Effect>(owed.Effect), Position: null))],
        Operations = stored.Operations,
    };

    /// <summary>A line as its row keeps it.</summary>
    public static TimeReportLine LineOf(string stored) => StoredJson.Read<TimeLine>(stored).ToLine();

    public UnitOfWork ToUnitOfWork()
    {
        var header = Header ?? throw new InvalidOperationException("There is no report to store.");
        var change = Change ?? throw new InvalidOperationException($"Nothing changed in {header.Ref}.");
        return new()
        {
            Document = new() { Header = header, Facts = Facts!, Body = StoredJson.Write(new Content(Lines)) },
            ExpectedVersion = header.Version - 1,
            Audit = change.Audit,
            Lines = [.. change.Step.Touched.Select(no => ToRecord(Lines[no - 1], header.Owner, change))],
            Entries = change.Step.Entries,
            ReliesOn = change.ReliesOn,
            OpenPeriods = change.Step.OpenPeriods,
            Owed = [.. change.Effects.Select(owed => new OwedRecord(owed.Id, StoredJson.Write(owed.Effect)))],
        };
    }

    public TimeReportState Stored(long position) => Change is null ? this : this with
    {
        Owed = [.. Owed, .. Change.Effects.Select(owed => owed with { Position = position })],
        Operations = [new(Change.Audit.Intent.Operation, Version, Header!.Status), .. Operations.Take(OperationsKept - 1)],
        Change = null,
    };

    public TimeReportState Settled(ImmutableArray<Owed> delivered) => this with { Owed = Owed.RemoveRange(delivered) };

    private static LineRecord ToRecord(TimeLine line, EmployeeNo owner, TimeReportChange change) => new()
    {
        Line = line.No,
        Status = (int)line.Status,
        // A correction belongs to the day it corrects, whenever it was made.
        Day = line.WorkedOn,
        Project = line.Project,
        Employee = owner,
        Unit = change.Units.GetValueOrDefault(line.No),
        Awaiting = line.Status == TimeLineStatus.Submitted ? line.Approver : null,
        Title = line.Activity ?? "",
        Quantity = line.Hours,
        DaysLate = line.SaidOn?.DayNumber - line.WorkedOn.DayNumber,
        // What it cost is the ledger's to say.
        Body = StoredJson.Write(line with { Posted = null }),
    };

    private sealed record Content(ImmutableArray<TimeLine> Lines);
}

/// <summary>What one command does to a month besides its new lines.</summary>
/// <param name="Units">The unit of the person on the day of each touched line.</param>
internal sealed record TimeReportChange(
    MonthStep Step, AuditEntry Audit, ImmutableArray<Owed> Effects, ImmutableDictionary<int, UnitCode?> Units, ImmutableArray<ReliedMaster> ReliesOn);
