using OpsSupport.Kernel.Accounts;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Api;

public sealed class OwnedSecretTests
{
    [Theory]
    [InlineData("E001")]
    [InlineData("王敏 / 1")]
    public void A_text_tells_whose_it_is_and_is_found_by_its_prefix(string owner)
    {
        var drawn = OwnedSecret.Draw(SecretKind.AccessToken, new EmployeeNo(owner));

        var read = OwnedSecret.TryParse(SecretKind.AccessToken, drawn.Text)!;

        Assert.Equal((drawn.Owner, drawn.Hash), (read.Owner, read.Hash));
        Assert.Matches("^ops_pat_[A-Za-z0-9_-]{44,}$", drawn.Text);
    }

    [Fact]
    public void No_two_texts_are_the_same_and_none_stands_in_its_hash()
    {
        var texts = Enumerable.Range(0, 100).Select(_ => OwnedSecret.Draw(SecretKind.AccessToken, new EmployeeNo("E001"))).ToList();

        Assert.Distinct(texts.Select(text => text.Text));
        Assert.All(texts, text => Assert.Matches("^[0-9a-f]{64}$", text.Hash));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ops_pat_")]
    [InlineData("ops_pat_AAAA")]
    [InlineData("ops_pat_!!!!")]
    [InlineData("ghp_swUe7QhOu33MnFZIcgufwS_IY10UoUcOadpHtbNqeb5FMDAxOA")]
    public void What_can_be_no_token_is_none(string? text) => Assert.Null(OwnedSecret.TryParse(SecretKind.AccessToken, text));

    [Fact]
    public void Nothing_endless_is_read() => Assert.Null(OwnedSecret.TryParse(SecretKind.AccessToken, "ops_pat_" + new string('A', 10_000)));
}
