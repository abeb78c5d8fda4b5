using System.Net;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Portal;

namespace OpsSupport.Features.Absences;

/// <summary>A person asks for leave at a browser without script.</summary>
public sealed class AbsencePagesTests(RunningSystem system) : RunningPortalTests(system)
{
    [Fact]
    public async Task A_request_is_written_and_shown_in_the_list_of_its_owner()
    {
        var draft = await FillInAsync(Company.Ann, "/absences/new", ("FirstDay", "2026-04-07"), ("LastDay", "2026-04-08"), ("Remark", "Family"));
        var list = await ShowAsync(Company.Ann, "/absences", "2026-04-07");

        Assert.NotNull(draft.Onward);
        Assert.NotNull(list.Page.QuerySelector($"a[href='{draft.Onward.Split('?')[0]}']"));
    }

    [Fact]
    public async Task Days_in_the_wrong_order_come_back_at_their_field_with_what_was_typed()
    {
        var refused = await FillInAsync(Company.Ann, "/absences/new", ("FirstDay", "2026-04-08"), ("LastDay", "2026-04-07"), ("Remark", "Family"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotNull(refused.Page.QuerySelector("#Form_LastDay[aria-invalid]"));
        Assert.Contains("Family", refused.Html, StringComparison.Ordinal);
    }
}
