using OpsSupport.Kernel.Http;

namespace OpsSupport.Kernel.Company;

/// <summary>
/// Stands before every page until there is something to show: before the first silo has answered people read that the system
/// is starting; while the company is not set up its first visitor is led to the set-up.
/// </summary>
internal sealed class SetupGate(RequestDelegate next, IGrainFactory grains, IHostApplicationLifetime lifetime)
{
    private const string Setup = "/setup";
    private const string Starting = "/starting";

    // What such pages themselves need: the choice of language, and the pages of errors.
    private static readonly string[] Free = ["/health", "/preferences", "/error", Setup, Starting];

    // Once true it stays true, so the gate costs nothing afterwards.
    private volatile bool _isOpen;

    public Task InvokeAsync(HttpContext context) => _isOpen || IsFile(context.Request.Path) ? next(context)
        : HasStarted ? OnceStartedAsync(context)
        : ShowAsync(context, Starting);

    // The host counts as started when its client of the cluster has met a silo.
    private bool HasStarted => lifetime.ApplicationStarted.IsCancellationRequested;

    private async Task OnceStartedAsync(HttpContext context)
    {
        _isOpen = (await grains.Company().GetAsync()).IsSetUp;
        if (_isOpen || Free.Any(path => context.Request.Path.StartsWithSegments(path)))
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
        if (!context.Request.Path.StartsWithSegments("/health"))
        {
            (context.Request.Path, context.Request.Method) = (page, HttpMethods.Get);
        }

        return next(context);
    }

    private static bool IsFile(PathString path) => Path.HasExtension(path.Value);
}
