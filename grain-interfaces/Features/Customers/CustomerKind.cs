using OpsSupport.Kernel.Documents;

namespace OpsSupport.Features.Customers;

public static class CustomerKind
{
    public const string Name = "customer";

    public static DocumentKind Kind { get; } = new(Name, Slug: "customers", NumberPrefix: "CUS", DocumentLife.Master);
}
