using System.Collections.Immutable;
using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Overtimes;

internal sealed class OvertimeRules(IDimensions dimensions) : IDocumentRules<Overtime>
{
    private const int LongestReason = 500;
    private const int HoursOfDay = 24;

    public DocumentKind Kind => OvertimeKind.Kind;

    public IEnumerable<DomainError> Check(Overtime body, Overtime? before, DocumentHeader header, DateOnly today) =>
    [
        .. FieldRules.Text(body.Reason, nameof(Overtime.Reason), LongestReason),
        .. body.MostHours <= Hours.None || body.MostHours > Hours.Of(HoursOfDay)
            ? [new OutOfRange(nameof(Overtime.MostHours), 0.25m, HoursOfDay)] : Array.Empty<DomainError>(),
    ];

    public ImmutableArray<ApprovalNode> Route => [Nodes.Superior];

    public DocumentFacts Describe(Overtime body, DocumentHeader header, DateOnly today) => new(body.Reason)
    {
        FirstDay = body.Day,
        Unit = dimensions.UnitOf(header.Owner, today),
    };

    public IEnumerable<LineRecord> Lines(Overtime body, DocumentHeader header) =>
        [new() { Line = 1, Status = (int)header.Status, Day = body.Day, Employee = header.Owner, Quantity = body.MostHours }];
}
