using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OpsSupport.Features.Adjustments;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Memos;
using OpsSupport.Kernel.Portal;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Lists;

/// <summary>Views on the screen and in files, without script.</summary>
public sealed class ViewPagesTests(RunningSystem system) : RunningPortalTests(system)
{
    [Fact]
    [Trait("AT", "X-13")]
    public async Task A_filter_gets_a_name_and_its_address_shows_and_exports_exactly_its_rows()
    {
        await AdjustAsync("first", 10m);
        await AdjustAsync("second", 30m);
        await AdjustAsync("other", 20m);
        using var lead = await SignInAsync(Company.Lead);

        var list = await SaveAsync(lead, "/adjustments?text=s&sort=Amount&desc=true", "大额");
        var file = await lead.GetAsync($"/adjustments/export?saved={IdOf(list)}&format=Csv");
        var linked = await lead.GetAsync(list.Page.QuerySelectorAll(".list__export a")[1].GetAttribute("href")!);

        Assert.Equal("大额", list.Text(".tabs [aria-current]"));
        Assert.Equal("大额", list.Page.QuerySelector<IHtmlSelectElement>("#view-choice")!.SelectedOptions[0].TextContent.Trim());
        Assert.Equal(["second", "first"], Titles(list));
        Assert.Equal(["second", "first"], Reasons(file));
        Assert.Equal(["second", "first"], Reasons(linked));
    }

    [Fact]
    public async Task What_is_changed_beside_a_view_counts_until_it_is_saved_to_it()
    {
        await AdjustAsync("first", 10m);
        await AdjustAsync("second", 30m);
        using var lead = await SignInAsync(Company.Lead);
        var list = await SaveAsync(lead, "/adjustments?text=first", "一");

        var changed = await lead.GetAsync($"/adjustments?saved={IdOf(list)}&text=second");
        var form = await lead.GetAsync(changed.Page.QuerySelector(".list__views")!.GetAttribute("href")!);
        var saved = await lead.SendAsync(form, "#view-form", ("Form.Name", "二"));
        var again = await lead.GetAsync(saved.Onward!);

        Assert.Equal(["second"], Titles(changed));
        Assert.Equal("一", changed.Text(".tabs [aria-current]"));
        Assert.Equal($"/adjustments?saved={IdOf(list)}", saved.Onward);
        Assert.Equal("二", again.Text(".tabs [aria-current]"));
        Assert.DoesNotContain(again.Page.QuerySelectorAll(".tabs a"), tab => tab.TextContent.Trim() == "一");
        Assert.Equal(["second"], Titles(again));
        Assert.Equal(2, Titles(await lead.GetAsync("/adjustments?saved=")).Length);
    }

    [Fact]
    public async Task A_list_opens_with_the_view_chosen_for_it_and_the_whole_is_one_tap_away()
    {
        await AdjustAsync("first", 10m);
        await AdjustAsync("second", 30m);
        using var lead = await SignInAsync(Company.Lead);
        await SaveAsync(lead, "/adjustments?text=first", "默认", ("Form.IsUsual", "true"));

        var opened = await lead.GetAsync("/adjustments");
        var whole = await lead.GetAsync(opened.Page.QuerySelector(".tabs a")!.GetAttribute("href")!);
        var page = await lead.GetAsync("/adjustments/views");
        await lead.SendAsync(page, "form[action$='handler=usual']");
        var without = await lead.GetAsync("/adjustments");

        Assert.Equal(["first"], Titles(opened));
        Assert.Equal(2, Titles(whole).Length);
        Assert.Equal("全部", whole.Text(".tabs [aria-current]"));
        Assert.Equal(2, Titles(without).Length);
    }

