using System.Collections.Immutable;
using System.Text;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Notifications;

/// <summary>What is said to robots, and to which addresses at all.</summary>
[Trait("AT", "X-12")]
public sealed class RobotPlatformTests
{
    [Fact]
    public void DingTalk_is_signed_as_its_documents_say() =>
        Assert.Equal("ORd7m81zo%2FPUaDlrF2Jyv5ZzV1okjqTdzX24zgX2ezs%3D", DingTalkRobot.Sign("SECtest123", "1600000000000"));

    [Theory]
    [InlineData("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k", true)]
    [InlineData("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=", false)]
    [InlineData("https://qyapi.weixin.qq.com/cgi-bin/message/send?key=k", false)]
    [InlineData("http://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k", false)]
    [InlineData("https://qyapi.weixin.qq.com:8443/cgi-bin/webhook/send?key=k", false)]
    [InlineData("https://qyapi.weixin.qq.com@10.0.0.1/cgi-bin/webhook/send?key=k", false)]
    [InlineData("https://user@qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k", false)]
    [InlineData("https://qyapi.weixin.qq.com.example.com/cgi-bin/webhook/send?key=k", false)]
    [InlineData("http://127.0.0.1/cgi-bin/webhook/send?key=k", false)]
    [InlineData("http://169.254.169.254/cgi-bin/webhook/send?key=k", false)]
    [InlineData("https://oapi.dingtalk.com/robot/send?access_token=t", false)]
    [InlineData("https://im.example.com/cgi-bin/webhook/send?key=k", true)]
    [InlineData("https://im.example.com/anything", false)]
    [InlineData("no address", false)]
    [InlineData("", false)]
    public void Only_robots_of_known_or_allowed_servers_are_called(string address, bool isAllowed) => Assert.Equal(
        isAllowed, new RobotAddresses(new PortalSettings { RobotOrigins = ["https://im.example.com/"] }).Checked(new WeComRobot(), address) is not null);

    [Fact]
    public void What_people_wrote_calls_nobody_and_leads_nowhere()
    {
        var said = Write(RobotFormat.Markdown, [Told("<@all> [go](http://evil.example) \n# **big**")]);

        Assert.DoesNotContain("<@", said.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("[go]", said.Text, StringComparison.Ordinal);
        Assert.Contains("＜＠all＞ ［go］", said.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RobotFormat.Text, 2048)]
    [InlineData(RobotFormat.Markdown, 4096)]
    public void A_message_is_never_longer_than_its_platform_takes_and_says_how_much_is_left(RobotFormat format, int most)
    {
        var said = Write(format, [.. Enumerable.Range(0, 100).Select(no => Told($"第 {no} 件需要您处理的很长的事情"))]);

        Assert.InRange(Encoding.UTF8.GetByteCount(said.Text), most / 2, most);
        Assert.Contains("条，请到门户查看：https://ops.example.com/notifications", said.Text, StringComparison.Ordinal);
    }

    private static RobotSpeech Write(RobotFormat format, ImmutableArray<AddressedNotification> told) =>
        new RobotWriter(new ResourceTexts(), DeliveryCompany.Portal).Write(
            new() { Id = Guid.CreateVersion7(), IsDigest = false, Notifications = told, Robot = new() { Id = default, Name = "r", Platform = RobotPlatform.WeCom, Format = format } },
            new WeComRobot());

    private static AddressedNotification Told(string document) => new(
        new()
        {
            Id = Guid.CreateVersion7(),
            Title = new("ToApprove", [NotificationValue.Of("Document", document)]),
            Lines = [new(new("ToApproveText", [NotificationValue.Of("Person", "安安")]), "/claims/D1")],
            CreatedAt = RunningSystem.Now,
        },
        new("ann"), "安安", new(IsQuiet: false, Phone: null));
}
