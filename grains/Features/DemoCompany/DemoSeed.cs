namespace OpsSupport.Features.DemoCompany;

/// <summary>What makes the company this one and no other.</summary>
internal static class DemoSeed
{
    public const ulong Value = 20_200_618;

    /// <summary>The code of its top unit, the first thing that is stored.</summary>
    public const string Company = "CO";

    public const string CompanyName = "示范运营股份有限公司";
}
