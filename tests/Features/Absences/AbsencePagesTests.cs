using System.Net;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Memos;
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

    [Fact]
    public async Task A_request_is_submitted_with_the_press_that_saves_it()
    {
        using var ann = await SignInAsync(Company.Ann);

        var submitted = await SubmitAsync(ann, "2026-05-06");
        var document = await ann.GetAsync(submitted.Onward!);

        Assert.Equal("审批中", document.Text(".doc__head .state"));
    }

    [Fact]
    public async Task What_is_refused_when_submitted_stays_one_draft_that_the_form_goes_on_with()
    {
        using var ann = await SignInAsync(Company.Ann);
        await SubmitAsync(ann, "2026-05-11");

        var refused = await SubmitAsync(ann, "2026-05-11");
        var corrected = await ann.SendAsync(refused, "#edit-form", ("Submit", "true"), ("Form.FirstDay", "2026-05-12"), ("Form.LastDay", "2026-05-12"));
        var list = await ShowAsync(Company.Ann, "/absences", "2026-05-12");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotNull(refused.Page.QuerySelector("#Form_FirstDay[aria-invalid]"));
        Assert.EndsWith("/edit", refused.Page.QuerySelector("#edit-form")!.GetAttribute("action"), StringComparison.Ordinal);
        Assert.Equal("审批中", (await ann.GetAsync(corrected.Onward!)).Text(".doc__head .state"));
        Assert.Equal(2, list.Page.QuerySelectorAll("#list tbody tr").Length);
    }

    private static async Task<PaperAnswer> SubmitAsync(PaperVisitor visitor, string day) =>
        await visitor.SendAsync(await visitor.GetAsync("/absences/new"), "#edit-form", ("Submit", "true"), ("Form.FirstDay", day), ("Form.LastDay", day));
}
