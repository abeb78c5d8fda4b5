using System.Collections.Concurrent;
using System.Net;
using OpsSupport.Kernel.Hosting;

namespace OpsSupport.Kernel.Cluster;

/// <summary>Sends forms as a patient person does: who got no answer waits until the portal is back and sends the same form again.</summary>
internal sealed class FormSender(PortalClient portal)
{
    private readonly ConcurrentQueue<FilledForm> _answered = new();
    private readonly TaskCompletionSource _back = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _unanswered;

    public IReadOnlyCollection<FilledForm> Answered => _answered;

    /// <summary>How many got no answer at first.</summary>
    public int Unanswered => _unanswered;

    /// <summary>The portal answers again.</summary>
    public void GoOn() => _back.SetResult();

    /// <param name="pace">How long a person takes for a form; as fast as the portal answers where nothing is said.</param>
    public async Task SendAsync(IEnumerable<FilledForm> forms, TimeSpan? pace = null)
    {
        using var timer = new PeriodicTimer(pace ?? Timeout.InfiniteTimeSpan, TimeProvider.System);
        foreach (var form in forms)
        {
            if (pace is not null)
            {
                await timer.WaitForNextTickAsync();
            }

            while (!await IsAnsweredAsync(form))
            {
                await _back.Task;
            }

            _answered.Enqueue(form);
        }
    }

    private async Task<bool> IsAnsweredAsync(FilledForm form)
    {
        try
        {
            var answer = await portal.SendAsync(form.Page, form.Fields, form.Action);
            Assert.True(
                answer.Status == HttpStatusCode.Redirect && answer.Location!.StartsWith(form.Onward, StringComparison.Ordinal),
                $"{form.Action} answered {answer.Status} {answer.Location} {answer.Refusals}");
            return true;
        }
        catch (HttpRequestException)
        {
            Interlocked.Increment(ref _unanswered);
            return false;
        }
    }
}
