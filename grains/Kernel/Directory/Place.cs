using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Directory;

/// <summary>A place in the company. Who holds it is another question for every day.</summary>
internal abstract record Place
{
    public sealed record LeadOf(ProjectNo Project) : Place;

    public sealed record HeadOf(UnitCode Unit) : Place;

    /// <summary>The next head above a person who is not that person himself.</summary>
    public sealed record HeadOver(EmployeeNo Person) : Place;
}
