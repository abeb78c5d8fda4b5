using OpsSupport.Kernel.SignOn;

namespace OpsSupport.Features.ConnectedSystems;

/// <summary>The drawings of systems.</summary>
public static class SystemIcons
{
    public static string Of(SystemIcon icon) => icon switch
    {
        SystemIcon.World => "world",
        SystemIcon.Message => "message",
        SystemIcon.Folders => "folders",
        SystemIcon.Report => "report-analytics",
        SystemIcon.Exam => "clipboard-check",
        SystemIcon.Mail => "mail",
        SystemIcon.Calendar => "calendar",
        SystemIcon.People => "users",
        SystemIcon.Tools => "tool",
        SystemIcon.Server => "server",
        _ => throw new ArgumentOutOfRangeException(nameof(icon), icon, null),
    };
}
