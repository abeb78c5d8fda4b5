using System.Collections.Immutable;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Nudges;

/// <summary>
/// Carries nudges out of a silo. Nobody waits for one: while some are on their way the next gather, each person once, so that a busy silo sends few and a quiet one at once.
/// </summary>
internal sealed partial class NudgeSender(IGrainFactory grains, ILogger<NudgeSender> logger) : BackgroundService
{
    /// <summary>More than ever wait at a time; what is beyond is found by the pages, which also ask by themselves.</summary>
    private const int MostWaiting = 100_000;

    private readonly Channel<EmployeeNo> _waiting = Channel.CreateBounded<EmployeeNo>(
        new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    public void Nudge(IEnumerable<EmployeeNo> people)
    {
        foreach (var person in people)
        {
            _waiting.Writer.TryWrite(person);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await _waiting.Reader.WaitToReadAsync(stoppingToken))
        {
            var people = new HashSet<EmployeeNo>();
            while (_waiting.Reader.TryRead(out var person))
            {
                people.Add(person);
            }

            await SendAsync([.. people]);
        }
    }

    private async Task SendAsync(ImmutableArray<EmployeeNo> people)
    {
        try
        {
            await grains.GetGrain<INudged>(GrainId.Create(NudgeGrain.TypeName, INudgeGrain.Key)).NudgeAsync(people);
        }
        catch (Exception fault)
        {
            // A hint that is lost costs those people a minute.
            LogLost(fault, people.Length);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Count} people are not told at once that something changed for them")]
    private partial void LogLost(Exception fault, int count);
}
