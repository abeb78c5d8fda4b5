using OpsSupport.Kernel.Time;

namespace OpsSupport.Kernel.Accounts;

[GrainType("sign-in-address")]
internal sealed class SignInAddressGrain(CompanyClock clock) : Grain, ISignInAddressGrain
{
    private SignInWindow _window = SignInWindow.None;

    public Task<DateTimeOffset?> PausedUntilAsync() => Task.FromResult(_window.PausedUntil(clock.Now));

    public Task FailAsync()
    {
        _window = _window.Fail(clock.Now);
        return Task.CompletedTask;
    }
}
