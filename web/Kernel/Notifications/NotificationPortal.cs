using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Functions;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Menu;

namespace OpsSupport.Kernel.Notifications;

/// <summary>What notifications need in the portal.</summary>
internal static class NotificationPortal
{
    // Less than a person waits at the button, and fifty of them less than a message is kept for one sender.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static IServiceCollection AddNotifications(this IServiceCollection services) => services
        .AddSingleton(new MenuEntry("Notifications.Title", "bell", "/notifications", MenuArea.Workplace, Order: 90))
        .AddSingleton(new PortalFunction("NotificationPreferences.Title", "adjustments", "/account/notifications", MenuArea.Workplace, Order: 91))
        .AddSingleton(new MenuEntry("Deliveries.Title", "mail", "/admin/deliveries", MenuArea.System, Permission.Administer, Order: 110))
        .AddSingleton(new MenuEntry("Robots.Title", "message", "/admin/robots", MenuArea.System, Permission.Administer, Order: 112))
        .AddSingleton<IRobotPlatform, WeComRobot>()
        .AddSingleton<IRobotPlatform, DingTalkRobot>()
        .AddSingleton<RobotSeal>()
        .AddSingleton<RobotAddresses>()
        .AddSingleton<RobotWriter>()
        .AddScoped(provider => new RobotDesk(
            provider.GetRequiredService<IGrainFactory>(), provider.GetRequiredService<GrainRetry>(), provider.GetRequiredService<RobotLine>(),
            provider.GetRequiredService<RobotSeal>(), provider.GetRequiredService<RobotAddresses>()))
        .AddSingleton(provider => ActivatorUtilities.CreateInstance<RobotLine>(provider, Patience));

    /// <summary>Has this portal send messages: by e-mail where a mail server is set, by robots where their links would lead somewhere.</summary>
    public static IServiceCollection AddDelivery(this IServiceCollection services, MailSettings mail, PortalSettings portal)
    {
        if (mail.Host is { Length: > 0 } host)
        {
            services.AddSingleton(mail).AddSingleton(new MailServer(host, mail.Port)).AddSingleton<LetterWriter>().AddSingleton<IDeliveryChannel, MailChannel>();
        }

        if (portal.Address is { Length: > 0 })
        {
            services.AddSingleton<IDeliveryChannel, RobotChannel>();
        }

        return services.AddHostedService<DeliverySender>();
    }
}
