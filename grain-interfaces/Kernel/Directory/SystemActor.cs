using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Directory;

/// <summary>The system itself, where no person acts yet: set-up and the demonstration company. Nobody can sign in as it or be hired under it.</summary>
public static class SystemActor
{
    public static EmployeeNo No { get; } = new("~system");
}
