using OpsSupport.Kernel.Processes;

namespace OpsSupport.Kernel.Cluster;

/// <summary>A silo of a cluster under test and the port by which the others know it.</summary>
internal sealed record SiloProcess(RunningProcess Process, int Port)
{
    public static async Task<SiloProcess> StartAsync(string database)
    {
        var (silo, gateway) = PortProbe.FreePair();
        return new(await RunningProcess.Start(ProcessStart.Silo().On(database).At(silo, gateway)).ReadyAsync(), silo);
    }
}
