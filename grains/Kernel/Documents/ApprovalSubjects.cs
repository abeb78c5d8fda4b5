using OpsSupport.Kernel.Approvals;

namespace OpsSupport.Kernel.Documents;

/// <summary>What approvals know of any document.</summary>
internal static class ApprovalSubjects
{
    /// <summary>By what lists know of it; who it is about gains by it and does not agree to it.</summary>
    public static ApprovalSubject Of(DocumentHeader header, DocumentFacts facts) => new()
    {
        Kind = header.Ref.Kind,
        Starter = header.Owner,
        Beneficiaries = [.. facts.People.Where(person => person != header.Owner)],
        Units = (facts.Unit ?? header.OwnerUnit) is { } unit ? [unit] : [],
        Projects = facts.Project is { } project ? [project] : [],
        Amount = facts.Amount,
    };
}
