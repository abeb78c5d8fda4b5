using OpsSupport.Kernel.Memos;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Portal;

/// <summary>What tests of pages have in common: a company of their own, in front of the running silo and portal.</summary>
public abstract class RunningPortalTests(RunningSystem system) : IAsyncLifetime
{
    protected RunningSystem System => system;

    protected TestCompany Company { get; private set; } = null!; // Set before each test.

    public async ValueTask InitializeAsync() => Company = await TestCompany.FoundAsync(system.Grains);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private protected async Task<PaperVisitor> SignInAsync(EmployeeNo person) => (await system.PortalAsync()).SignIn(person);

    /// <summary>The page, once it says what is expected: figures arrive a moment after the answer.</summary>
    private protected async Task<PaperAnswer> ShowAsync(EmployeeNo reader, string url, string expected)
    {
        using var visitor = await SignInAsync(reader);
        return await Until.HoldsAsync(() => visitor.GetAsync(url), page => page.Html.Contains(expected, StringComparison.Ordinal));
    }

    /// <summary>Opens a form, changes some of its fields and sends it.</summary>
    private protected async Task<PaperAnswer> FillInAsync(EmployeeNo person, string url, params (string Name, string Value)[] fields)
    {
        using var visitor = await SignInAsync(person);
        return await visitor.SendAsync(await visitor.GetAsync(url), "#edit-form", [.. fields.Select(field => ($"Form.{field.Name}", field.Value))]);
    }
}
