using System.Collections.Immutable;
using OpsSupport.Features.Contracts;
using OpsSupport.Features.Customers;
using OpsSupport.Features.Employees;
using OpsSupport.Features.OrgUnits;
using OpsSupport.Features.Projects;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Imports;

/// <summary>Who may import what: files at all, and whatever the rows make.</summary>
internal sealed class ImportRights(Rights rights)
{
    public DomainError? Refusal(EmployeeNo person) => rights.Refusal(person, Permission.Import);

    /// <summary>Why the person may not take over what a profile makes; null when he may.</summary>
    public DomainError? Refusal(EmployeeNo person, ImportTarget makes, bool makesUnits) =>
        Kinds(makes).Concat(makesUnits ? [OrgUnitDocument.Kind] : Array.Empty<DocumentKind>())
            .Select(kind => rights.Refusal(person, Permission.Write(kind))).FirstOrDefault(refusal => refusal is not null);

    private static ImmutableArray<DocumentKind> Kinds(ImportTarget makes) => makes switch
    {
        ImportTarget.Figures => [],
        ImportTarget.Projects => [ProjectDocument.Kind],
        ImportTarget.Customers => [CustomerKind.Kind],
        ImportTarget.OrgUnits => [OrgUnitDocument.Kind],
        ImportTarget.Employees => [EmployeeKind.Kind],
        ImportTarget.Contracts => [ContractDocument.Kind],
        _ => throw new ArgumentOutOfRangeException(nameof(makes), makes, null),
    };
}
