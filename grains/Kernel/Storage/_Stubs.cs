#pragma warning disable
using OpsSupport.Kernel.Documents; using OpsSupport.Kernel.Ledger; using OpsSupport.Kernel.Lists; using OpsSupport.Kernel.Values; using OpsSupport.Kernel.Effects; using OpsSupport.Kernel.Results; using System.Collections.Immutable;
namespace OpsSupport.Kernel.Storage {
internal class Committer { public Task<long> CommitAsync(UnitOfWork u)=>null!; public Task SettleAsync(IReadOnlyList<Guid> g)=>null!; }
internal class StorageRefusedException : Exception { public UnitRefusal Reason; public string Detail; }
}
namespace OpsSupport.Kernel.Effects { internal class OwedStore { public Task NoteFailureAsync(IReadOnlyList<Guid> g, string e)=>null!; public Task<List<DocumentRef>> OverdueAsync(DateTimeOffset t,int n)=>null!; public Task<OwedPage> ListAsync(PageRequest p)=>null!; } }
namespace OpsSupport.Kernel.Ledger { internal class LedgerStore { public Task<FigureFold> FoldAsync(FigureScope s)=>null!; public Task<LedgerTail> TailAsync(FigureScope s,long f)=>null!; public Task<DateOnly?> LastDayAsync(FigureScope s)=>null!; public Task<EntryPage> EntriesAsync(EntryFilter f, PageRequest p, bool withCost, bool withPeople)=>null!; public Task<ImmutableArray<UnitTotal>> ByUnitAsync(UnitCode[] u, Period? p)=>null!; public Task<StaffInput> StaffInputAsync(ProjectNo p)=>null!;}
internal class AccountingPeriodStore { public Task<List<Period>> ClosedAsync()=>null!; public Task<List<AccountingPeriod>> ListAsync(int y)=>null!; public Task<Result<AccountingPeriod>> MoveAsync(Intent i, Period p, PeriodState[] f, PeriodState t, string? r, DateTimeOffset n)=>null!; } }
namespace OpsSupport.Kernel.Lists { internal record ListScope(EmployeeNo? P, ImmutableArray<UnitCode> U, ImmutableArray<ProjectNo> Pr) { public static ListScope Everything, Nothing; } internal class DocumentListStore { public Task<DocumentPage> ListAsync(string k, DocumentFilter f, ListScope s, PageRequest p)=>null!; public Task<Dictionary<string,string>> TitlesAsync(string k, ImmutableArray<string> c)=>null!; } }
namespace OpsSupport.Kernel.Documents { internal class AuditStore { public Task<HistoryPage> HistoryAsync(DocumentRef d,int n)=>null!; } }
