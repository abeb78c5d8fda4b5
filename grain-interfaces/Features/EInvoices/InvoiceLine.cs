namespace OpsSupport.Features.EInvoices;

/// <summary>One line of goods or services, as it stands on the invoice.</summary>
[GenerateSerializer, Immutable, Alias("invoice-line")]
public sealed record InvoiceLine
{
    /// <summary>With the tax class in front: <c>*住宿服务*住宿费</c>.</summary>
    [Id(0)] public required string Name { get; init; }

    [Id(1)] public string Spec { get; init; } = "";

    [Id(2)] public string Unit { get; init; } = "";

    [Id(3)] public decimal? Quantity { get; init; }

    /// <summary>Without tax; more decimals than an amount of money has.</summary>
    [Id(4)] public decimal? Price { get; init; }

    /// <summary>Without tax; negative for a discount. Some issuers write more decimals than money has.</summary>
    [Id(5)] public required decimal Amount { get; init; }

    /// <summary><c>6%</c>, <c>免税</c>, <c>不征税</c>; empty where none stands.</summary>
    [Id(6)] public string Rate { get; init; } = "";

    [Id(7)] public decimal Tax { get; init; }
}
