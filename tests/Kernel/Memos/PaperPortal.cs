using Microsoft.Extensions.DependencyInjection;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Portal;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Memos;

/// <summary>The portal with its kernel pages, one kind of document and no silo. Who says nothing is the clerk.</summary>
internal sealed class PaperPortal : IAsyncDisposable
{
    private readonly PortalInProcess _portal;

    private PaperPortal(PortalInProcess portal, PaperDesk desk) => (_portal, Desk) = (portal, desk);

    public PaperDesk Desk { get; }

    public Uri Address => _portal.Address;

    public static async Task<PaperPortal> StartAsync(TimeProvider? time = null, string url = "http://127.0.0.1:0")
    {
        var desk = new PaperDesk(time ?? TimeProvider.System);
        var portal = await PortalInProcess.StartAsync(
            services => services
                .AddSingleton<ITexts>(new MoreTexts(new ResourceTexts(), MemoTexts.All.GetValueOrDefault))
                .AddSingleton<IGrainFactory>(new PaperGrains(desk))
                .AddSingleton<DocumentUi, MemoUi>()
                .AddSingleton(time ?? TimeProvider.System),
            PaperDesk.Clerk.Value, url);
        return new(portal, desk);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();
}
