using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Effects;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>How a month gets from one version to the next, with everything that is stored with it.</summary>
internal static class TimeReportLife
{
    /// <summary>A month nobody has reported anything in yet.</summary>
    public static DocumentHeader New(string key, EmployeeNo employee, UnitCode? unit, Moment moment) => new()
    {
        Ref = TimeReportKind.Kind.Ref(key),
        Number = DocumentKind.CodeOf(key),
        Owner = employee,
        OwnerUnit = unit,
        CreatedAt = moment.Now,
        ChangedAt = moment.Now,
        // The report itself asks nobody: its lines do.
        Status = DocumentStatus.Effective,
        Version = 0,
    };

    public static TimeReportState Next(
        TimeReportState state, DocumentHeader header, DocumentFacts facts, MonthStep step, AuditEntry audit, IDimensions dimensions, long known) => state with
        {
            Header = header with { Version = header.Version + 1, ChangedAt = audit.At },
            Facts = facts,
            Lines = step.Lines,
            Change = new(
            step,
            audit with { Changes = [.. step.Touched.Select(no => Changed(no, state.Lines, step.Lines)).Where(change => change.Before != change.After)] },
            step.Entries.IsEmpty ? [] : [new(Guid.CreateVersion7(), new Effect.Figures(step.Entries), Position: null)],
            step.Touched.ToImmutableDictionary(no => no, no => dimensions.UnitOf(header.Owner, step.Lines[no - 1].WorkedOn)),
            step.Entries.IsEmpty ? [] : dimensions.Behind(step.Entries, known)),
        };

    private static FieldChange Changed(int no, ImmutableArray<TimeLine> before, ImmutableArray<TimeLine> after) => new(
        $"Lines[{no}]", no > before.Length ? null : Json(before[no - 1]), Json(after[no - 1]));

    private static string Json(TimeLine line) => StoredJson.Write(line with { Posted = null });
}
