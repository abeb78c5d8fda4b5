namespace OpsSupport.Kernel.Notifications;

/// <summary>What is to be done with a message that is due.</summary>
internal abstract record Envelope
{
    private Envelope()
    {
    }

    public sealed record Send(OutgoingMessage Message) : Envelope;

    /// <summary>The person is to be left alone until then.</summary>
    public sealed record Later(DateTimeOffset At) : Envelope;

    /// <summary>Nobody listens there.</summary>
    public sealed record Nowhere : Envelope;
}
