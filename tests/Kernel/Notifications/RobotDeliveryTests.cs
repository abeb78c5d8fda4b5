using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Notifications;

/// <summary>Robots against servers that check what the platforms check: said once, tried again, kept below the limits.</summary>
[Trait("AT", "X-12")]
public sealed class RobotDeliveryTests(FreshDatabases databases) : IAsyncLifetime
{
    // A server that never answers is waited for as long.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly RobotSeal _seal = new(new EphemeralDataProtectionProvider());
    private DeliveryCompany _company = null!; // Set at the beginning of each test, as the next ones.
    private TestRobotServer _server = null!;
    private RobotLine _line = null!;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        _line.Dispose();
        await _company.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Theory, OnBothDatabases]
    public async Task Both_platforms_hear_a_thing_once_over_a_restart(DatabaseKind kind)
    {
        await BeginAsync(kind);
        await EnterAsync(WeCom);
        await EnterAsync(DingTalk);
        await _company.TellAsync("one");
        await _company.TellAsync("one");

        Assert.Equal(2, await SayAsync());
        await _company.RestartAsync();
        Assert.Equal(0, await SayAsync());

        Assert.Equal(["markdown", "markdown"], _server.Said.Select(said => said.GetProperty("msgtype").GetString()));
        Assert.Contains("安安", TextOf(_server.Said[0]), StringComparison.Ordinal);
        Assert.Contains("(https://ops.example.com/time?day=2026-03-31)", TextOf(_server.Said[1]), StringComparison.Ordinal);
        Assert.Equal([DeliveryState.Waiting, DeliveryState.Sent, DeliveryState.Sent], (await _company.CameAsync()).Select(delivery => delivery.State));
    }

    [Fact]
    public async Task What_is_due_together_is_one_message_of_ten_things_at_most()
    {
        await BeginAsync();
        await EnterAsync(WeCom with { Format = RobotFormat.Text });
        for (var no = 0; no < 12; no++)
        {
            await _company.TellAsync($"{no}");
        }

        await SayAsync();
        await SayAsync();

        Assert.Equal([10, 2], _server.Said.Select(said => TextOf(said).Split("报工提醒").Length - 1));
    }

    [Fact]
    public async Task People_are_called_as_the_robot_says_but_not_in_their_quiet_hours()
    {
        await BeginAsync();
        await _company.PreferAsync(new() { Phone = "13800000000", Quiet = new(new(12, 0), new(13, 0)) });
        await EnterAsync(DingTalk with { Mention = RobotMention.Phone });
        await EnterAsync(WeCom with { Mention = RobotMention.UserId });
        await EnterAsync(WeCom with { Id = Guid.CreateVersion7(), Name = "3", Format = RobotFormat.Text, Mention = RobotMention.Phone });
        await _company.TellAsync("one");
        await SayAsync();
        _company.At("12:30");
        await _company.TellAsync("two");
        await SayAsync();

        var (ding, markdown, text) = (_server.Said.Where(said => said.TryGetProperty("at", out _)).ToList(),
            _server.Said.Where(said => !said.TryGetProperty("at", out _) && said.TryGetProperty("markdown", out _)).ToList(), _server.Said.Where(said => said.TryGetProperty("text", out _)).ToList());
        Assert.Equal(["13800000000"], ding[0].GetProperty("at").GetProperty("atMobiles").EnumerateArray().Select(one => one.GetString()));
        Assert.Contains("@13800000000", TextOf(ding[0]), StringComparison.Ordinal);
        Assert.Contains($"<@{_company.Company.Ann}>", TextOf(markdown[0]), StringComparison.Ordinal);
        Assert.Equal("13800000000", text[0].GetProperty("text").GetProperty("mentioned_mobile_list")[0].GetString());
        Assert.Empty(ding[1].GetProperty("at").GetProperty("atMobiles").EnumerateArray());
        Assert.DoesNotContain("<@", TextOf(markdown[1]), StringComparison.Ordinal);
        Assert.Equal(0, text[1].GetProperty("text").GetProperty("mentioned_mobile_list").GetArrayLength());
    }

    [Theory]
    [InlineData(false, -1, 5)]
    [InlineData(false, 45033, 5)]
    [InlineData(false, 45009, 5)]
    [InlineData(true, 130101, 10)]
    [InlineData(true, 999999, 5)]
    public async Task What_a_platform_refuses_for_now_is_said_later(bool isDing, int code, int minutes)
    {
        await BeginAsync();
        await EnterAsync(isDing ? DingTalk : WeCom);
        await _company.TellAsync("one");
        _server.AnswerNext(code, "later");

        await SayAsync();
        var waits = Assert.Single((await _company.TroubleAsync()).Deliveries);
        _company.Clock.Advance(TimeSpan.FromMinutes(minutes).Subtract(TimeSpan.FromSeconds(1)));
        Assert.Equal(0, await SayAsync());
        _company.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await SayAsync());

        Assert.Equal((DeliveryState.Waiting, $"{code} later"), (waits.State, waits.Error));
        Assert.Single(_server.Said);
    }

    [Fact]
    public async Task A_robot_that_spoke_too_fast_is_silent_for_everything_as_long_as_its_platform_says()
    {
        await BeginAsync();
        await EnterAsync(DingTalk);
        await _company.TellAsync("one");
        var taken = (await _company.Outbox.TakeAsync(DeliveryChannel.Robot, 1)).Messages.Single();
        await _company.TellAsync("two");
        await _company.Outbox.ReportAsync([new(taken.Id, "130101 too fast", Pause: TimeSpan.FromMinutes(10))]);

        Assert.Equal(0, await SayAsync());
        _company.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal(2, await SayAsync());
    }

    [Theory]
    [InlineData(false, 40001)]
    [InlineData(false, 60020)]
    [InlineData(true, 310000)]
    [InlineData(true, 40035)]
    public async Task What_a_platform_refuses_for_good_is_given_up_until_an_administrator_tries_again(bool isDing, int code)
    {
        await BeginAsync();
        await EnterAsync(isDing ? DingTalk : WeCom);
        await _company.TellAsync("one");
        _server.AnswerNext(code, "no");

        await SayAsync();
        var given = Assert.Single((await _company.TroubleAsync()).Deliveries);
        _company.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(0, await SayAsync());
        await _company.Outbox.RetryAsync(_company.Company.Office, given.Message);
        Assert.Equal(1, await SayAsync());

        Assert.Equal((DeliveryState.Failed, $"{code} no"), (given.State, given.Error));
        Assert.Single(_server.Said);
    }

    [Theory]
    [InlineData("garbage", 200, DeliveryState.Waiting)]
    [InlineData("""{"errcode":"x"}""", 200, DeliveryState.Waiting)]
    [InlineData("[]", 200, DeliveryState.Waiting)]
    [InlineData("", 502, DeliveryState.Waiting)]
    [InlineData("", 429, DeliveryState.Waiting)]
    [InlineData("", 404, DeliveryState.Failed)]
    public async Task Whatever_comes_back_is_no_fault_of_ours(string body, int status, DeliveryState state)
    {
        await BeginAsync();
        await EnterAsync(WeCom);
        await _company.TellAsync("one");
        _server.AnswerNext(body, status);

        await SayAsync();

        var trouble = Assert.Single((await _company.TroubleAsync()).Deliveries);
        Assert.Equal((state, false), (trouble.State, string.IsNullOrEmpty(trouble.Error)));
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_asked_again_later()
    {
        await BeginAsync();
        await EnterAsync(WeCom);
        await _company.TellAsync("one");
        _server.SayNothingNext();

        await SayAsync();
        var waits = Assert.Single((await _company.TroubleAsync()).Deliveries);
        _company.Clock.Advance(TimeSpan.FromMinutes(5));
        await SayAsync();

        Assert.Equal((DeliveryState.Waiting, 1), (waits.State, waits.Attempts));
        Assert.Single(_server.Said);
    }

    [Fact]
    public async Task An_answer_that_leads_elsewhere_is_not_followed()
    {
        await BeginAsync();
        await EnterAsync(WeCom);
        await _company.TellAsync("one");
        _server.RedirectNext($"{_server.Origin}/robot/send");

        await SayAsync();

        Assert.Equal((1, DeliveryState.Failed), (_server.Calls, Assert.Single((await _company.TroubleAsync()).Deliveries).State));
    }

    [Fact]
    public async Task An_address_that_is_no_longer_allowed_is_not_called()
    {
        await BeginAsync();
        await EnterAsync(WeCom);
        await _company.TellAsync("one");
        _line.Dispose();
        _line = Line(DeliveryCompany.Portal);

        await SayAsync();

        Assert.Equal((0, DeliveryState.Failed), (_server.Calls, Assert.Single((await _company.TroubleAsync()).Deliveries).State));
    }

    [Fact]
    public async Task Credentials_that_nobody_can_read_any_more_ask_to_be_entered_again()
    {
        await BeginAsync();
        await EnterAsync(WeCom with { Credentials = "sealed with another key" });
        await _company.TellAsync("one");

        await SayAsync();

        Assert.Equal(DeliveryState.Failed, Assert.Single((await _company.TroubleAsync()).Deliveries).State);
    }

    [Theory, OnBothDatabases]
    public async Task A_daily_robot_says_once_what_came_together(DatabaseKind kind)
    {
        await BeginAsync(kind);
        await EnterAsync(WeCom with { IsDaily = true });
        await _company.TellAsync("one");
        await _company.TellAsync("two", NotificationKind.Alert);
        Assert.Equal(0, await SayAsync());
        _company.At("08:30", daysLater: 1);

        Assert.Equal(1, await SayAsync());
        await _company.RestartAsync();
        Assert.Equal(0, await SayAsync());

        Assert.StartsWith("每日通知汇总（2 条）", TextOf(Assert.Single(_server.Said)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_night_robots_are_silent_too_and_a_removed_one_says_nothing_more()
    {
        await BeginAsync();
        await EnterAsync(WeCom);
        _company.At("22:00");
        await _company.TellAsync("calm");
        Assert.Equal(0, await SayAsync());
        await _company.TellAsync("urgent", isUrgent: true);
        Assert.Equal(1, await SayAsync());

        Assert.Empty((await _company.Robots.RemoveAsync(_company.Company.Office, WeCom.Id)).Value!.Robots);
        _company.At("07:30", daysLater: 1);

        Assert.Equal(0, await SayAsync());
        Assert.Contains(new(DeliveryChannel.Robot, DeliveryState.Unreachable, 1), (await _company.TroubleAsync()).Counts);
    }

    [Fact]
    public async Task Only_administrators_deal_with_robots()
    {
        await BeginAsync();

        Assert.IsType<NotAllowed>(Assert.Single((await _company.Robots.ListAsync(_company.Company.Head)).Errors));
        Assert.IsType<NotAllowed>(Assert.Single((await _company.Robots.SaveAsync(_company.Company.Head, WeCom)).Errors));
        Assert.IsType<NotAllowed>(Assert.Single((await _company.Robots.RemoveAsync(_company.Company.Head, WeCom.Id)).Errors));
    }

    private Robot WeCom => field ??= new()
    {
        Id = Guid.CreateVersion7(),
        Name = "1",
        Platform = RobotPlatform.WeCom,
        IsActive = true,
        Host = "127.0.0.1",
        Credentials = _seal.Seal(new(_server.WeCom, null)),
    };

    private Robot DingTalk => field ??= WeCom with
    {
        Id = Guid.CreateVersion7(),
        Name = "2",
        Platform = RobotPlatform.DingTalk,
        Credentials = _seal.Seal(new(_server.DingTalk, TestRobotServer.Secret)),
    };

    private static string TextOf(JsonElement said) =>
        said.TryGetProperty("markdown", out var markdown)
            ? (markdown.TryGetProperty("text", out var text) ? text : markdown.GetProperty("content")).GetString()!
            : said.GetProperty("text").GetProperty("content").GetString()!;

    private async Task BeginAsync(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        _company = await DeliveryCompany.FoundAsync(databases, kind);
        _server = await TestRobotServer.StartAsync(_company.Clock);
        _line = Line(DeliveryCompany.Portal with { RobotOrigins = [_server.Origin] });
    }

    private RobotLine Line(Http.PortalSettings portal) => new(
        [new WeComRobot(), new DingTalkRobot()], _seal, new(portal), new(new ResourceTexts(), portal), new ResourceTexts(), _company.Clock, Patience);

    private async Task EnterAsync(Robot robot) => Assert.Empty((await _company.Robots.SaveAsync(_company.Company.Office, robot)).Errors);

    private Task<int> SayAsync() => _company.SendAsync(new RobotChannel(_line));
}
