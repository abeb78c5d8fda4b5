namespace OpsSupport.Features.ConnectedSystems;

public sealed class SystemPagesTests
{
    [Theory]
    [InlineData("https://wiki.example.com/")]
    [InlineData("https://wiki.example.com")]
    [InlineData("https://wiki.example.com/pages/1?x=@#")]
    [InlineData("https://WIKI.example.com:443/pages")]
    public void All_below_an_address_belongs_to_it(string page) =>
        Assert.Equal(!page.Contains('#', StringComparison.Ordinal), Includes("https://wiki.example.com/", page));

    [Theory]
    [InlineData("https://wiki.example.com/app", true)]
    [InlineData("https://wiki.example.com/app/", true)]
    [InlineData("https://wiki.example.com/app/1?a=1", true)]
    [InlineData("https://wiki.example.com/app?a=1", true)]
    [InlineData("https://wiki.example.com/apple", false)]
    [InlineData("https://wiki.example.com/", false)]
    [InlineData("https://wiki.example.com/app/../admin", false)]
    [InlineData("https://wiki.example.com/app/%2e%2e/admin", false)]
    [InlineData("https://wiki.example.com/APP/", false)]
    public void Below_is_meant_by_whole_names(string page, bool belongs) => Assert.Equal(belongs, Includes("https://wiki.example.com/app", page));

    [Theory]
    [InlineData("http://wiki.example.com/")]
    [InlineData("https://wiki.example.com:8443/")]
    [InlineData("https://wiki.example.com.evil.example/")]
    [InlineData("https://wiki.example.com@evil.example/")]
    [InlineData("https://user@wiki.example.com/")]
    [InlineData("https://evil.example\\@wiki.example.com/")]
    [InlineData("https://wiki.example.com\\.evil.example/")]
    [InlineData("https://wiki.example.com/a b")]
    [InlineData("https://wiki.example.com/\r\nSet-Cookie: a=b")]
    [InlineData("//wiki.example.com/")]
    [InlineData("/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public void Everything_else_does_not(string page) => Assert.False(Includes("https://wiki.example.com/", page));

    [Fact]
    public void No_page_has_an_address_without_end() =>
        Assert.False(Includes("https://wiki.example.com/", $"https://wiki.example.com/{new string('x', ConnectedSystem.LongestPage)}"));

    [Fact]
    public void The_closest_address_counts() =>
        Assert.Equal(28, SystemPages.Closeness(["https://wiki.example.com/", "https://wiki.example.com/app", "https://other.example.com/"], "https://wiki.example.com/app/1"));

    private static bool Includes(string address, string page) => SystemPages.Closeness([address], page) > 0;
}
