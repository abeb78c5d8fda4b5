using OpsSupport.Kernel.Http;

namespace OpsSupport.Kernel.Company;

/// <summary>
/// Stands before every page until there is something to show: while no silo answers people read that the system is
/// starting; while the company is not set up its first visitor is led to the set-up.
/// </summary>
internal sealed class SetupGate(RequestDelegate next, IGrainFactory grains, TimeProvider time)
{
    private const string SetupPath = "/setup";
    private const string StartingPath = "/starting";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    // Once true it stays true, so the gate costs nothing afterwards.
    private volatile bool _isOpen;

    public async Task InvokeAsync(HttpContext context)
    {
        if (!_isOpen && !NeedsNothing(context.Request.Path) && await WayOfAsync(context) is { } path)
        {
            if (path == SetupPath && context.IsAtThisMachine())
            {
                context.Response.Redirect(SetupPath);
                return;
            }

            context.Request.Path = path;
        }

        await next(context);
    }

    private static bool NeedsNothing(PathString path) => path.StartsWithSegments("/health") || Path.HasExtension(path.Value);

    // Null where the request may go on as it is.
    private async Task<string?> WayOfAsync(HttpContext context)
    {
        try
        {
            var company = await grains.Company().GetAsync().WaitAsync(Patience, time, context.RequestAborted);
            _isOpen = company.IsSetUp;
            return _isOpen || context.Request.Path == SetupPath ? null : SetupPath;
        }
        catch (Exception unreachable) when (unreachable is OrleansException or TimeoutException or InvalidOperationException)
        {
            return StartingPath;
        }
    }
}
