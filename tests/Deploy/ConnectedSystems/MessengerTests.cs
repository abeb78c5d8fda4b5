using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using OpsSupport.Kernel;

namespace OpsSupport.Deploy.ConnectedSystems;

/// <summary>The messenger, used by people who signed in to the portal only.</summary>
public sealed class MessengerTests(RunningSystem system) : FaceTests(system)
{
    [Fact]
    [Trait("AT", "01.1")]
    [Trait("AT", "01.6")]
    public async Task Two_people_talk_and_what_is_unread_is_asked_once_until_it_is_read()
    {
        var messenger = await StartAsync("messenger");
        using var ann = await VisitAsync(messenger, Company.Ann);
        using var lead = await VisitAsync(messenger, Company.Lead);
        var talk = (await ann.SendAsync("/", "#talk-form", [("Other", Company.Lead.Value)])).Address.AbsolutePath;
        await ann.SendAsync(talk, "#say-form", [("Text", "<i>Hello</i>\nthere")]);
        await ann.SendAsync(talk, "#say-form", [("Text", "Are you in?")]);

        Assert.Equal($"未读消息：{Company.Ann} {Company.Ann}", Assert.Single(await InboxAsync(messenger, Company.Lead, 1)).Title);
        Assert.Equal("2", (await lead.GetAsync("/")).Text(".badge"));
        await messenger.KillAsync();
        await messenger.StartAsync(Secrets[messenger.Code]);
        var read = await lead.GetAsync(await ClickAsync(messenger, Company.Lead));

        Assert.Equal(["<i>Hello</i>\nthere", "Are you in?"], read.Page.QuerySelectorAll("#messages .said").Select(said => said.TextContent));
        await InboxAsync(messenger, Company.Lead, 0);
        Assert.Null((await lead.GetAsync("/")).Text(".badge"));
        Assert.Null((await ann.GetAsync("/")).Text(".badge"));
        Assert.Equal(talk, (await lead.SendAsync("/", "#talk-form", [("Other", Company.Ann.Value)])).Address.AbsolutePath);
    }

    [Fact]
    public async Task A_group_is_its_members_and_nobody_elses()
    {
        var messenger = await StartAsync("messenger");
        using var ann = await VisitAsync(messenger, Company.Ann);
        using var lead = await VisitAsync(messenger, Company.Lead);
        using var head = await VisitAsync(messenger, Company.Head);
        var group = (await ann.SendAsync("/", "#group-form", [("Name", "项目组"), ("Members", Company.Lead.Value)])).Address.AbsolutePath;
        var page = await lead.GetAsync(group);
        await ann.SendAsync(group, "#say-form", [("Text", "among us")]);

        Assert.Equal(HttpStatusCode.NotFound, (await head.GetAsync(group)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await head.SendAsync(await head.GetAsync("/"), "#leave-form", [("Text", "let me in")], target: $"{group}?handler=Say")).Status);
        await lead.SendAsync(page, "#join-form", [("More", Company.Head.Value)]);
        Assert.Contains("among us", (await head.GetAsync(group)).Html, StringComparison.Ordinal);
        await lead.SendAsync(group, "#quit-form", []);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.GetAsync(group)).Status);
        await InboxAsync(messenger, Company.Lead, 0);
    }

    [Fact]
    public async Task What_the_portal_notifies_of_is_said_in_the_group_by_its_robot()
    {
        var messenger = await StartAsync("messenger");
        using var ann = await VisitAsync(messenger, Company.Ann);
        var group = (await ann.SendAsync("/", "#group-form", [("Name", "通知")])).Address.AbsolutePath;
        var old = (await ann.SendAsync(group, "#robot-form", [])).Text("#robot-address")!;
        var address = (await ann.SendAsync(group, "#robot-form", [])).Text("#robot-address")!;
        using var portal = new HttpClient();

        Assert.Equal(0, await PostAsync(address, new { msgtype = "markdown", markdown = new { content = "**3** to-dos" } }));
        Assert.Equal(93000, await PostAsync(old, new { msgtype = "text", text = new { content = "late" } }));
        Assert.Equal(40008, await PostAsync(address, new { msgtype = "image" }));
        Assert.Equal(40008, await PostAsync(address, new { msgtype = "text", text = new { content = new string('x', 100_000) } }));

        Assert.Equal(["**3** to-dos"], (await ann.GetAsync(group)).Page.QuerySelectorAll("#messages .said").Select(said => said.TextContent));
        Assert.Contains("运营支撑门户", (await ann.GetAsync(group)).Html, StringComparison.Ordinal);
        Assert.DoesNotContain(address[^20..], (await ann.GetAsync(group)).Html, StringComparison.Ordinal);

        async Task<int> PostAsync(string to, object said)
        {
            // As the portal sends it: in chunks, without its length.
            using var answer = await portal.PostAsJsonAsync(to, said);
            return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errcode").GetInt32();
        }
    }

    [Fact]
    public async Task What_cannot_be_said_is_refused()
    {
        var messenger = await StartAsync("messenger");
        using var ann = await VisitAsync(messenger, Company.Ann);

        Assert.Equal("不能与自己会话", (await ann.SendAsync("/", "#talk-form", [("Other", Company.Ann.Value)])).Refusal);
        Assert.Equal("“a/b”不是工号", (await ann.SendAsync("/", "#group-form", [("Name", "g"), ("Members", "a/b")])).Refusal);
        var talk = (await ann.SendAsync("/", "#talk-form", [("Other", Company.Lead.Value)])).Address.AbsolutePath;
        Assert.Equal("“消息”最多 5000 个字", (await ann.SendAsync(talk, "#say-form", [("Text", new string('x', 5001))])).Refusal);
        Assert.Equal("请填写“消息”", (await ann.SendAsync(talk, "#say-form", [("Text", " ")])).Refusal);
        Assert.Equal(HttpStatusCode.NotFound, (await ann.SendAsync(await ann.GetAsync(talk), "#say-form", [], target: $"{talk}?handler=Robot")).Status);
    }
}
