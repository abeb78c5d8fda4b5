using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using OpsSupport.Kernel.Http;

namespace OpsSupport.Kernel.SignOn;

public sealed class SignOnDoorTests
{
    [Theory]
    [InlineData("http", "ops.example.com", null)]
    [InlineData("http", "127.0.0.1.evil.example", null)]
    [InlineData("https", "ops.example.com", "http://ops.example.com")]
    public async Task Over_http_only_this_machine_is_spoken_to(string scheme, string host, string? address) =>
        Assert.Equal(StatusCodes.Status400BadRequest, (await AskAsync(scheme, host, address)).Response.StatusCode);

    [Theory]
    [InlineData("https", "ops.example.com", null)]
    [InlineData("http", "127.0.0.1:5080", null)]
    [InlineData("http", "localhost", null)]
    [InlineData("http", "[::1]:5080", null)]
    public async Task What_is_safe_passes_as_it_is(string scheme, string host, string? address)
    {
        var asked = (await AskAsync(scheme, host, address)).Request;

        Assert.Equal($"{scheme}://{host}", $"{asked.Scheme}://{asked.Host}");
    }

    [Fact]
    public async Task Behind_a_proxy_it_is_asked_under_the_portals_own_address()
    {
        var asked = (await AskAsync("http", "10.0.0.7:5080", "https://ops.example.com/")).Request;

        Assert.Equal("https://ops.example.com", $"{asked.Scheme}://{asked.Host}");
    }

    [Fact]
    public async Task Everything_else_passes_untouched() =>
        Assert.Equal("10.0.0.7", (await AskAsync("http", "10.0.0.7", "https://ops.example.com", "/projects")).Request.Host.Value);

    [Fact]
    public async Task Nobody_tries_secrets_faster_than_a_program_that_works()
    {
        using var door = DoorOf(null, _ => Task.CompletedTask);
        var statuses = new List<int>();
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var context = ContextOf("https", "ops.example.com", "/connect/token");
            await door.InvokeAsync(context);
            statuses.Add(context.Response.StatusCode);
        }

        Assert.Equal([200, 200, 429], statuses);
    }

    private static async Task<HttpContext> AskAsync(string scheme, string host, string? address, string path = "/connect/authorize")
    {
        using var door = DoorOf(address, _ => Task.CompletedTask);
        var context = ContextOf(scheme, host, path);
        await door.InvokeAsync(context);
        return context;
    }

    private static SignOnDoor DoorOf(string? address, RequestDelegate next) => new(
        next, new PortalSettings { Address = address }, new ConfigurationBuilder().AddInMemoryCollection([new("SignOn:TokenRequestsPerMinute", "2")]).Build());

    private static DefaultHttpContext ContextOf(string scheme, string host, string path)
    {
        var context = new DefaultHttpContext();
        (context.Request.Scheme, context.Request.Host, context.Request.Path) = (scheme, new(host), path);
        return context;
    }
}
