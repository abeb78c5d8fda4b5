using OpsSupport.Kernel;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.News;

/// <summary>Valid examples; tests change what they are about.</summary>
internal static class A
{
    public static NewsContent Content { get; } = new()
    {
        Title = "Holiday",
        Body = "The office is **closed** on Friday.",
        Channel = new("notices"),
        PublishAt = RunningSystem.Now,
    };

    /// <summary>Opens a channel of the test's own.</summary>
    public static async Task<NewsChannelCode> ChannelAsync(IGrainFactory grains, string mark, params EmployeeNo[] editors)
    {
        var opened = await grains.NewsDesk().SaveChannelAsync(Intent.New(SystemActor.No, 0), new() { Code = new($"ch-{mark}"), Name = $"Channel {mark}", Editors = [.. editors] });
        Assert.Equal([], opened.Errors);
        return opened.Value!.Code;
    }

    public static async Task<NewsArticle> WriteAsync(IGrainFactory grains, EmployeeNo by, NewsContent content)
    {
        var written = await grains.NewsDesk().WriteAsync(Intent.New(by, 0), content);
        Assert.Equal([], written.Errors);
        return written.Value!;
    }
}
