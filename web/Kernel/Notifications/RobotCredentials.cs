namespace OpsSupport.Kernel.Notifications;

/// <summary>What lets somebody speak as a robot.</summary>
/// <param name="Address">The whole webhook address, whose query names the robot.</param>
/// <param name="Secret">What its messages are signed with; null where the platform checks something else.</param>
internal sealed record RobotCredentials(Uri Address, string? Secret);