    [Fact]
    public async Task A_view_is_renamed_and_removed_and_its_address_says_so()
    {
        using var lead = await SignInAsync(Company.Lead);
        var id = IdOf(await SaveAsync(lead, "/adjustments?text=first", "旧名"));

        var edit = await lead.GetAsync($"/adjustments/views?saved={id}");
        await lead.SendAsync(edit, "#view-form", ("Form.Name", "新名"));
        var page = await lead.GetAsync("/adjustments/views");
        var removed = await lead.SendAsync(page, "form[action$='handler=remove']");
        var gone = await lead.GetAsync($"/adjustments?saved={id}");

        Assert.Equal("旧名", edit.Page.QuerySelector<IHtmlInputElement>("[name='Form.Name']")!.Value);
        Assert.Equal("新名", page.Text("section h2"));
        Assert.Equal(HttpStatusCode.Redirect, removed.Status);
        Assert.Equal(HttpStatusCode.OK, gone.Status);
        Assert.Contains("这个视图已被删除", gone.Text(".notice"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_view_asks_for_and_means_nothing_any_more_is_left_out_and_named()
    {
        await AdjustAsync("first", 10m);
        var id = Guid.CreateVersion7();
        await System.Grains.GetGrain<ISavedViewsGrain>("adjustment").SaveAsync(new()
        {
            Id = id,
            Kind = "",
            Name = "x",
            Owner = Company.Lead,
            Query = "?text=first&status=Lost&stage=Gone&unit=D-none&sort=99&desc=true",
        });
        using var lead = await SignInAsync(Company.Lead);

        var list = await lead.GetAsync($"/adjustments?saved={id}");

        Assert.Equal(HttpStatusCode.OK, list.Status);
        Assert.Equal(["first"], Titles(list));
        Assert.Contains("状态、", list.Text(".notice"), StringComparison.Ordinal);
        Assert.Contains("部门", list.Text(".notice"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_view_keeps_what_was_typed_and_says_why_at_the_field()
    {
        using var lead = await SignInAsync(Company.Lead);
        await SaveAsync(lead, "/adjustments?text=first", "一");

        var form = await lead.GetAsync("/adjustments/views?text=first");
        var refused = await lead.SendAsync(form, "#view-form", ("Form.Name", "一"));
        var empty = await lead.SendAsync(form, "#view-form", ("Form.Name", ""));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("已有名为“一”的视图", refused.Html, StringComparison.Ordinal);
        Assert.Equal("一", refused.Page.QuerySelector<IHtmlInputElement>("[name='Form.Name']")!.Value);
        Assert.Contains("first", refused.Page.QuerySelector("#view-form")!.GetAttribute("action"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.Null(form.Page.QuerySelector("[name='Form.Audience']"));
    }

    private static string[] Titles(PaperAnswer list) => [.. list.Page.QuerySelectorAll("#list-table tbody td[data-label=名称]").Select(cell => cell.TextContent.Trim())];

    private static IEnumerable<string> Reasons(PaperAnswer file) =>
        file.Html.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(row => row.Split(',')[1]);

    private static string IdOf(PaperAnswer list) => list.Page.QuerySelector<IHtmlSelectElement>("#view-choice")!.Value!;

    private static async Task<PaperAnswer> SaveAsync(PaperVisitor visitor, string filtered, string name, params (string, string)[] more)
    {
        var list = await visitor.GetAsync(filtered);
        var form = await visitor.GetAsync(list.Page.QuerySelector(".list__views")!.GetAttribute("href")!);
        var saved = await visitor.SendAsync(form, "#view-form", [("Form.Name", name), .. more]);
        return await visitor.GetAsync(saved.Onward!);
    }

    private async Task AdjustAsync(string reason, decimal amount)
    {
        var key = AdjustmentKind.Kind.NewKey();
        var saved = await System.Grains.GetGrain<IDocumentGrain<Adjustment>>(AdjustmentKind.Kind.Ref(key).ToGrainId()).SaveAsync(Intent.New(Company.Lead, 0), new()
        {
            Reason = reason,
            Lines = [new(FigureKind.OutputValue, Company.Project, Contract: null, RunningSystem.Today, Money.Cny(amount))],
        });
        Assert.Equal([], saved.Errors);
    }
}
