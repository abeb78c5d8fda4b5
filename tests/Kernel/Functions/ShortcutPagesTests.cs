using System.Net;
using AngleSharp.Dom;
using OpsSupport.Features.Employees;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Memos;
using OpsSupport.Kernel.Portal;
using OpsSupport.Kernel.Shortcuts;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Functions;

/// <summary>Functions within reach, as people arrange them.</summary>
public sealed class ShortcutPagesTests(RunningSystem system) : RunningPortalTests(system)
{
    [Fact]
    [Trait("AT", "01.8")]
    public async Task Twelve_in_his_order_on_all_devices_and_what_he_may_not_use_is_hidden_in_its_place()
    {
        var person = Company.No("keeper");
        await Company.HireAsync(person, Role.HumanResources);
        using var desk = await SignInAsync(person);
        foreach (var url in await ShownAsync(desk, "/"))
        {
            await PressAsync(desk, "unpin", url);
        }

        var twelve = (await desk.GetAsync("/functions")).Page.QuerySelectorAll(".functions--all a").Select(HrefOf).Where(url => url != "/time/re-rate").Take(11).Append("/time/re-rate").ToList();
        foreach (var url in twelve)
        {
            await PressAsync(desk, "pin", url);
        }

        await PressAsync(desk, "up", "/time/re-rate");
        await PressAsync(desk, "up", "/time/re-rate");
        await PressAsync(desk, "down", twelve[0]);
        List<string> ordered = [twelve[1], twelve[0], .. twelve[2..9], "/time/re-rate", twelve[9], twelve[10]];
        using var phone = await SignInAsync(person);
        Assert.Equal(ordered, await ShownAsync(phone, "/"));

        await Company.ChangeAsync<Employee, EmployeeNo>(EmployeeKind.Kind, person, one => one with { Roles = [] });
        var without = ordered.Where(url => url != "/time/re-rate").ToList();
        var left = await Until.HoldsAsync(() => ShownAsync(phone, "/"), shown => !shown.Contains("/time/re-rate"));
        Assert.Equal(left, without.Where(left.Contains));
        await PressAsync(phone, "down", left[0]);

        await Company.ChangeAsync<Employee, EmployeeNo>(EmployeeKind.Kind, person, one => one with { Roles = [Role.HumanResources] });
        var again = await Until.HoldsAsync(() => ShownAsync(desk, "/"), shown => shown.Contains("/time/re-rate"));
        Assert.Equal(12, again.Count);
        Assert.Equal(9, again.IndexOf("/time/re-rate"));
    }

    [Fact]
    public async Task Whoever_never_chose_has_the_usual_ones_and_his_choice_begins_with_them()
    {
        using var ann = await SignInAsync(Company.Ann);
        var usual = await ShownAsync(ann, "/");
        Assert.InRange(usual.Count, 4, 8);

        await PressAsync(ann, "unpin", usual[1]);

        Assert.Equal(usual.Where(url => url != usual[1]), await ShownAsync(ann, "/"));
    }

    [Fact]
    public async Task What_a_person_may_not_use_cannot_be_pinned()
    {
        using var ann = await SignInAsync(Company.Ann);
        var form = (await ann.GetAsync("/functions")).Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        foreach (var url in new[] { "/admin/accounts", "https://evil.example/", "//evil.example", "/nowhere", "" })
        {
            var answer = await ann.PostAsync("/functions?handler=Pin", [new("function", url), new("__RequestVerificationToken", form)]);
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        }
    }

    [Fact]
    public async Task Functions_are_found_by_a_part_of_their_name()
    {
        using var ann = await SignInAsync(Company.Ann);

        var found = (await ann.GetAsync("/functions?q=%E6%8A%A5%E5%B7%A5")).Page.QuerySelectorAll(".functions--all a").Select(HrefOf).ToList();
        var nothing = await ann.GetAsync("/functions?q=%3Cb%3E");

        Assert.Contains("/time", found);
        Assert.Contains("/time/week", found);
        Assert.DoesNotContain("/claims", found);
        Assert.Contains("没有找到这个功能", nothing.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", nothing.Html, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task They_are_kept(DatabaseKind kind)
    {
        var grains = await System.GrainsOnAsync(kind);
        var person = new EmployeeNo($"keeper-{Guid.CreateVersion7():N}"[..20]);

        await grains.Shortcuts(person).ChangeAsync(new ShortcutChange.Pin("/b"), new(["/a"], IsChosen: false));
        await grains.Shortcuts(person).ChangeAsync(new ShortcutChange.Place("/b", "/a"), new(["/z"], IsChosen: false));

        var kept = await (await System.ServiceAsync<ShortcutStore>(kind)).FindAsync(person);
        Assert.Equal(["/b", "/a"], kept!.Functions);
        Assert.True((await grains.Shortcuts(person).GetAsync()).IsChosen);
    }

    private static string HrefOf(IElement link) => link.GetAttribute("href")!;

    private static async Task<List<string>> ShownAsync(PaperVisitor visitor, string page) =>
        [.. (await visitor.GetAsync(page)).Page.QuerySelectorAll("#shortcuts .quick-links__one").Select(HrefOf)];

    private static async Task PressAsync(PaperVisitor visitor, string what, string url)
    {
        var page = await visitor.GetAsync("/functions");
        var button = page.Page.QuerySelectorAll($"form[action$='handler={char.ToUpperInvariant(what[0])}{what[1..]}']").First(form => form.QuerySelector($"input[value='{url}']") is not null);
        button.Id = "pressed";
        var answer = await visitor.SendAsync(page, "#pressed");
        Assert.Equal("/functions", answer.Onward);
    }
}
