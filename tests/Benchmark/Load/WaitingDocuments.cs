namespace OpsSupport.Benchmark.Load;

/// <summary>Leave that people asked for and their heads have not answered: one head for each department, its people in turn, a day each.</summary>
/// <param name="Units">How many heads answer.</param>
/// <param name="Count">How many documents wait altogether.</param>
internal sealed record WaitingDocuments(int Units, int Count)
{
    private const int PeopleOfUnit = 5;

    private static readonly DateOnly First = new(2000, 1, 1);

    public Population Population => new(Projects: 0, Units * PeopleOfUnit, Units);

    public int StarterOf(int number) => number % Population.Employees;

    public int UnitOf(int number) => StarterOf(number) % Units;

    /// <summary>Nobody asks for the same day twice.</summary>
    public DateOnly DayOf(int number) => First.AddDays(number / Population.Employees);
}
