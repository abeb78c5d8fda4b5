using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Notifications;

/// <summary>Gives a notification its words.</summary>
public static class NotificationWords
{
    extension(ITexts texts)
    {
        public string Of(NotificationText text) =>
            texts[$"Notification.{text.Name}", [.. text.Values.Select(value => (value.Name, ValueOf(value)))]];

        /// <summary>What came of a notification on a channel, in a sentence.</summary>
        public string Of(NotificationDelivery delivery) => texts[
            delivery is { State: DeliveryState.Waiting, IsDigest: true } ? "NotificationDelivery.Kept"
            : delivery.State == DeliveryState.Unreachable ? "NotificationDelivery.Unreachable" : "NotificationDelivery",
            ("Channel", delivery.Robot ?? texts.Of(delivery.Channel)), ("State", texts.Of(delivery.State)), ("At", delivery.At)];
    }

    private static object? ValueOf(NotificationValue value) => (object?)value.Day ?? (object?)value.Number ?? value.Words;
}
