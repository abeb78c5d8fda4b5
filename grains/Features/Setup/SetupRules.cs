using OpsSupport.Features.Employees;
using OpsSupport.Features.OrgUnits;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Features.Setup;

/// <summary>What the first set-up refuses, and what it makes.</summary>
internal static class SetupRules
{
    private const int LongestCompanyName = 100;
    private const int LongestPersonName = 60;

    public static IEnumerable<DomainError> Check(FirstSetup setup) =>
    [
        .. FieldRules.Text(setup.CompanyName, nameof(FirstSetup.CompanyName), LongestCompanyName),
        .. FieldRules.Text(setup.PersonName, nameof(FirstSetup.PersonName), LongestPersonName),
        .. IsTheSystem(setup) ? [new UnknownReference(nameof(FirstSetup.EmployeeNo), setup.EmployeeNo.Value)] : Array.Empty<DomainError>(),
    ];

    /// <summary>The company itself: the unit that has none above it.</summary>
    public static OrgUnit Top(FirstSetup setup) => new() { Name = setup.CompanyName, Kind = OrgUnitKind.Company };

    /// <summary>The first person of the company, who can make all others.</summary>
    public static Employee Administrator(FirstSetup setup, DateOnly today) => new()
    {
        Name = setup.PersonName,
        Units = [new(today, To: null, TopUnit.Code)],
        Roles = [Role.PortalAdministrator],
    };

    // What acts without a person may do everything; nobody signs in as that.
    private static bool IsTheSystem(FirstSetup setup) =>
        string.Equals(setup.EmployeeNo.Value, SystemActor.No.Value, StringComparison.OrdinalIgnoreCase);
}
