using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Notifications;

/// <summary>Which robots can work. Pure.</summary>
internal static class RobotRules
{
    /// <param name="before">The robot as it was; null for a new one.</param>
    public static IEnumerable<DomainError> Check(Robot robot, Robot? before, Func<UnitCode, bool> isUnit)
    {
        if (string.IsNullOrWhiteSpace(robot.Name))
        {
            yield return new Missing(nameof(Robot.Name));
        }
        else if (robot.Name.Length > Robot.LongestName)
        {
            yield return new TooLong(nameof(Robot.Name), Robot.LongestName);
        }

        if (robot is { Platform: RobotPlatform.WeCom, Format: RobotFormat.Markdown, Mention: RobotMention.Phone })
        {
            yield return new NoPhonesInMarkdown();
        }

        // An address of the one platform says nothing to the other.
        if (robot.Credentials.Length == 0 && before?.Platform != robot.Platform)
        {
            yield return new RobotAddressMissing();
        }

        foreach (var unit in robot.Units.Where(unit => !isUnit(unit)))
        {
            yield return new UnknownReference(nameof(Robot.Units), unit.Value);
        }
    }
}
