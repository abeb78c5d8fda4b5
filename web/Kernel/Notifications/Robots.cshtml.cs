using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Notifications;

/// <summary>The robots that notifications are said by.</summary>
public sealed class RobotsModel(RobotDesk desk, PortalSettings portal, ITexts texts) : PageModel
{
    public const string Address = "/admin/robots";

    public TableView Robots { get; private set; } = null!; // Set before the page is shown.

    /// <summary>Whether this portal has robots speak.</summary>
    public bool IsOn => portal.Address is { Length: > 0 };

    public async Task<IActionResult> OnGetAsync()
    {
        var listed = await desk.ListAsync(User.EmployeeNo());
        if (!listed.Succeeded)
        {
            return this.NotForYou(listed.Errors);
        }

        Robots = new(
            "robots", texts["Robots.Title"],
            [new(texts["Robot.Name"]), new(texts["Robot.Platform"]), new(texts["Robot.Kinds"]), new(texts["Robot.Units"]), new(texts["Robot.IsDaily"]), new(texts["Robot.IsActive"])],
            [.. listed.Value.Robots.Select(RowOf)])
        {
            Empty = new("message", texts["Robots.None"], texts["Robots.None.Text"]),
        };
        return Page();
    }

    private TableRow RowOf(Robot robot) => new($"{Address}/{robot.Id}",
    [
        robot.Name, robot.Platform,
        robot.Kinds.IsEmpty ? texts["Field.Any"] : robot.Kinds.Select(kind => texts.Of(kind)).ToImmutableArray(),
        robot.Units.IsEmpty ? texts["Field.Any"] : string.Join(texts["Separator"], robot.Units),
        robot.IsDaily, robot.IsActive,
    ]);
}
