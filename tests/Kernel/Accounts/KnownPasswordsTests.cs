namespace OpsSupport.Kernel.Accounts;

/// <summary>Passwords that guessers try first are none.</summary>
public sealed class KnownPasswordsTests
{
    [Theory]
    [InlineData("1234567890")]
    [InlineData("qwertyuiop")]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("Password123")]
    [InlineData("PASSWORD2026!")]
    [InlineData("!!sunshine!!")]
    [InlineData("abcdabcdabcd")]
    [InlineData("E001E001E001")]
    [InlineData("E0018-2026")]
    public void What_everybody_tries_first_is_refused(string password) => Assert.True(KnownPasswords.IsKnown(password, "E0018"));

    [Theory]
    [InlineData("correct horse battery")]
    [InlineData("sunshine over the yangtze")]
    [InlineData("春江潮水连海平,海上明月共潮生")]
    [InlineData("x7!kPq-93bd")]
    public void What_nobody_tries_is_taken(string password) => Assert.False(KnownPasswords.IsKnown(password, "E0018"));
}
