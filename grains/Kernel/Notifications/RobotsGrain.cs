using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Kernel.Notifications;

[GrainType("robots"), StatelessWorker]
internal sealed class RobotsGrain(RobotStore store, IUnitTree units, Rights rights, CompanyClock clock) : Grain, IRobotsGrain
{
    public async Task<Result<RobotList>> ListAsync(EmployeeNo reader) =>
        rights.Refusal(reader, Permission.Administer) is { } refusal ? refusal : new RobotList(await store.AllAsync());

    public async Task<Result<Robot>> SaveAsync(EmployeeNo by, Robot robot)
    {
        if (rights.Refusal(by, Permission.Administer) is { } refusal)
        {
            return refusal;
        }

        var all = await store.AllAsync();
        var before = all.FirstOrDefault(one => one.Id == robot.Id);
        ImmutableArray<DomainError> errors =
        [
            .. RobotRules.Check(robot, before, IsUnit),
            .. before is null && all.Length >= IRobotsGrain.Most ? [new TooManyRobots(IRobotsGrain.Most)] : Array.Empty<DomainError>(),
        ];
        if (!errors.IsEmpty)
        {
            return errors;
        }

        var saved = robot.Credentials.Length > 0 ? robot : robot with { Credentials = before!.Credentials, Host = before.Host };
        await store.SaveAsync(saved, by, clock.Now);
        return saved;
    }

    public async Task<Result<RobotList>> RemoveAsync(EmployeeNo by, Guid robot)
    {
        if (rights.Refusal(by, Permission.Administer) is { } refusal)
        {
            return refusal;
        }

        await store.RemoveAsync(robot);
        return new RobotList(await store.AllAsync());
    }

    private bool IsUnit(UnitCode unit) => units.Tops(clock.Today).Any(top => units.Below(top, clock.Today).Contains(unit));
}
