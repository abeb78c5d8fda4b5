namespace OpsSupport.Kernel.Notifications;

/// <summary>How robots of one messenger are spoken to. Pure: what is sent is a function of what is said.</summary>
internal interface IRobotPlatform
{
    RobotPlatform Platform { get; }

    /// <summary>Where its robots are.</summary>
    string Origin { get; }

    /// <summary>Whether this is the address of one of its robots, wherever its servers are.</summary>
    bool IsRobot(Uri address);

    /// <summary>How a person is called in the text, so that his telephone rings; null where it is said beside the text.</summary>
    string? CallOf(RobotMention mention, RobotFormat format, string called);

    /// <summary>Where a message is posted at that moment.</summary>
    Uri AddressAt(RobotCredentials credentials, DateTimeOffset now);

    /// <summary>What is posted, to be written as JSON.</summary>
    object BodyOf(RobotSpeech speech);

    /// <summary>What an answer means; never called for success.</summary>
    RobotVerdict Judge(int code);
}
