using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Employees;

[GrainType(EmployeeKind.Name)]
internal sealed class EmployeeGrain(
    [PersistentState(EmployeeKind.Name, StorageNames.Documents)] IPersistentState<DocumentState<Employee>> state,
    EmployeeRules rules, IDirectory directory, Rights rights, DocumentServices services)
    : DocumentGrain<Employee>(state, rules, services), IEmployeeGrain
{
    private EmployeeNo No => new(DocumentKind.CodeOf(this.GetPrimaryKeyString()));

    public Task<Result<WorkFacts>> WorkFactsAsync(DateOnly day) => Task.FromResult<Result<WorkFacts>>(
        Current is { Body: var employee } && (employee.LeftOn is not { } left || day < left)
            ? new WorkFacts(No, employee.Name, employee.Units.On(day), employee.Rates.On(day), directory.Holder(new Place.HeadOver(No), day))
            : new Nobody(No));

    public Task<Result<DocumentHeader>> MoveAsync(Intent intent, Move move) => MayWrite(intent) is { } refusal
        ? Task.FromResult<Result<DocumentHeader>>(refusal)
        : ChangeAsync(intent, DocumentAction.Save, employee => EmployeeRules.Moved(employee, move));

    protected override HiddenMember<Employee>? HiddenFrom(EmployeeNo person) =>
        rights.Refusal(person, Permission.SeeRates) is null ? null
        : new(Guarded, Permission.SeeRates, (employee, other) => employee with { Rates = other?.Rates ?? [], Grades = other?.Grades ?? [] });
}
