using System.Net;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Portal;

namespace OpsSupport.Features.Customers;

public sealed class CustomerPagesTests(RunningSystem system) : RunningPortalTests(system)
{
    [Fact]
    public async Task A_customer_is_entered_listed_and_shown()
    {
        var code = $"N-{Company.Mark}";

        var saved = await FillInAsync(Company.Office, "/customers/new", ("Code", code), ("Name", "智慧园区有限公司"));

        Assert.Equal($"/customers/{code}", saved.Onward);
        Assert.Contains("智慧园区有限公司", (await ShowAsync(Company.Office, $"/customers?text={code}", code)).Html);
    }

    [Fact]
    public async Task A_code_that_is_taken_is_refused_at_its_field()
    {
        var again = await FillInAsync(Company.Office, "/customers/new", ("Code", Company.Customer.Value), ("Name", "Twin"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.NotNull(again.Page.QuerySelector("#Form_Code[aria-invalid=true]"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a|b")]
    public async Task A_code_that_can_be_none_is_refused_at_its_field(string code) =>
        Assert.NotNull((await FillInAsync(Company.Office, "/customers/new", ("Code", code), ("Name", "Any"))).Page.QuerySelector("#Form_Code[aria-invalid=true]"));

    [Fact]
    public async Task A_code_of_ten_thousand_characters_is_refused_at_its_field() =>
        Assert.NotNull((await FillInAsync(Company.Office, "/customers/new", ("Code", new string('x', 10_000)), ("Name", "Any"))).Page.QuerySelector("#Form_Code[aria-invalid=true]"));

    [Fact]
    public async Task Markup_in_a_name_stays_text()
    {
        var code = $"H-{Company.Mark}";

        await FillInAsync(Company.Office, "/customers/new", ("Code", code), ("Name", "<script>alert(1)</script>'; DROP TABLE document;--"));

        var page = await ShowAsync(Company.Office, $"/customers/{code}", "DROP TABLE");
        Assert.Empty(page.Page.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task Whoever_may_not_write_customers_is_shown_no_form()
    {
        using var head = await SignInAsync(Company.Head);

        Assert.Equal(HttpStatusCode.Forbidden, (await head.GetAsync("/customers/new")).Status);
    }
}
