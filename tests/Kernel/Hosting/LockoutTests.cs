using System.Net;

namespace OpsSupport.Kernel.Hosting;

[Collection(nameof(WholeMachine))]
public sealed class LockoutTests(SetUpPortal portal) : IClassFixture<SetUpPortal>
{
    private const int Tries = 5;

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_even_for_the_right_one()
    {
        using var visitor = new PortalClient(portal.Address);
        foreach (var attempt in Enumerable.Range(1, Tries))
        {
            await visitor.SignInAsync(A.Administrator, $"wrong password {attempt}");
        }

        var wrong = await visitor.SignInAsync(A.Administrator, "wrong password");
        var right = await visitor.SignInAsync(A.Administrator, A.Password);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, right.Status);
        Assert.Equal(wrong.Refusals, right.Refusals);
    }
}
