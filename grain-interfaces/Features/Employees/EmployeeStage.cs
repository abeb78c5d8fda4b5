namespace OpsSupport.Features.Employees;

/// <summary>How somebody stands to the company on a day; it follows from dates and is never set.</summary>
[GenerateSerializer, Alias("employee-stage")]
public enum EmployeeStage
{
    Active = 0,
    Left = 1,

    /// <summary>Hired and not begun yet.</summary>
    Candidate = 2,

    /// <summary>Still here, with a last day.</summary>
    Leaving = 3,
}
