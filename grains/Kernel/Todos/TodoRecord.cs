using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Todos;

/// <summary>What a document asks of a person, as a row written with the document.</summary>
internal sealed record TodoRecord
{
    /// <summary>The task's number; copies to read are counted down from -1.</summary>
    public required int No { get; init; }

    public required EmployeeNo Person { get; init; }

    public EmployeeNo? AskedFor { get; init; }

    public required TodoSort Sort { get; init; }

    public required TodoState State { get; init; }

    /// <summary>The node that asks; null where none does.</summary>
    public BilingualName? Task { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    public DateTimeOffset? DoneAt { get; init; }
}

/// <summary>A to-do with the document it belongs to.</summary>
internal sealed record TodoRow(DocumentRef Document, TodoRecord Todo);
