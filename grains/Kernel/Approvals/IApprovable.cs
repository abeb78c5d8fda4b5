using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Approvals;

/// <summary>A kind of document that people may have to agree to, without knowing what its documents say.</summary>
internal interface IApprovable
{
    DocumentKind Kind { get; }

    /// <summary>Who must agree as long as the company has decided nothing else.</summary>
    ApprovalDefinition Shipped { get; }

    /// <summary>What conditions may name.</summary>
    ImmutableArray<ApprovalField> Fields { get; }

    /// <summary>What approvals know of one of its documents, as it is now.</summary>
    Task<Result<ApprovalSubject>> AboutAsync(DocumentRef document, EmployeeNo reader, DateOnly today);
}

internal sealed class Approvable<TBody>(IDocumentRules<TBody> rules, IGrainFactory grains) : IApprovable where TBody : class
{
    public DocumentKind Kind => rules.Kind;

    public ApprovalDefinition Shipped => ShippedDefinition.Of(rules);

    public ImmutableArray<ApprovalField> Fields =>
        [.. rules.Fields.Prepend(ApprovalField.Amount).Concat(rules.Route.SelectMany(node => ConditionFields.Of(node.Condition))).DistinctBy(one => one.Name)];

    public async Task<Result<ApprovalSubject>> AboutAsync(DocumentRef document, EmployeeNo reader, DateOnly today)
    {
        var found = await grains.GetGrain<IDocumentGrain<TBody>>(document.ToGrainId()).GetAsync(reader);
        return found.Succeeded
            ? rules.About(found.Value.Body, found.Value.Header, rules.Describe(found.Value.Body, found.Value.Header, today))
            : found.Errors;
    }
}
