using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OpsSupport.Kernel.SignOn;

/// <summary>Says in the description of the provider that systems are told when a session ends, and which session.</summary>
internal sealed class LogoutPromise : IOpenIddictServerHandler<HandleConfigurationRequestContext>
{
    public ValueTask HandleAsync(HandleConfigurationRequestContext context)
    {
        context.Metadata["backchannel_logout_supported"] = true;
        context.Metadata["backchannel_logout_session_supported"] = true;
        return ValueTask.CompletedTask;
    }
}
