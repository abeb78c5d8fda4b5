namespace OpsSupport.Kernel.SignOn;

public sealed class SignOnKeyRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 31, 9, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void Without_a_key_one_is_due() => Assert.True(SignOnKeyRules.IsDue([], SignOnKeyPurpose.Signing, Now));

    [Theory]
    [InlineData(0, false)]
    [InlineData(88, false)]
    [InlineData(89, true)]
    public void Another_is_due_a_day_before_the_turn_of_the_last_one_ends(int days, bool isDue) =>
        Assert.Equal(isDue, SignOnKeyRules.IsDue([Key("a", days)], SignOnKeyPurpose.Signing, Now));

    [Fact]
    public void A_key_for_something_else_does_not_count() => Assert.True(SignOnKeyRules.IsDue([Key("a", 1)], SignOnKeyPurpose.Locking, Now));

    [Fact]
    public void The_first_key_is_used_at_once() => Assert.Equal(["a"], Order(Key("a", 0)));

    [Fact]
    public void Two_portals_that_start_together_agree() => Assert.Equal(["a", "b"], Order(Key("b", 0), Key("a", 0)));

    [Fact]
    public void A_new_key_waits_and_an_old_one_still_checks()
    {
        Assert.Equal(["old", "new"], Order(Key("new", 0), Key("old", 89)));
        Assert.Equal(["new", "old"], Order(Key("new", 1), Key("old", 90)));
    }

    [Theory]
    [InlineData(97, false)]
    [InlineData(99, true)]
    public void A_key_is_kept_until_nothing_made_with_it_is_valid(int days, bool isSpent) => Assert.Equal(isSpent, SignOnKeyRules.IsSpent(Key("a", days), Now));

    private static IEnumerable<string> Order(params SignOnKey[] keys) => SignOnKeyRules.InOrder(keys, SignOnKeyPurpose.Signing, Now).Select(key => key.Id);

    private static SignOnKey Key(string id, int days) =>
        new() { Id = id, Purpose = SignOnKeyPurpose.Signing, MadeAt = Now.AddDays(-days).ToUnixTimeSeconds(), Sealed = "" };
}
