using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using OpsSupport.Kernel.Memos;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Nudges;

public sealed class NudgeHubTests : IDisposable
{
    private static readonly EmployeeNo Ann = new("ann");
    private static readonly EmployeeNo Bob = new("bob");
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(15);

    private readonly FakeTimeProvider _time = new();
    private readonly NudgeHub _hub;

    public NudgeHubTests() => _hub = new(new PaperGrains(new(_time)), _time, NullLogger<NudgeHub>.Instance);

    [Fact]
    public async Task Every_page_of_whoever_is_nudged_hears_of_it_and_nobody_elses()
    {
        using var one = _hub.Open(Ann);
        using var other = _hub.Open(Ann);
        using var bobs = _hub.Open(Bob);

        await _hub.NudgedAsync([Ann]);

        Assert.True(await NextAsync(one));
        Assert.True(await NextAsync(other));
        Assert.False(await PatientlyAsync(NextAsync(bobs)));
    }

    [Fact]
    public async Task Nudges_that_nobody_read_yet_are_one()
    {
        using var page = _hub.Open(Ann);

        await _hub.NudgedAsync([Ann, Bob]);
        await _hub.NudgedAsync([Ann]);

        Assert.True(await NextAsync(page));
        Assert.False(await PatientlyAsync(NextAsync(page)));
    }

    [Fact]
    public async Task A_page_that_was_left_is_nudged_no_more()
    {
        var left = _hub.Open(Ann);
        left.Dispose();

        await _hub.NudgedAsync([Ann]);

        Assert.False(await PatientlyAsync(NextAsync(left)));
    }

    [Fact]
    public async Task A_portal_without_a_cluster_goes_on_trying()
    {
        await _hub.StartAsync(CancellationToken.None);
        _time.Advance(NudgeHub.RenewEvery * 3);
        Assert.False(_hub.ExecuteTask!.IsCompleted);

        await _hub.StopAsync(CancellationToken.None);
    }

    public void Dispose() => _hub.Dispose();

    private Task<bool> NextAsync(NudgedPage page) => page.NextAsync(Long, _time, CancellationToken.None);

    private Task<bool> PatientlyAsync(Task<bool> answer)
    {
        _time.Advance(Long);
        return answer;
    }
}
