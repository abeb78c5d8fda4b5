using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Kernel.Accounts;

// Who works here is known in memory and how far accounts are is one short row each: thousands of people are joined here in a moment.
[GrainType("accounts"), StatelessWorker]
internal sealed class AccountsGrain(AccountStore store, IDirectory directory, Rights rights, CompanyClock clock) : Grain, IAccountsGrain
{
    public async Task<Result<AccountPage>> ListAsync(EmployeeNo reader, AccountFilter filter, PageRequest page)
    {
        if (rights.Refusal(reader, Permission.Administer) is { } refusal)
        {
            return refusal;
        }

        var now = clock.Now;
        var rows = (await store.AllAsync()).ToDictionary(row => row.Person);
        var asked = directory.Everyone().Where(person => IsAsked(person, filter.Text))
            .Select(person => LineOf(person, rows.GetValueOrDefault(person.No.Value.ToUpperInvariant()), now)).ToList();
        var shown = asked.Where(line => filter.Stage is null || line.Stage == filter.Stage).OrderBy(line => line.Employee.Value, StringComparer.Ordinal).ToList();
        return new AccountPage(
            [.. shown.Skip(page.Skip).Take(page.Take)], shown.Count,
            [.. Enum.GetValues<AccountStage>().Select(stage => new AccountCount(stage, asked.Count(line => line.Stage == stage)))]);
    }

    private static bool IsAsked(Colleague person, string? text) => string.IsNullOrWhiteSpace(text)
        || person.No.Value.Contains(text.Trim(), StringComparison.OrdinalIgnoreCase) || person.Name.Contains(text.Trim(), StringComparison.OrdinalIgnoreCase);

    private static AccountLine LineOf(Colleague person, AccountRow? row, DateTimeOffset now) =>
        new(person.No, person.Name, person.UnitName, row?.StageAt(now) ?? AccountStage.None, row?.HasSecondFactor == true, row?.SignedInAt);
}
