namespace OpsSupport.Kernel.Accounts;

/// <summary>What a browser is called in the list of sessions.</summary>
public sealed class DeviceNameTests
{
    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36", "Chrome · Windows")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0", "Edge · Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1", "Safari · iPhone")]
    [InlineData("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/119.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.47", "WeChat · Android")]
    [InlineData("something else", "something else")]
    [InlineData("", "")]
    public void Browsers_are_told_apart(string userAgent, string name) => Assert.Equal(name, DeviceName.Of(userAgent));

    [Fact]
    public void Nobody_fills_the_list_with_a_name() => Assert.Equal(60, DeviceName.Of(new string('x', 10_000)).Length);
}
