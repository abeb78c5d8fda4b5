using System.Collections.Immutable;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Storage;

namespace OpsSupport.Features.Imports;

/// <summary>What is wrong with a row, as it is kept with the batch.</summary>
internal static class BadLine
{
    public static ImmutableArray<RowProblem> ProblemsOf(LineBody line) => StoredJson.Read<ImmutableArray<RowProblem>>(line.Body);

    public static LineRecord Of(int line, ImportLineStatus status, ImmutableArray<RowProblem> problems) => new()
    {
        Line = line,
        Status = (int)status,
        Body = StoredJson.Write(problems),
    };

    /// <summary>What a document said no to, as a problem of the row it was made from.</summary>
    public static RowProblem Problem(int line, DomainError refusal) => refusal switch
    {
        UnknownReference unknown => new(line, unknown.Name, RowProblemReason.UnknownReference, unknown.Value),
        PostOnMember kept => new(line, kept.Name, RowProblemReason.KeptOnMembers, kept.Package.Value),
        PostOnPackage kept => new(line, kept.Name, RowProblemReason.KeptOnPackage, kept.Member.Value),
        PeriodClosed closed => new(line, "", RowProblemReason.PeriodClosed, closed.Period.ToString()),
        _ => new(line, refusal.Field ?? "", RowProblemReason.Refused, refusal.GetType().Name),
    };
}
