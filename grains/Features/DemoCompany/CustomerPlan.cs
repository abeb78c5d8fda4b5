using System.Collections.Immutable;
using OpsSupport.Features.Customers;

namespace OpsSupport.Features.DemoCompany;

/// <summary>Companies that do not exist, with tax numbers that nobody has.</summary>
internal static class CustomerPlan
{
    private const int Count = 40;

    public static ImmutableArray<Coded<Customer>> Of(ulong seed)
    {
        var names = new HashSet<string>();
        return [.. Enumerable.Range(1, Count).Select(index => Customer(RandomStream.Of(seed, "customer", index), index, names))];
    }

    private static Coded<Customer> Customer(RandomStream draw, int index, HashSet<string> names)
    {
        var name = Names.Company(draw, names);
        return new($"C{index:D3}", new()
        {
            Name = name,
            ShortName = name.Split(["有限", "股份", "集团"], StringSplitOptions.None)[0],
            TaxNumber = CreditCode.Of(index),
        });
    }
}
