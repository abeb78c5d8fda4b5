using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Accounts;

/// <summary>Who can sign in: where an administrator finds everybody who works here with the account he has, or has not.</summary>
public sealed class AccountsModel(IGrainFactory grains, GrainRetry retry, ITexts texts) : PageModel
{
    public const string Address = "/admin/accounts";

    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)] public AccountQuery Query { get; set; } = new();

    public TableView Table { get; private set; } = null!; // Set before the page is shown.

    public PagerView Pager { get; private set; } = null!; // Set before the page is shown.

    public IEnumerable<Tab> Tabs { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!ModelState.IsValid || Query.From < 0)
        {
            return BadRequest();
        }

        var listed = await retry.AskAsync(() => grains.GetGrain<IAccountsGrain>(0).ListAsync(User.EmployeeNo(), new(Query.Text, Query.Stage), new(Query.From, PageSize)));
        if (!listed.Succeeded)
        {
            return this.NotForYou(listed.Errors);
        }

        Show(listed.Value);
        return Page();
    }

    private void Show(AccountPage page)
    {
        Tabs =
        [
            new(texts["Accounts.All"], UrlOf(Query with { Stage = null, From = 0 }), Query.Stage is null, Count: page.Counts.Sum(count => count.Count)),
            .. page.Counts.Select(count => new Tab(texts.Of(count.Stage), UrlOf(Query with { Stage = count.Stage, From = 0 }), Query.Stage == count.Stage, Count: count.Count)),
        ];
        Table = new(
            "account-list", texts["Accounts.Title"],
            [new(texts["Accounts.No"]) { IsWhole = true }, new(texts["Accounts.Name"]), new(texts["Accounts.Unit"]), new(texts["Accounts.Stage"]), new(texts["Security.Second"]), new(texts["Accounts.SignedIn"])],
            [.. page.Accounts.Select(line => new TableRow(AccountModel.AddressOf(line.Employee), [line.Employee.Value, line.Name, line.UnitName, line.Stage, line.HasSecondFactor, line.SignedInAt]))])
        {
            Empty = new("users", texts["Accounts.None"], texts["Accounts.None.Text"]),
        };
        Pager = new(
            page.Accounts.IsEmpty ? 0 : Query.From + 1, Query.From + page.Accounts.Length, page.Count,
            Query.From > 0 ? UrlOf(Query with { From = Math.Max(0, Query.From - PageSize) }) : null,
            Query.From + page.Accounts.Length < page.Count ? UrlOf(Query with { From = Query.From + PageSize }) : null, "#accounts");
    }

    private static string UrlOf(AccountQuery query) => QueryHelpers.AddQueryString(Address, new Dictionary<string, string?>
    {
        ["q"] = query.Text is { Length: > 0 } ? query.Text : null,
        ["stage"] = query.Stage?.ToString(),
        ["from"] = query.From > 0 ? query.From.ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
    }.Where(one => one.Value is not null));
}
