using OpsSupport.Kernel;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Memos;
using OpsSupport.Kernel.Portal;

namespace OpsSupport.Features.Adjustments;

public sealed class AdjustmentPagesTests(RunningSystem system) : RunningPortalTests(system)
{
    [Fact]
    public async Task A_draft_is_written_submitted_and_waits_for_the_first_in_line()
    {
        var draft = await WriteAsync(("Lines[0].Amount", "123.45"));
        using var lead = await SignInAsync(Company.Lead);

        var page = await lead.GetAsync(draft.Onward!);
        var submitted = await lead.PostAsync(draft.Onward!, [.. Fields(page), new("command", nameof(DocumentCommand.Submit))]);

        Assert.NotNull(submitted.Onward);
        var waiting = await ShowAsync(Company.Head, "/", "Opening");
        Assert.NotNull(waiting.Page.QuerySelector($"a[href='{draft.Onward}']"));
    }

    [Fact]
    public async Task A_line_that_adds_nothing_is_refused_when_it_is_submitted()
    {
        var draft = await WriteAsync(("Lines[0].Amount", "0"));
        using var lead = await SignInAsync(Company.Lead);

        var refused = await lead.PostAsync(draft.Onward!, [.. Fields(await lead.GetAsync(draft.Onward!)), new("command", nameof(DocumentCommand.Submit))]);

        Assert.Equal(global::System.Net.HttpStatusCode.UnprocessableEntity, refused.Status);
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(PaperAnswer page) => page.Page
        .QuerySelectorAll(".actions form input[type=hidden]")
        .Select(input => new KeyValuePair<string, string>(input.GetAttribute("name")!, input.GetAttribute("value")!)).DistinctBy(field => field.Key);

    private Task<PaperAnswer> WriteAsync(params (string Name, string Value)[] fields) => FillInAsync(
        Company.Lead, "/adjustments/new",
        [("Reason", "Opening balance"), ("Lines.Lines[0].Kind", "ExternalCost"), ("Lines.Lines[0].Project", Company.Project.Value), ("Lines.Lines[0].On", "2026-03-31"), .. fields.Select(field => ($"Lines.{field.Name}", field.Value))]);
}
