using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Menu;

namespace OpsSupport.Kernel.Notifications;

/// <summary>What notifications need in the portal.</summary>
internal static class NotificationPortal
{
    public static IServiceCollection AddNotifications(this IServiceCollection services) => services
        .AddSingleton(new MenuEntry("Notifications.Title", "bell", "/notifications", MenuArea.Workplace, Order: 90))
        .AddSingleton(new MenuEntry("Mail.Title", "mail", "/admin/mail", MenuArea.System, Permission.Administer, Order: 110));

    /// <summary>Has this portal send e-mail.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services, MailSettings settings) => settings.Host is not { Length: > 0 } host
        ? services
        : services
            .AddSingleton(settings)
            .AddSingleton(new MailServer(host, settings.Port))
            .AddSingleton<LetterWriter>()
            .AddHostedService<MailSender>();
}
