using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>Rights that only this module asks for.</summary>
internal static class TimeRights
{
    /// <summary>Who has reported is known to those who may see it of the unit, or of the whole company where it is null.</summary>
    public static NotAllowed? SeeStatus(Rights rights, EmployeeNo person, UnitCode? unit)
    {
        var reaches = unit is null
            ? rights.ScopeOf(person, TimeReportKind.SeeStatus) == DataScope.Company
            : rights.Reaches(person, TimeReportKind.SeeStatus, FigureScope.Of(unit));
        return reaches ? null : new(TimeReportKind.SeeStatus.Name);
    }
}
