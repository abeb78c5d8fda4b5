using Microsoft.Extensions.DependencyInjection;
using OpsSupport.Features.Employees;
using OpsSupport.Kernel.Accounts;
using OpsSupport.Kernel.Hosting;
using OpsSupport.Kernel.Portal;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Upstream;

/// <summary>People whose password a directory knows sign in with it; the directory is OpenLDAP's.</summary>
public sealed class LdapSignInTests(RunningSystem system) : RunningPortalTests(system)
{
    private const string Password = "known to the directory: 目录";

    [Fact]
    public async Task Whoever_works_here_signs_in_with_the_password_that_the_directory_knows()
    {
        await using var directory = await Slapd.StartAsync((Company.Ann.Value, Password));
        await using var portal = await StartAsync(directory);
        using var visitor = new PortalClient(portal.Address);

        Assert.Equal("/", (await visitor.SignInAsync(Company.Ann.Value, Password)).Location);

        var session = Assert.Single((await System.Grains.Account(Company.Ann).ViewAsync(Company.Ann)).Value!.Sessions);
        Assert.Equal(SignInWay.Directory, session.Way);
        var page = await visitor.GetAsync(SecurityModel.Address);
        Assert.Contains("您的密码由公司目录保管", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("password-form", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wrong password")]
    [InlineData("")]
    [InlineData("*")]
    public async Task Anything_else_is_refused_like_everywhere(string password)
    {
        await using var directory = await Slapd.StartAsync((Company.Ann.Value, Password));
        await using var portal = await StartAsync(directory);
        using var visitor = new PortalClient(portal.Address);

        var answer = await visitor.SignInAsync(Company.Ann.Value, password);

        Assert.Null(answer.Location);
        Assert.Empty((await System.Grains.Account(Company.Ann).ViewAsync(Company.Ann)).Value!.Sessions);
    }

    [Fact]
    public async Task An_empty_password_is_no_password_even_for_the_directory_itself()
    {
        await using var directory = await Slapd.StartAsync((Company.Ann.Value, Password));
        await using var portal = await StartAsync(directory);
        var asked = portal.Services.GetRequiredService<IPasswordDirectory>();

        Assert.Equal(PasswordAnswer.Wrong, await asked.CheckAsync(Company.Ann, "", CancellationToken.None));
        Assert.Equal(PasswordAnswer.Right, await asked.CheckAsync(Company.Ann, Password, CancellationToken.None));
        Assert.Equal(PasswordAnswer.Wrong, await asked.CheckAsync(new("nobody"), Password, CancellationToken.None));
    }

    [Fact]
    [Trait("AT", "01.13")]
    public async Task Five_wrong_ones_slow_this_address_down()
    {
        await using var directory = await Slapd.StartAsync((Company.Ann.Value, Password));
        await using var portal = await StartAsync(directory);
        using var visitor = new PortalClient(portal.Address);
        foreach (var attempt in Enumerable.Range(1, 5))
        {
            await visitor.SignInAsync(Company.Ann.Value, $"guess {attempt}");
        }

        Assert.Null((await visitor.SignInAsync(Company.Ann.Value, Password)).Location);
        Assert.Equal(5, (await System.Grains.Account(Company.Ann).ViewAsync(Company.Ann)).Value!.Failures.Single().Count);
    }

    [Fact]
    public async Task Whoever_has_left_stays_outside_and_so_does_whoever_never_worked_here()
    {
        await using var directory = await Slapd.StartAsync((Company.Ann.Value, Password), ("stranger", Password));
        await using var portal = await StartAsync(directory);
        await Company.ChangeAsync<Employee, EmployeeNo>(EmployeeKind.Kind, Company.Ann, ann => ann with { LeftOn = RunningSystem.Today });
        using var visitor = new PortalClient(portal.Address);

        Assert.Null((await visitor.SignInAsync(Company.Ann.Value, Password)).Location);
        Assert.Null((await visitor.SignInAsync("stranger", Password)).Location);
    }

    [Fact]
    public async Task While_the_directory_is_away_nobody_is_told_that_he_mistyped_and_whoever_has_a_password_here_gets_in()
    {
        await using var directory = await Slapd.StartAsync((Company.Ann.Value, Password));
        await using var portal = await StartAsync(directory);
        await System.Grains.Account(Company.Office).SaveAsync(new() { Employee = Company.Office, PasswordHash = portal.Services.GetRequiredService<HashOf>()("my own words") });
        await directory.StopAsync();
        using var visitor = new PortalClient(portal.Address);

        var answer = await visitor.SignInAsync(Company.Ann.Value, Password);

        Assert.Contains("公司目录暂时没有响应", answer.Html, StringComparison.Ordinal);
        Assert.Empty((await System.Grains.Account(Company.Ann).ViewAsync(Company.Ann)).Value!.Failures);
        Assert.Equal("/", (await visitor.SignInAsync(Company.Office.Value, "my own words")).Location);
    }

    [Fact]
    public async Task With_a_wrong_reader_nobody_is_found_and_nobody_is_called_wrong()
    {
        await using var directory = await Slapd.StartAsync((Company.Ann.Value, Password));
        await using var portal = await StartAsync([.. directory.Settings(), "--Ldap:BindPassword=forgotten"]);

        Assert.Equal(PasswordAnswer.Unavailable, await portal.Services.GetRequiredService<IPasswordDirectory>().CheckAsync(Company.Ann, Password, CancellationToken.None));
    }

    [Fact]
    public async Task Two_who_are_found_are_nobody()
    {
        await using var directory = await Slapd.StartAsync((Company.Ann.Value, Password), ($"{Company.Ann.Value}2", Password));
        await using var portal = await StartAsync([.. directory.Settings(), "--Ldap:Filter=(|(uid={number})(uid={number}2))"]);

        Assert.NotEqual(PasswordAnswer.Right, await portal.Services.GetRequiredService<IPasswordDirectory>().CheckAsync(Company.Ann, Password, CancellationToken.None));
    }

    [Theory]
    [InlineData("E0018", "E0018")]
    [InlineData("*", "\\2a")]
    [InlineData("a)(uid=*", "a\\29\\28uid\\3d\\2a")]
    [InlineData("a\\b\0", "a\\5cb\\00")]
    [InlineData("王", "\\e7\\8e\\8b")]
    public void A_value_in_a_filter_is_nothing_but_a_value(string value, string escaped) => Assert.Equal(escaped, LdapText.Escape(value));

    private Task<PortalInProcess> StartAsync(Slapd directory) => StartAsync(directory.Settings());

    private Task<PortalInProcess> StartAsync(string[] settings) => PortalInProcess.StartAsync(
        services => services.AddSingleton(System.Grains).AddSingleton<HashOf>(provider => password =>
            provider.GetRequiredService<Microsoft.AspNetCore.Identity.IPasswordHasher<PortalUser>>().HashPassword(new(new() { Employee = Company.Ann }), password)),
        signsIn: true, settings: settings);

    private delegate string HashOf(string password);
}
