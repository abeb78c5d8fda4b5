using OpsSupport.Features.Adjustments;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Portal;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.OrgUnits;

public sealed class OrgUnitPagesTests(RunningSystem system) : RunningPortalTests(system)
{
    private UnitCode Below => new($"B-{Company.Mark}");

    [Fact]
    public async Task Where_a_unit_hangs_is_entered_by_date()
    {
        var saved = await CreateBelowAsync();

        Assert.Equal($"/org-units/{Below}", saved.Onward);
        var body = (await Company.Grain<OrgUnit, UnitCode>(OrgUnitDocument.Kind, Below).GetAsync(Company.Office)).Value!.Body;
        Assert.Equal([new Dated<UnitCode>(new(2026, 1, 1), new(2026, 7, 1), Company.Unit)], body.Parents);
    }

    [Fact]
    public async Task What_was_entered_by_date_comes_back_into_the_form()
    {
        await CreateBelowAsync();
        using var visitor = await SignInAsync(Company.Office);

        var form = await visitor.GetAsync($"/org-units/{Below}/edit");

        Assert.Equal(Company.Unit.Value, form.Page.QuerySelector("[name='Form.Parents.Lines[0].Code']")!.GetAttribute("value"));
        Assert.Equal("2026-07-01", form.Page.QuerySelector("[name='Form.Parents.Lines[1].From']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_unit_below_itself_is_refused_at_its_lines()
    {
        await FillInAsync(Company.Office, "/org-units/new", ("Code", Below.Value), ("Name", "Below"), ("Parents.Lines[0].From", "2026-01-01"), ("Parents.Lines[0].Code", Company.Unit.Value));

        var circle = await FillInAsync(
            Company.Office, $"/org-units/{Company.Unit}/edit", ("Parents.Lines[0].From", "2026-01-01"), ("Parents.Lines[0].Code", Below.Value));

        Assert.NotNull(circle.Page.QuerySelector("#Form_Parents[aria-invalid=true]"));
    }

    [Fact]
    public async Task A_unit_without_a_day_is_refused_at_its_line()
    {
        var refused = await FillInAsync(Company.Office, "/org-units/new", ("Code", Below.Value), ("Name", "Below"), ("Parents.Lines[0].Code", Company.Unit.Value));

        Assert.NotNull(refused.Page.QuerySelector("[name='Form.Parents.Lines[0].From'][aria-invalid=true]"));
    }

    [Fact]
    public async Task Another_line_is_had_from_the_server()
    {
        using var visitor = await SignInAsync(Company.Office);

        var line = await visitor.GetAsync("/org-units/new/line?list=Heads&index=3", ("HX-Request", "true"));

        Assert.NotNull(line.Page.QuerySelector("[name='Form.Heads.Lines[3].Code']"));
        Assert.Contains("index=4", line.Html);
    }

    [Fact]
    public async Task A_board_shows_the_unit_and_its_projects_to_its_head_and_to_nobody_below()
    {
        await System.PostAsync(Company, Company.Project, (FigureKind.OutputValue, 777m));

        var board = await ShowAsync(Company.Head, BoardModel.AddressOf(Company.Unit), "¥777.00");

        Assert.NotNull(board.Page.QuerySelector($"a[href='/projects/{Company.Project}/panorama']"));
        using var ann = await SignInAsync(Company.Ann);
        Assert.Equal(global::System.Net.HttpStatusCode.Forbidden, (await ann.GetAsync(BoardModel.AddressOf(Company.Unit))).Status);
    }

    [Fact]
    [Trait("AT", "X-09")]
    public async Task The_way_to_the_board_is_shown_to_whoever_may_go_it()
    {
        using var head = await SignInAsync(Company.Head);
        using var ann = await SignInAsync(Company.Ann);

        var forHead = await head.GetAsync($"/org-units/{Company.Unit}");
        var forAnn = await ann.GetAsync($"/org-units/{Company.Unit}");

        Assert.Contains(BoardModel.AddressOf(Company.Unit), forHead.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(BoardModel.AddressOf(Company.Unit), forAnn.Html, StringComparison.Ordinal);
    }

    private Task<Kernel.Memos.PaperAnswer> CreateBelowAsync() => FillInAsync(
        Company.Office, "/org-units/new", ("Code", Below.Value), ("Name", "Below"),
        ("Parents.Lines[0].From", "2026-01-01"), ("Parents.Lines[0].Code", Company.Unit.Value), ("Parents.Lines[1].From", "2026-07-01"));
}
