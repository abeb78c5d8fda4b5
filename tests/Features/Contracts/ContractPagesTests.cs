using System.Net;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Memos;
using OpsSupport.Kernel.Portal;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Contracts;

public sealed class ContractPagesTests(RunningSystem system) : RunningPortalTests(system)
{
    private ContractNo No => new($"SC-{Company.Mark}");

    [Fact]
    public async Task A_contract_is_entered_with_its_parts_and_posts_them()
    {
        await Company.StartAsync(new($"Q-{Company.Mark}"));

        var saved = await SignAsync(("Parts.Lines[0].Project", Company.Project.Value), ("Parts.Lines[0].Amount", "1000.50"), ("Parts.Lines[1].Project", $"Q-{Company.Mark}"), ("Parts.Lines[1].Amount", "59.50"));

        Assert.Equal($"/contracts/{No}", saved.Onward);
        Assert.Contains("¥1,000.00", (await ShowAsync(Company.Office, $"/contracts/{No}", "¥1,060.00")).Html);
    }

    [Fact]
    [Trait("AT", "05.4")]
    public async Task A_contract_on_a_package_is_refused_at_its_parts_and_the_members_are_offered()
    {
        var child = new ProjectNo($"A-{Company.Mark}");
        var package = await Company.PackageAsync(new($"M-{Company.Mark}"), child);

        var refused = await SignAsync(("Parts.Lines[0].Project", package.Value), ("Parts.Lines[0].Amount", "100"));

        Assert.Contains(child.Value, refused.Text("#Form_Parts .field__error"));
    }

    [Fact]
    public async Task Its_salesperson_finds_it_and_another_does_not()
    {
        var (seller, other) = (Company.No("seller"), Company.No("other"));
        await Company.HireAsync(seller, Role.Salesperson);
        await Company.HireAsync(other, Role.Salesperson);

        await SignAsync(("Salesperson", seller.Value), ("Parts.Lines[0].Project", Company.Project.Value), ("Parts.Lines[0].Amount", "100"));

        await ShowAsync(seller, "/contracts", No.Value);
        using var visitor = await SignInAsync(other);
        Assert.DoesNotContain(No.Value, (await visitor.GetAsync("/contracts")).Html);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/contracts/{No}")).Status);
    }

    [Fact]
    public async Task What_was_typed_wrong_comes_back_as_it_was_typed()
    {
        var refused = await SignAsync(("Parts.Lines[0].Project", Company.Project.Value), ("Parts.Lines[0].Amount", "a lot"));

        Assert.Equal("a lot", refused.Page.QuerySelector("[name='Form.Parts.Lines[0].Amount'][aria-invalid=true]")!.GetAttribute("value"));
    }

    private Task<PaperAnswer> SignAsync(params (string Name, string Value)[] parts) => FillInAsync(
        Company.Office, "/contracts/new",
        [("Code", No.Value), ("Name", "Park"), ("Customer", Company.Customer.Value), ("SignedOn", "2026-01-15"), ("TaxRate", "6"), .. parts]);
}
