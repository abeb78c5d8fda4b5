using Microsoft.AspNetCore.Mvc;

namespace OpsSupport.Kernel.Accounts;

/// <summary>What is looked for among accounts, as the address says it.</summary>
public sealed record AccountQuery
{
    [FromQuery(Name = "q")] public string? Text { get; init; }

    [FromQuery(Name = "stage")] public AccountStage? Stage { get; init; }

    [FromQuery(Name = "from")] public int From { get; init; }
}
