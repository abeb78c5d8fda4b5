namespace OpsSupport.Kernel.Notifications;

/// <summary>How patiently mails are tried.</summary>
internal static class MailRules
{
    /// <summary>How long an e-mail is of use that does not say it.</summary>
    public static readonly TimeSpan UsualUse = TimeSpan.FromDays(1);

    /// <summary>How long a sender may keep what it took. Longer than any conversation with a mail server.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan[] Pauses = [TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(4)];

    /// <summary>How long to wait after that many attempts; null when it is given up.</summary>
    public static TimeSpan? PauseAfter(int attempts) => attempts <= Pauses.Length ? Pauses[attempts - 1] : null;
}
