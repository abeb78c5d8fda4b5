using System.Collections.Immutable;
using OpsSupport.Kernel.Company;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Memos;

/// <summary>A company (<see cref="ICompanyGrain"/>) of two people (<see cref="IDirectoryGrain"/>) and their memos, in memory: what stands behind the portal where no silo is needed.</summary>
internal sealed class PaperDesk(TimeProvider time)
{
    private readonly Dictionary<string, MemoGrain> _memos = [];
    private int _numbers;

    public static EmployeeNo Clerk { get; } = new("E001");

    public static EmployeeNo Head { get; } = new("E002");

    public PaperInputs Inputs { get; } = new(time);

    /// <summary>How often a memo was asked to do something.</summary>
    public int Calls { get; set; }

    /// <summary>How many of the next calls fail as a silo does that has just died.</summary>
    public int Failures { get; set; }

    /// <summary>What the clerk may do.</summary>
    public ImmutableArray<string> Permissions { get; set; } = ["memo:read", "memo:write"];

    /// <summary>What the clerk is called.</summary>
    public string ClerkName { get; set; } = "王小明";

    public IEnumerable<MemoGrain> Memos => _memos.Values.Where(memo => memo.Document is not null);

    public MemoGrain MemoAt(string key) => _memos.TryGetValue(key, out var memo) ? memo : _memos[key] = new(key, this);

    public string NameOf(EmployeeNo no) => no == Head ? "李部长" : ClerkName;

    public string NextNumber() => $"MM-2026-{++_numbers:0000}";

    public DocumentHeader NewHeader(string key, EmployeeNo owner) => new()
    {
        Ref = Memo.Kind.Ref(key),
        Owner = owner,
        OwnerUnit = new("D01"),
        CreatedAt = time.GetUtcNow(),
        ChangedAt = time.GetUtcNow(),
        Status = DocumentStatus.Draft,
        Version = 0,
    };

    public Task<Result<Person>> FindAsync(EmployeeNo no) => Failures-- > 0
        ? throw new TimeoutException("The silo is gone.")
        : Task.FromResult<Result<Person>>(new Person
        {
            No = no,
            Name = NameOf(no),
            Unit = new("D01"),
            UnitName = "交付一部",
            Roles = [Role.Employee, Role.ProjectLead],
            Permissions = Permissions,
        });

    public Task<CompanyProfile> GetAsync() => Task.FromResult(new CompanyProfile { Name = "运营示范公司", SetUpAt = time.GetUtcNow() });

    public static Task<Suggestions> SuggestAsync(string text) =>
        Task.FromResult(new Suggestions([.. new Suggestion[] { new("PRJ-2026-0007", "智慧园区一期"), new("PRJ-2026-0012", "数据中台") }.Where(one => one.Code.Contains(text, StringComparison.Ordinal))]));

    public Task<Suggestions> NamesAsync(string kind, ImmutableArray<string> codes) => Task.FromResult(new Suggestions(
        [.. codes.Select(code => new Suggestion(code, kind switch { "employee" => NameOf(new(code)), "org-unit" => "交付一部", _ => "智慧园区一期" }))]));
}
