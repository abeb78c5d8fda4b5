namespace OpsSupport.Kernel.Company;

/// <summary>The company as stored.</summary>
internal sealed record CompanyState
{
    public string? Name { get; init; }

    public DateTimeOffset? SetUpAt { get; init; }
}
