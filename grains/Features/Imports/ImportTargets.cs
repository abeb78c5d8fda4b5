using System.Collections.Immutable;

namespace OpsSupport.Features.Imports;

/// <summary>What a file must say at least so that something can be made of its rows.</summary>
internal static class ImportTargets
{
    public static ImmutableArray<ImportField> Needs(ImportTarget target) => target switch
    {
        ImportTarget.Figures => [ImportField.FigureKind, ImportField.Day, ImportField.Amount],
        ImportTarget.Projects or ImportTarget.Customers or ImportTarget.OrgUnits => [ImportField.Code, ImportField.Name],
        ImportTarget.Employees => [ImportField.Code, ImportField.Name, ImportField.Day],
        ImportTarget.Contracts =>
            [ImportField.Code, ImportField.Name, ImportField.Day, ImportField.Customer, ImportField.Project, ImportField.Amount],
        _ => throw new ArgumentOutOfRangeException(nameof(target), target, null),
    };
}
