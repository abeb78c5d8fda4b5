namespace OpsSupport.Kernel.Accounts;

/// <summary>
/// One address that tries to sign in, whoever as: slows down those who try one password on many accounts. Its key is the address. It
/// forgets with its silo, which costs whoever guesses nothing but a pause.
/// </summary>
public interface ISignInAddressGrain : IGrainWithStringKey
{
    /// <summary>Until when nothing from there is tried, since too much was wrong; null where nothing was.</summary>
    Task<DateTimeOffset?> PausedUntilAsync();

    Task FailAsync();
}

/// <summary>How addresses are found.</summary>
public static class SignInAddressGrains
{
    public static ISignInAddressGrain SignInAddress(this IGrainFactory grains, string address) => grains.GetGrain<ISignInAddressGrain>($"from:{address}");
}
