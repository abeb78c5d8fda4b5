using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Approvals;

/// <summary>Who answers instead of a person today, by name.</summary>
public sealed class StandInDesk(IGrainFactory grains, GrainRetry retry, CodeNames names)
{
    public async Task<ImmutableArray<StandIn>> OfAsync(EmployeeNo person)
    {
        var grain = grains.GetGrain<IDelegationsGrain>(DelegationsKind.Kind.KeyOf(person));
        var today = await retry.AskAsync(() => grain.InForceAsync());
        await names.LoadAsync(Masters.People, today.Lines.Select(line => line.To.Value));
        var found = ImmutableArray.CreateBuilder<StandIn>();
        foreach (var line in today.Lines)
        {
            found.Add(new(await names.FindAsync(Masters.People, line.To.Value) ?? line.To.Value, line.Days.LastDay, line.Kind));
        }

        return found.ToImmutable();
    }
}

/// <summary>Somebody who answers instead of a person.</summary>
/// <param name="Kind">The name of the kind it is about; null for all.</param>
public sealed record StandIn(string Name, DateOnly LastDay, string? Kind);
