using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Notifications;

/// <summary>Gives a notification its words.</summary>
public static class NotificationWords
{
    extension(ITexts texts)
    {
        public string Of(NotificationText text) =>
            texts[$"Notification.{text.Name}", [.. text.Values.Select(value => (value.Name, ValueOf(value)))]];
    }

    private static object? ValueOf(NotificationValue value) => (object?)value.Day ?? (object?)value.Number ?? value.Words;
}
