using OpsSupport.Kernel.Accounts;

namespace OpsSupport.Kernel.Live;

/// <summary>What every stream of server-sent events of this portal has in common: nothing on the way holds it back, and it ends with its reader or this process.</summary>
internal static class EventStream
{
    /// <summary>The shortest time between two events; what happens meanwhile is told once.</summary>
    public static TimeSpan Pause { get; } = TimeSpan.FromMilliseconds(250);

    /// <summary>A silent connection is cut by proxies; a comment every so often keeps it.</summary>
    public static TimeSpan Heartbeat { get; } = TimeSpan.FromSeconds(15);

    /// <summary>The comment that says nothing.</summary>
    public const string Silence = ":\n\n";

    /// <param name="nextAsync">Waits for what is to be said next: whole events.</param>
    public static async Task RunAsync(HttpContext context, Func<CancellationToken, Task<string>> nextAsync, TimeProvider time)
    {
        var stopping = context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        var door = context.RequestServices.GetRequiredService<SessionDoor>();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        try
        {
            await context.Response.Body.FlushAsync(end.Token);
            while (true)
            {
                var next = await nextAsync(end.Token);
                if (await door.IsOverAsync(context.User, end.Token))
                {
                    // Whoever was signed out hears nothing more; the page finds that out when it asks again.
                    return;
                }

                await context.Response.WriteAsync(next, end.Token);
                await context.Response.Body.FlushAsync(end.Token);
                await Task.Delay(Pause, time, end.Token);
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The reader went elsewhere, or this process is being stopped and the page will find another.
        }
    }
}
