using OpsSupport.Kernel.Commands;
using OpsSupport.Kernel.Http;

namespace OpsSupport.Kernel.Company;

/// <summary>
/// Stands before every page until there is something to show: before the first silo has answered people read that the system
/// is starting, as they do while the demonstration is loaded; while the company is not set up its first visitor is led to the set-up.
/// </summary>
internal sealed class SetupGate(RequestDelegate next, IGrainFactory grains, IHostApplicationLifetime lifetime, DemoLoading demo)
{
    private const string Setup = "/setup";
    private const string Starting = "/starting";

    // What has to work before: questions of health, the choice of language, pages about faults.
    private static readonly string[] Free = ["/health", "/preferences", "/error", Starting];

    // Once true it stays true, so the gate costs nothing afterwards.
    private volatile bool _isOpen;

    // The host counts as started when its client of the cluster has met a silo.
    private bool HasStarted => lifetime.ApplicationStarted.IsCancellationRequested && demo.IsComplete;

    public Task InvokeAsync(HttpContext context) => _isOpen || IsFree(context.Request.Path) ? next(context)
        : HasStarted ? LeadAsync(context)
        : ShowAsync(context, Starting);

    private async Task LeadAsync(HttpContext context)
    {
        _isOpen = (await grains.Company().GetAsync()).IsSetUp;
        if (_isOpen || context.Request.Path.StartsWithSegments(Setup))
        {
            await next(context);
        }
        else if (context.IsAtThisMachine())
        {
            context.Response.Redirect(Setup);
        }
        else
        {
            await ShowAsync(context, Setup);
        }
    }

    private Task ShowAsync(HttpContext context, string page)
    {
        (context.Request.Path, context.Request.Method) = (page, HttpMethods.Get);
        return next(context);
    }

    // Pictures and styles are files; no page has a dot in its address before there is a company.
    private static bool IsFree(PathString path) => Path.HasExtension(path.Value) || Free.Any(free => path.StartsWithSegments(free));
}
