using System.Net;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Portal;

namespace OpsSupport.Features.TravelRequests;

/// <summary>A person asks for a trip at a browser without script.</summary>
public sealed class TravelRequestPagesTests(RunningSystem system) : RunningPortalTests(system)
{
    [Fact]
    public async Task A_trip_is_written_submitted_and_shown_with_its_ways()
    {
        using var ann = await SignInAsync(Company.Ann);

        var submitted = await ann.SendAsync(await ann.GetAsync("/travel-requests/new"), "#edit-form", [("Submit", "true"), .. Fields()]);
        var page = await ann.GetAsync(submitted.Onward!);

        Assert.Equal("审批中", page.Text(".doc__head .state"));
        Assert.Equal(2, page.Page.QuerySelectorAll("#legs tbody tr").Length);
        Assert.Contains("上海市", page.Html, StringComparison.Ordinal);
        Assert.Contains("上海市", (await ann.GetAsync($"{page.Url.Split('?')[0]}/print")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_city_that_nobody_knows_comes_back_with_what_was_typed()
    {
        using var ann = await SignInAsync(Company.Ann);

        var refused = await ann.SendAsync(
            await ann.GetAsync("/travel-requests/new"), "#edit-form", [("Submit", "true"), .. Fields().Where(field => field.Item1 != "Form.Legs.Lines[0].To"), ("Form.Legs.Lines[0].To", "Atlantis")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotNull(refused.Page.QuerySelector("#Form_Legs[aria-invalid]"));
        Assert.Contains("Atlantis", refused.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_that_is_missing_is_asked_for_at_its_field()
    {
        using var ann = await SignInAsync(Company.Ann);

        var refused = await ann.SendAsync(
            await ann.GetAsync("/travel-requests/new"), "#edit-form", [.. Fields().Where(field => field.Item1 != "Form.Legs.Lines[1].ArrivesAt")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotNull(refused.Page.QuerySelector("[name='Form.Legs.Lines[1].ArrivesAt'][aria-invalid]"));
    }

    [Fact]
    public async Task Cities_are_suggested_by_their_names()
    {
        using var ann = await SignInAsync(Company.Ann);

        var suggested = await ann.GetAsync("/suggest/city?field=text&text=%E8%8B%8F");

        Assert.Contains("苏州市", suggested.Html, StringComparison.Ordinal);
        Assert.Contains("江苏省", suggested.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_approved_trip_is_changed_by_a_draft_that_is_like_it_and_settled_by_a_press()
    {
        var trip = await Trips.TakeAsync(System.Grains, Company.Ann, A.There(new(2026, 3, 2, 8, 0, 0), new(2026, 3, 4, 20, 0, 0)) with { Project = Company.Project, ClaimsNothing = false });
        using var ann = await SignInAsync(Company.Ann);
        var url = $"/travel-requests/{DocumentKind.CodeOf(trip.Ref.Key)}";

        var stated = await ann.SendAsync(await ann.GetAsync(url), $"form[action='{url}/approved']");
        var page = await ann.GetAsync(url);
        var draft = await ann.SendAsync(page, $"form[action='{url}/approved']", $"{url}/approved?handler=Change");
        var form = await ann.GetAsync(draft.Onward!);

        Assert.NotNull(stated.Onward);
        Assert.Null(page.Page.QuerySelector("[data-confirm*='无需报销'], [data-confirm*='没有费用']"));
        Assert.Equal(trip.Number, form.Page.QuerySelector("input[name='Form.Replaces']")!.GetAttribute("value"));
        Assert.Equal("2026-03-02T08:00", form.Page.QuerySelector("input[name='Form.Legs.Lines[0].DepartsAt']")!.GetAttribute("value"));
    }

    private (string, string)[] Fields() =>
    [
        ("Form.Project", Company.Project.Value), ("Form.Purpose", "现场验收"), ("Form.ClaimsNothing", "true"),
        ("Form.Legs.Lines[0].From", "成都市"), ("Form.Legs.Lines[0].To", "上海"), ("Form.Legs.Lines[0].DepartsAt", "2026-04-07T08:00"), ("Form.Legs.Lines[0].ArrivesAt", "2026-04-07T11:00"),
        ("Form.Legs.Lines[1].From", "上海市"), ("Form.Legs.Lines[1].To", "成都"), ("Form.Legs.Lines[1].DepartsAt", "2026-04-09T18:00"), ("Form.Legs.Lines[1].ArrivesAt", "2026-04-09T21:00"),
    ];
}
