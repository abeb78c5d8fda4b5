using System.Collections.Immutable;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Kernel.Notifications;

/// <summary>The robots that notifications are said by. For administrators. Stateless; its key means nothing.</summary>
public interface IRobotsGrain : IGrainWithIntegerKey
{
    /// <summary>More than this nobody watches over.</summary>
    const int Most = 100;

    /// <summary>By name.</summary>
    [ReadOnly]
    Task<Result<RobotList>> ListAsync(EmployeeNo reader);

    /// <summary>Enters a robot, or changes the one with its id; without credentials it keeps those it has.</summary>
    Task<Result<Robot>> SaveAsync(EmployeeNo by, Robot robot);

    /// <summary>Removes a robot; what it still had to say is not said.</summary>
    Task<Result<RobotList>> RemoveAsync(EmployeeNo by, Guid robot);
}

[GenerateSerializer, Immutable, Alias("robot-list")]
public sealed record RobotList(ImmutableArray<Robot> Robots);
