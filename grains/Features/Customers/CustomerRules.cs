using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Features.Customers;

internal sealed class CustomerRules : IDocumentRules<Customer>
{
    public DocumentKind Kind => CustomerKind.Kind;

    public IEnumerable<DomainError> Check(Customer body, Customer? before, DocumentHeader header, DateOnly today) =>
    [
        .. FieldRules.Text(body.Name, nameof(Customer.Name), 200),
        .. FieldRules.OptionalText(body.ShortName, nameof(Customer.ShortName), 60),
        .. FieldRules.OptionalText(body.TaxNumber, nameof(Customer.TaxNumber), 40),
        .. FieldRules.OptionalText(body.Contact, nameof(Customer.Contact), 200),
    ];

    public DocumentFacts Describe(Customer body, DocumentHeader header, DateOnly today) => new(body.Name)
    {
        Keywords = [.. new[] { body.ShortName, body.TaxNumber }.OfType<string>()],
    };
}
