using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OpsSupport.Kernel.Memos;
using OpsSupport.Kernel.Portal;

namespace OpsSupport.Kernel.Notifications;

/// <summary>Robots, preferences and what became of messages, on their pages.</summary>
[Trait("AT", "X-12")]
public sealed class DeliveryPagesTests(RunningSystem system) : RunningPortalTests(system)
{
    private const string Robots = "/admin/robots";
    private const string Preferences = "/account/notifications";

    [Fact]
    public async Task A_robot_is_entered_tried_changed_and_removed_and_its_secrets_are_never_shown_again()
    {
        await using var server = await TestRobotServer.StartAsync(TimeProvider.System);
        await using var portal = await PortalInProcess.StartAsync(services => services
            .AddSingleton(System.Grains).AddSingleton(DeliveryCompany.Portal with { RobotOrigins = [server.Origin] }));
        using var office = new PaperVisitor(portal.Address, Company.Office.Value);
        var name = $"群 {Company.Mark}";

        var made = await office.SendAsync(await office.GetAsync($"{Robots}/new"), "#robot-form",
            ("Form.Name", name), ("Form.Platform", "DingTalk"), ("Form.Address", server.DingTalk.ToString()), ("Form.Secret", TestRobotServer.Secret), ("Form.Units", Company.Unit.Value));
        var shown = await office.GetAsync(made.Onward!);
        var tried = await office.SendAsync(shown, "form[action*=Try]");
        server.AnswerNext(310000, "keywords not in content");
        var refused = await office.SendAsync(shown, "form[action*=Try]");
        await office.SendAsync(shown, "#robot-form", ("Form.Name", $"{name} neu"));
        var still = await office.SendAsync(await office.GetAsync(made.Onward!), "form[action*=Try]");
        var list = await office.GetAsync(Robots);
        await office.SendAsync(still, "form[action*=Remove]");

        Assert.DoesNotContain(TestRobotServer.Secret, shown.Html + list.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(TestRobotServer.Token, shown.Html + list.Html, StringComparison.Ordinal);
        Assert.Contains("测试消息已送达", tried.Text("#tried"), StringComparison.Ordinal);
        Assert.Contains("310000 keywords not in content", refused.Text("#tried"), StringComparison.Ordinal);
        Assert.Contains("测试消息已送达", still.Text("#tried"), StringComparison.Ordinal);
        Assert.Contains($"{name} neu", list.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync(made.Onward!)).Status);
        Assert.Equal(2, server.Said.Count);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5432/cgi-bin/webhook/send?key=k", "Form.Address", "PORTAL__ROBOTORIGINS")]
    [InlineData("https://oapi.dingtalk.com/robot/send?access_token=t", "Form.Address", "PORTAL__ROBOTORIGINS")]
    [InlineData("", "Form.Address", "请填写 Webhook 地址")]
    public async Task A_wrong_robot_comes_back_with_the_reason_at_the_field_and_what_was_typed(string address, string field, string reason)
    {
        using var office = await SignInAsync(Company.Office);

        var answer = await office.SendAsync(await office.GetAsync($"{Robots}/new"), "#robot-form", ("Form.Name", "群"), ("Form.Address", address), ("Form.Units", Company.Unit.Value));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(reason, answer.Text($"#{field.Replace('.', '_')}-error"), StringComparison.Ordinal);
        Assert.Equal(("群", address), (answer.Page.QuerySelector("#Form_Name")!.GetAttribute("value"), answer.Page.QuerySelector("#Form_Address")!.GetAttribute("value") ?? ""));
    }

    [Fact]
    public async Task A_robot_of_a_department_that_does_not_exist_is_refused_at_the_field()
    {
        using var office = await SignInAsync(Company.Office);

        var answer = await office.SendAsync(await office.GetAsync($"{Robots}/new"), "#robot-form",
            ("Form.Name", "群"), ("Form.Address", "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k"), ("Form.Units", $"{Company.Unit}、nowhere"));

        Assert.NotNull(answer.Text("#Form_Units-error"));
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("01993d9a-0000-7000-8000-000000000000")]
    public async Task A_robot_that_does_not_exist_is_not_found(string robot)
    {
        using var office = await SignInAsync(Company.Office);

        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"{Robots}/{robot}")).Status);
    }

    [Fact]
    public async Task Somebody_chooses_how_he_hears_of_things_without_script()
    {
        using var ann = await SignInAsync(Company.Ann);
        var usual = await ann.GetAsync(Preferences);

        var saved = await ann.SendAsync(usual, "#preferences",
            ("Form.Kinds[0].Mail", "Digest"), ("Form.QuietFrom", "12:00"), ("Form.QuietTo", "13:00"), ("Form.DigestAt", "18:00"), ("Form.Language", "en"), ("Form.Phone", "13800000000"));
        var after = await ann.GetAsync(Preferences);

        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.Equal("Digest", after.Page.QuerySelector("select[name='Form.Kinds[0].Mail'] option[selected]")!.GetAttribute("value"));
        Assert.Equal(("18:00", "13800000000"), (after.Page.QuerySelector("#Form_DigestAt")!.GetAttribute("value"), after.Page.QuerySelector("#Form_Phone")!.GetAttribute("value")));
        var kept = (await System.Grains.GetGrain<INotificationsGrain>(0).PreferencesAsync(Company.Ann)).Preferences;
        Assert.Equal((NotificationKind.Task, DeliveryMode.Digest), Assert.Single(kept.Kinds) is var kind ? (kind.Kind, kind.Mail) : default);
    }

    [Theory]
    [InlineData("Form.QuietFrom", "12:00", "Form_QuietTo")]
    [InlineData("Form.DigestAt", "23:00", "Form_DigestAt")]
    [InlineData("Form.Phone", "call me", "Form_Phone")]
    [InlineData("Form.DigestAt", "noon", "Form_DigestAt")]
    public async Task What_cannot_be_chosen_is_refused_at_the_field(string name, string value, string field)
    {
        using var ann = await SignInAsync(Company.Ann);

        var answer = await ann.SendAsync(await ann.GetAsync(Preferences), "#preferences", (name, value));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.NotNull(answer.Text($"#{field}-error"));
    }

    [Fact]
    public async Task What_is_due_cannot_be_taken_out_of_the_portal()
    {
        using var ann = await SignInAsync(Company.Ann);

        var page = await ann.GetAsync(Preferences);

        Assert.Equal(4, page.Page.QuerySelectorAll(".wish input[name$='.InPortal'][disabled][checked]").Length);
        Assert.Equal(HttpStatusCode.Redirect, (await ann.SendAsync(page, "#preferences")).Status);
        Assert.Empty((await System.Grains.GetGrain<INotificationsGrain>(0).PreferencesAsync(Company.Ann)).Preferences.Kinds);
    }

    [Fact]
    public async Task What_came_of_a_notification_stands_beside_it_and_an_administrator_tries_again()
    {
        var (robots, outbox) = (System.Grains.GetGrain<IRobotsGrain>(0), System.Grains.GetGrain<IDeliveryOutboxGrain>(IDeliveryOutboxGrain.Key));
        Robot robot = new() { Id = Guid.CreateVersion7(), Name = $"群 {Company.Mark}", Platform = RobotPlatform.WeCom, IsActive = true, Units = [Company.Unit], Credentials = "x" };
        Assert.Empty((await robots.SaveAsync(Company.Office, robot)).Errors);
        await (await System.ServiceAsync<NotificationStore>()).AddAsync(
            [new() { Person = Company.Ann, DedupeKey = $"delivery/{Company.Mark}", Title = new("Copy", [NotificationValue.Of("Document", Company.Mark)]), Lines = [new(new("CopyText", [NotificationValue.Of("Person", "x")]), "/")] }],
            RunningSystem.Now);
        using var ann = await SignInAsync(Company.Ann);
        using var office = await SignInAsync(Company.Office);
        var before = await ann.GetAsync("/notifications");

        // Others of this run may wait too: what is not this robot's is given back at once.
        var message = await Until.HoldsAsync(async () => (await outbox.TakeAsync(DeliveryChannel.Robot, 500)).Messages.FirstOrDefault(one => one.Robot!.Id == robot.Id), taken => taken is not null);
        await outbox.ReportAsync([new(message!.Id, "93000 invalid webhook url", Hopeless: true)]);
        var failed = await office.GetAsync("/admin/deliveries");
        var retried = await office.SendAsync(failed, $".owed__one:has(input[value='{message.Id}']) form");
        await robots.RemoveAsync(Company.Office, robot.Id);

        Assert.Contains($"群 {Company.Mark}：等待中", before.Text(".told__came"), StringComparison.Ordinal);
        Assert.Contains("93000 invalid webhook url", failed.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, retried.Status);
        Assert.Equal(DeliveryState.Waiting, (await System.Grains.GetGrain<INotificationsGrain>(0).ListAsync(Company.Ann, new(0, 1))).Notifications[0].Deliveries.Single(one => one.Channel == DeliveryChannel.Robot).State);
    }
}
