using System.Collections.Immutable;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Notifications;

[GrainType("delivery-outbox")]
internal sealed class DeliveryOutboxGrain(
    DeliveryStore store, DigestStore digests, DeliveryListStore lists, Addressing addressing, RobotStore robots, IDirectory directory, Rights rights,
    NotificationTerms terms, CompanyClock clock) : Grain, IDeliveryOutboxGrain
{
    private const int MostAtOnce = 500;
    private const int ShownAfterRetry = 50;

    private readonly RobotPace _pace = new();

    public async Task<OutgoingMessages> TakeAsync(DeliveryChannel channel, int most)
    {
        var now = clock.Now;
        var onlyUrgent = DigestTimes.EndOfQuiet(now, terms.Quiet) is not null;
        await store.OutdateAsync(now);
        await digests.GatherAsync(channel, onlyUrgent, now);
        var due = await store.DueAsync(channel, Math.Clamp(most, 1, MostAtOnce), onlyUrgent, now);
        var taken = ImmutableArray.CreateBuilder<OutgoingMessage>();
        foreach (var (message, envelope) in await addressing.AddressAsync(channel, due, now))
        {
            if (await TakeAsync(message, envelope, now) is { } outgoing)
            {
                taken.Add(outgoing);
            }
        }

        return new(taken.DrainToImmutable());
    }

    public async Task ReportAsync(ImmutableArray<DeliveryOutcome> outcomes)
    {
        foreach (var outcome in outcomes)
        {
            await (outcome switch
            {
                { Error: null } => store.SettleAsync(outcome.Message, DeliveryState.Sent, error: null, clock.Now),
                { Hopeless: true } => store.SettleAsync(outcome.Message, DeliveryState.Failed, outcome.Error, clock.Now),
                _ => store.PostponeAsync(outcome.Message, outcome.Error, clock.Now),
            });
            if (outcome.Pause is { } pause)
            {
                await store.PauseAsync(outcome.Message, clock.Now + pause);
            }
        }
    }

    public async Task<Result<DeliveryPage>> ListAsync(EmployeeNo reader, PageRequest page) =>
        rights.Refusal(reader, Permission.Administer) is { } refusal ? refusal : await PageAsync(page);

    public async Task<Result<DeliveryPage>> RetryAsync(EmployeeNo by, Guid message)
    {
        if (rights.Refusal(by, Permission.Administer) is { } refusal)
        {
            return refusal;
        }

        await store.RetryAsync(message, clock.Now);
        return await PageAsync(new(0, ShownAfterRetry));
    }

    /// <summary>The message, if this caller is the one to send it now.</summary>
    private async Task<OutgoingMessage?> TakeAsync(DueMessage due, Envelope envelope, DateTimeOffset now)
    {
        switch (envelope)
        {
            case Envelope.Send { Message: { Robot: not null } } when _pace.Claim(due.Target, now) is { } next:
                await store.DelayAsync(due.Message, next);
                return null;
            case Envelope.Send send:
                return await store.LeaseAsync(due.Message, now) ? send.Message : null;
            case Envelope.Later later:
                await store.DelayAsync(due.Message, later.At);
                return null;
            default:
                await store.SettleAsync(due.Message, DeliveryState.Unreachable, error: null, now);
                return null;
        }
    }

    private async Task<DeliveryPage> PageAsync(PageRequest page)
    {
        var names = (await robots.AllAsync()).ToDictionary(robot => robot.Id.ToString("N"), robot => robot.Name);
        var trouble = await lists.TroubleAsync(page);
        return new(
            [.. trouble.Select(one => one with { Target = one.Channel == DeliveryChannel.Mail ? directory.NameOf(new(one.Target)) : names.GetValueOrDefault(one.Target, one.Target) })],
            await lists.CountTroubleAsync(), await lists.CountAsync(clock.Now));
    }
}
