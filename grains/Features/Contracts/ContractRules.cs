using OpsSupport.Features.Customers;
using OpsSupport.Features.Employees;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Contracts;

internal sealed class ContractRules(IRegister<Customer> customers, IRegister<Employee> employees, IDimensions dimensions) : IDocumentRules<Contract>
{
    public DocumentKind Kind => ContractDocument.Kind;

    public IEnumerable<DomainError> Check(Contract body, Contract? before, DocumentHeader header, DateOnly today) =>
    [
        .. FieldRules.Text(body.Name, nameof(Contract.Name), 200),
        .. FieldRules.Known([body.Customer.Value], nameof(Contract.Customer), code => customers.Find(code) is not null),
        .. FieldRules.Known([body.Salesperson?.Value], nameof(Contract.Salesperson), code => employees.Find(code) is not null),
        .. body.TaxRate is >= 0 and < 1 ? [] : new DomainError[] { new OutOfRange(nameof(Contract.TaxRate), 0, 0.99m) },
        .. Parts(body),
        .. Post(body, header).SelectMany(figure => PostingRules.Check(figure, nameof(Contract.Parts), dimensions)),
    ];

    public DocumentFacts Describe(Contract body, DocumentHeader header, DateOnly today) => new(body.Name)
    {
        Amount = body.Parts.Select(part => part.Gross).Aggregate((sum, gross) => sum + gross),
        FirstDay = body.SignedOn,
        LastDay = body.ValidTo,
        Project = body.Parts[0].Project,
        Unit = dimensions.Of(body.Parts[0].Project, today)?.Department,
        Stage = body.Kind.ToString(),
        Keywords = [body.Customer.Value, .. body.Parts.Select(part => part.Project.Value)],
        People = [.. new[] { body.Salesperson }.OfType<EmployeeNo>()],
    };

    public IEnumerable<Figure> Post(Contract body, DocumentHeader header) => body.Parts.Select((part, index) =>
        new Figure(index + 1, body.Kind == ContractKind.Estimated ? FigureKind.ContractEstimated : FigureKind.ContractSigned, body.SignedOn, part.Gross)
        {
            Project = part.Project,
            Contract = new(DocumentKind.CodeOf(header.Ref.Key)),
        });

    private static IEnumerable<DomainError> Parts(Contract body)
    {
        if (body.Parts.IsDefaultOrEmpty)
        {
            yield return new NoParts();
            yield break;
        }

        if (body.Parts.Select(part => part.Gross.Currency).Distinct().Count() > 1)
        {
            yield return new MixedCurrencies();
        }

        foreach (var twice in body.Parts.GroupBy(part => part.Project).Where(parts => parts.Count() > 1))
        {
            yield return new ProjectTwice(twice.Key);
        }
    }
}
