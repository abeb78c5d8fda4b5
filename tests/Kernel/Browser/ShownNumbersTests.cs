namespace OpsSupport.Kernel.Browser;

/// <summary>Nobody learns less by looking at his phone (rule X-10).</summary>
[Collection(nameof(DemoVisits))]
public sealed class ShownNumbersTests(DemoPortal portal)
{
    [Theory]
    [Trait("AT", "X-10")]
    [InlineData(Persona.Employee, "/")]
    [InlineData(Persona.ProjectLead, "/")]
    [InlineData(Persona.DepartmentHead, "/")]
    [InlineData(Persona.DepartmentHead, "/projects")]
    [InlineData(Persona.DepartmentHead, "/projects/PRJ-F08/panorama")]
    [InlineData(Persona.DepartmentHead, "/projects/PRJ-M/panorama")]
    [InlineData(Persona.DepartmentHead, "/units/D01/board")]
    [InlineData(Persona.DepartmentHead, "/ledger?scope=prj%3APRJ-F08")]
    [InlineData(Persona.Finance, "/contracts")]
    [InlineData(Persona.Finance, "/contracts/SC-F08")]
    [InlineData(Persona.Finance, "/opening-figures/INT-D01-2025")]
    public async Task Phone_and_desktop_show_the_same_numbers(string persona, string path)
    {
        await using var visit = await portal.SignInAsync(persona, Screen.Desktop);

        await visit.GoToAsync(path);

        Assert.NotEqual(0, await ShownNumbers.ShouldBeTheSameInEverySizeAsync(visit));
    }

    [Fact]
    public async Task A_number_that_a_phone_leaves_out_is_missed()
    {
        await using var visit = await portal.SignInAsync(Persona.Finance, Screen.Desktop);
        await visit.GoToAsync("/contracts");
        await visit.Page.EvaluateAsync("() => document.querySelector('main').insertAdjacentHTML('beforeend', '<p class=\"topbar__search\">42</p>')");

        await Assert.ThrowsAnyAsync<Exception>(() => ShownNumbers.ShouldBeTheSameInEverySizeAsync(visit));
    }
}
