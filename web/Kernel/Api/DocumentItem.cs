using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Api;

/// <summary>A document as lists say it.</summary>
/// <param name="Id">What it is addressed by: a master's code.</param>
/// <param name="Stage">The module's own state or sort.</param>
/// <param name="Unit">The unit it belongs to; of a unit, the one above it.</param>
public sealed record DocumentItem(
    string Id, string? Number, string Title, DocumentStatus Status, string? Stage, UnitCode? Unit, DateOnly? FirstDay, DateOnly? LastDay)
{
    public Money? Amount { get; init; }

    public ProjectNo? Project { get; init; }

    public required EmployeeNo Owner { get; init; }

    public required string OwnerName { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public static DocumentItem Of(DocumentRow row)
    {
        var (header, facts) = (row.Header, row.Facts);
        return new(
            DocumentKind.CodeOf(header.Ref.Key), header.Number, facts.Title, header.Status,
            facts.Stage is null ? null : Choices.Spelt(facts.Stage), facts.Unit ?? header.OwnerUnit, facts.FirstDay, facts.LastDay)
        {
            Amount = facts.Amount,
            Project = facts.Project,
            Owner = header.Owner,
            OwnerName = row.OwnerName,
            ChangedAt = header.ChangedAt,
        };
    }
}

/// <summary>A whole document.</summary>
/// <param name="Version">Rises by one with every change.</param>
/// <param name="Body">What it says, without what the reader has no right to.</param>
public sealed record OneDocument<TBody>(string Id, string? Number, DocumentStatus Status, int Version, DateTimeOffset ChangedAt, TBody Body) where TBody : class
{
    internal static OneDocument<TBody> Of(Document<TBody> document) => new(
        DocumentKind.CodeOf(document.Header.Ref.Key), document.Header.Number, document.Header.Status, document.Header.Version, document.Header.ChangedAt, document.Body);
}
