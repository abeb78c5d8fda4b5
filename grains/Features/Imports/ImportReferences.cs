using System.Collections.Immutable;
using OpsSupport.Features.Contracts;
using OpsSupport.Features.Customers;
using OpsSupport.Features.Employees;
using OpsSupport.Features.OrgUnits;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Imports;

/// <summary>Whether what a row names is there, and takes what the row says. Answered from memory, so that a dry run tells it.</summary>
internal sealed class ImportReferences(
    IRegister<Customer> customers, IRegister<Employee> employees, IRegister<Contract> contracts,
    IRegister<OrgUnit> units, IDimensions dimensions, IPeriods periods)
{
    public bool IsUnit(string code) => units.Find(code) is not null;

    /// <summary>The row as it is, or with what it names wrongly.</summary>
    public MappedRow Check(BoundHeader bound, MappedRow row)
    {
        var problems = Refusals(row.Record).Select(refusal => Named(bound, BadLine.Problem(row.Line, refusal))).ToImmutableArray();
        return problems.IsEmpty ? row : new(row.Line, null, problems);
    }

    private IEnumerable<DomainError> Refusals(ImportedRecord? record) => record switch
    {
        ImportedFigure figure =>
        [
            .. Known(figure.Customer, ImportField.Customer, customers),
            .. Known(figure.Contract, ImportField.Contract, contracts),
            .. PostingRules.Check(FigureTaker.FigureOf(figure, line: 0), nameof(ImportField.Project), dimensions),
            .. Open(figure.Day),
        ],
        ImportedProject project =>
        [
            .. Known(project.Customer, ImportField.Customer, customers),
            .. Known(project.Lead, ImportField.Lead, employees),
            .. project is { Budget: not null, Day: { } day } ? Open(day) : [],
        ],
        ImportedContract contract =>
        [
            .. Known(contract.Customer, ImportField.Customer, customers),
            .. PostingRules.Check(
                new(0, FigureKind.ContractSigned, contract.SignedOn, contract.Gross) { Project = contract.Project }, nameof(ImportField.Project), dimensions),
            .. Open(contract.SignedOn),
        ],
        ImportedUnit unit => Known(unit.Head, ImportField.Lead, employees),
        _ => [],
    };

    private static IEnumerable<DomainError> Known<TCode, TBody>(TCode? code, ImportField field, IRegister<TBody> register)
        where TCode : class, ICode<TCode> where TBody : class =>
        code is null || register.Find(code.Value) is not null ? [] : [new UnknownReference(field.ToString(), code.Value)];

    private IEnumerable<DomainError> Open(DateOnly day) => periods.Closed.Contains(Period.Of(day)) ? [new PeriodClosed(Period.Of(day))] : [];

    // People look for the header that stands in their file.
    private static RowProblem Named(BoundHeader bound, RowProblem problem) =>
        Enum.TryParse<ImportField>(problem.Column, out var field) ? problem with { Column = bound.HeaderOf(field) }
        : problem.Reason == RowProblemReason.PeriodClosed ? problem with { Column = bound.HeaderOf(ImportField.Day) }
        : problem;
}
