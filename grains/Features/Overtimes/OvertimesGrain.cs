using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Features.Overtimes;

[GrainType("overtimes"), StatelessWorker]
internal sealed class OvertimesGrain(OvertimeStore overtimes) : Grain, IOvertimesGrain
{
    public Task<Hours> AgreedAsync(EmployeeNo employee, DateOnly day) => overtimes.AgreedAsync(employee, day);
}
