using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TravelAllowances;

/// <summary>A run being calculated, some people at a time, so that it can be asked how far it is.</summary>
internal sealed class AllowanceWork(UnitCode unit, Period month, AllowanceCalculator calculator, ImmutableArray<Traveller> people)
{
    /// <summary>Done in a few milliseconds.</summary>
    private const int PeopleAtOnce = 200;

    private readonly List<PersonAllowance> _done = [];

    public RunProgress Progress => new(RunStep.Calculating, _done.Count, people.Length);

    /// <summary>Goes on a little.</summary>
    /// <returns>The run, once everybody is done.</returns>
    public AllowanceRun? Step()
    {
        _done.AddRange(people.Skip(_done.Count).Take(PeopleAtOnce).Select(calculator.Of));
        return _done.Count < people.Length ? null : Run();
    }

    /// <summary>The whole run at once.</summary>
    public AllowanceRun Finish()
    {
        _done.AddRange(people.Skip(_done.Count).Select(calculator.Of));
        return Run();
    }

    private AllowanceRun Run() => new()
    {
        Unit = unit,
        Month = month,
        Days = [.. _done.SelectMany(person => person.Days)],
        Overlaps = [.. _done.SelectMany(person => person.Overlaps)],
        Carried = [.. _done.SelectMany(person => person.Carried)],
    };
}
