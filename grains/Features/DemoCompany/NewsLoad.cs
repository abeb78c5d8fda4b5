using OpsSupport.Features.News;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Time;

namespace OpsSupport.Features.DemoCompany;

/// <summary>A channel with some news: one pinned, one that has to be read, one for a role only.</summary>
internal sealed class NewsLoad(IGrainFactory grains, CompanyClock clock)
{
    private static readonly NewsChannelCode Channel = new("general");

    public async Task StoreAsync()
    {
        Expect(await grains.NewsDesk().SaveChannelAsync(Of("channel"), new() { Code = Channel, Name = "综合公告" }));
        foreach (var (index, content) in Articles(new(clock.Now.Date.AddHours(9), clock.Now.Offset)).Index())
        {
            Expect(await grains.NewsDesk().WriteAsync(Of($"article {index}"), content));
        }
    }

    private static IEnumerable<NewsContent> Articles(DateTimeOffset thisMorning) =>
    [
        New("信息安全管理规定（修订）", "## 请全体员工阅读\n\n- 账号密码**不得外借**，离开座位请锁屏\n- 发现异常登录，请到[账号安全](/account/security)退出其他会话\n\n阅读后请点击“我已阅读”。", thisMorning.AddDays(-3))
            with { IsPinned = true, MustRead = true },
        New("本月报工截止提醒", "请于月底前完成本月[报工](/time)，财务将于次月第三个工作日结账。", thisMorning.AddDays(-1)),
        New("月度结账安排", "1. 核对发票登记\n2. 完成报销付款\n3. 关闭上月期间", thisMorning.AddDays(-2)) with { Audience = new() { Roles = [Role.Finance] } },
    ];

    private static NewsContent New(string title, string body, DateTimeOffset at) => new() { Title = title, Body = body, Channel = Channel, PublishAt = at };

    // Loaded again after a crash, it is the same operation and acts once.
    private static Intent Of(string what) => new(SystemActor.No, AtVersion: 0, Intent.OperationOf($"demo news {what}"), Source: "demo");

    private static void Expect<T>(Result<T> said) where T : class => Accepted.Value(said, new("news", Channel.Value));
}
