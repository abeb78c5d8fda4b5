using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Notifications;

/// <summary>A robot as it is typed. Address and secret are taken and never shown again; left empty they stay what they are.</summary>
public sealed class RobotForm
{
    private const int LongestAddress = 1000;
    private const int LongestSecret = 200;
    private const int LongestUnits = 1000;

    [Required, StringLength(Robot.LongestName)] public string Name { get; set; } = "";

    public RobotPlatform Platform { get; set; }

    [StringLength(LongestAddress)] public string? Address { get; set; }

    [StringLength(LongestSecret)] public string? Secret { get; set; }

    public RobotFormat Format { get; set; }

    public RobotMention Mention { get; set; }

    public List<NotificationKind> Kinds { get; set; } = [];

    /// <summary>Codes with a comma or a space between them.</summary>
    [StringLength(LongestUnits)] public string? Units { get; set; }

    public bool IsDaily { get; set; }

    public bool IsActive { get; set; } = true;

    public static RobotForm Of(Robot robot) => new()
    {
        Name = robot.Name,
        Platform = robot.Platform,
        Format = robot.Format,
        Mention = robot.Mention,
        Kinds = [.. robot.Kinds],
        Units = string.Join(", ", robot.Units.Select(unit => unit.Value)),
        IsDaily = robot.IsDaily,
        IsActive = robot.IsActive,
    };

    public Robot ToRobot(Guid id) => new()
    {
        Id = id,
        Name = Name.Trim(),
        Platform = Platform,
        Format = Format,
        Mention = Mention,
        Kinds = [.. Kinds.Where(Enum.IsDefined).Distinct().Order()],
        Units = [.. UnitTexts.Where(Code.IsValid).Distinct().Select(code => new UnitCode(code))],
        IsDaily = IsDaily,
        IsActive = IsActive,
    };

    /// <summary>What was typed as a unit and can be no code at all.</summary>
    internal IEnumerable<string> WrongUnits => UnitTexts.Where(text => !Code.IsValid(text));

    private IEnumerable<string> UnitTexts =>
        (Units ?? "").Split([',', '，', '、', ';', '；', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
