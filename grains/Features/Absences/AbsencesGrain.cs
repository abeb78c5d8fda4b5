using System.Collections.Immutable;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.Absences;

[GrainType("absences"), StatelessWorker]
internal sealed class AbsencesGrain(AbsenceStore absences) : Grain, IAbsencesGrain
{
    public async Task<AbsentDays> BetweenAsync(DateOnly from, DateOnly to, ImmutableArray<EmployeeNo> employees)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(to.DayNumber - from.DayNumber, IAbsencesGrain.MostDays);
        return new(AbsenceRules.Union(await absences.EffectiveAsync(from, to, employees)));
    }
}
