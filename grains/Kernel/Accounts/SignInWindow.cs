namespace OpsSupport.Kernel.Accounts;

/// <summary>
/// The wrong passwords of one address, whoever's they were. Generous, because a whole office may stand behind one address; strict
/// enough that trying one password on thousands of accounts takes days.
/// </summary>
internal sealed record SignInWindow(DateTimeOffset Since, int Failures)
{
    public const int Free = 50;

    public static SignInWindow None { get; } = new(DateTimeOffset.MinValue, 0);

    private static readonly TimeSpan Length = TimeSpan.FromMinutes(10);

    /// <summary>Until when nothing from there is tried; null when it may be now.</summary>
    public DateTimeOffset? PausedUntil(DateTimeOffset now) => Failures >= Free && now < Since + Length ? Since + Length : null;

    public SignInWindow Fail(DateTimeOffset now) => now < Since + Length ? this with { Failures = Failures + 1 } : new(now, 1);
}
