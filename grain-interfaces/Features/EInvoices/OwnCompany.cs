namespace OpsSupport.Features.EInvoices;

/// <summary>A company of ours: who an invoice has to be made out to.</summary>
[GenerateSerializer, Immutable, Alias("own-company")]
public sealed record OwnCompany
{
    [Id(0)] public string Name { get; init; } = "";

    /// <summary>统一社会信用代码, 18 characters.</summary>
    [Id(1)] public string TaxId { get; init; } = "";

    /// <summary>The code of the unit that it is in the organisation: finance of that unit approves and pays what is made out to it. Empty where the claimant's unit decides.</summary>
    [Id(2)] public string Unit { get; init; } = "";
}
