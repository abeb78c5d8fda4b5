using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Notifications;

/// <summary>What administrators do with robots: what is secret of them is sealed here, before it leaves the portal.</summary>
public sealed class RobotDesk
{
    private readonly IGrainFactory _grains;
    private readonly GrainRetry _retry;
    private readonly RobotLine _line;
    private readonly RobotSeal _seal;
    private readonly RobotAddresses _addresses;

    internal RobotDesk(IGrainFactory grains, GrainRetry retry, RobotLine line, RobotSeal seal, RobotAddresses addresses) =>
        (_grains, _retry, _line, _seal, _addresses) = (grains, retry, line, seal, addresses);

    private IRobotsGrain Robots => _grains.GetGrain<IRobotsGrain>(0);

    public Task<Result<RobotList>> ListAsync(EmployeeNo reader) => _retry.AskAsync(() => Robots.ListAsync(reader));

    /// <summary>The robot of that id.</summary>
    public async Task<Result<Robot>> FindAsync(EmployeeNo reader, Guid id)
    {
        var listed = await ListAsync(reader);
        return !listed.Succeeded ? listed.Errors : listed.Value.Robots.FirstOrDefault(robot => robot.Id == id) is { } found ? found : new RobotUnknown();
    }

    /// <param name="before">The robot as it is; null for a new one.</param>
    public async Task<Result<Robot>> SaveAsync(EmployeeNo by, Guid id, RobotForm form, Robot? before)
    {
        if (form.WrongUnits.FirstOrDefault() is { } wrong)
        {
            return new UnknownReference(nameof(RobotForm.Units), wrong);
        }

        var kept = before is not null && before.Platform == form.Platform ? _seal.Open(before.Credentials) : null;
        var address = kept?.Address;
        if (!string.IsNullOrWhiteSpace(form.Address))
        {
            address = _addresses.Checked(_line.Of(form.Platform), form.Address);
            if (address is null)
            {
                return new RobotAddressNotAllowed();
            }
        }

        var robot = form.ToRobot(id);
        var secret = string.IsNullOrWhiteSpace(form.Secret) ? kept?.Secret : form.Secret.Trim();
        return await _retry.AskAsync(() => Robots.SaveAsync(by, address is null ? robot : robot with { Host = address.Host, Credentials = _seal.Seal(new(address, secret)) }));
    }

    public Task<Result<RobotList>> RemoveAsync(EmployeeNo by, Guid id) => _retry.AskAsync(() => Robots.RemoveAsync(by, id));

    /// <summary>Has a robot say something now, and answers what became of it.</summary>
    public Task<DeliveryOutcome> TryAsync(Robot robot, EmployeeNo by, string name, CancellationToken cancellation) => _line.SayAsync(
        new OutgoingMessage
        {
            Id = Guid.CreateVersion7(),
            IsDigest = false,
            Robot = robot,
            Notifications = [new(Trial(name), by, name, new(IsQuiet: false, Phone: null))],
        },
        cancellation);

    private static Notification Trial(string name) => new()
    {
        Id = Guid.CreateVersion7(),
        Title = new("RobotTrial", []),
        Lines = [new(new("RobotTrialText", [NotificationValue.Of("Person", name)]), "/admin/robots")],
        CreatedAt = default,
    };
}
