using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Documents;

namespace OpsSupport.Features.Customers;

public sealed class CustomerForm : IDocumentForm<Customer, CustomerForm>
{
    [Required, StringLength(200)] public string Name { get; set; } = "";

    [StringLength(60)] public string? ShortName { get; set; }

    [StringLength(40)] public string? TaxNumber { get; set; }

    [StringLength(200)] public string? Contact { get; set; }

    public static CustomerForm FromBody(Customer body) =>
        new() { Name = body.Name, ShortName = body.ShortName, TaxNumber = body.TaxNumber, Contact = body.Contact };

    public Customer ToBody() => new() { Name = Name.Trim(), ShortName = ShortName, TaxNumber = TaxNumber, Contact = Contact };
}
