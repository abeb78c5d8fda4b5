using System.Collections.Immutable;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.TimeReports;

/// <summary>The usual days of a person, kept by himself for himself. Its key is <see cref="KeyOf"/>.</summary>
public interface ITimeTemplatesGrain : IGrainWithStringKey
{
    /// <summary>The most of them that are kept.</summary>
    const int Most = 10;

    static string KeyOf(EmployeeNo employee) => $"tpl:{employee}";

    Task<TimeTemplates> ListAsync();

    /// <summary>Keeps it under its name, in place of what had that name.</summary>
    Task<Result<TimeTemplates>> SaveAsync(EmployeeNo by, TimeTemplate template);

    /// <summary>Forgets it; nothing happens when it is gone already.</summary>
    Task<Result<TimeTemplates>> DeleteAsync(EmployeeNo by, string name);
}

/// <summary>By name.</summary>
[GenerateSerializer, Immutable, Alias("time-templates")]
public sealed record TimeTemplates(ImmutableArray<TimeTemplate> Templates);

/// <summary>A usual day.</summary>
/// <param name="Name">At most 40 characters.</param>
[GenerateSerializer, Immutable, Alias("time-template")]
public sealed record TimeTemplate(string Name, ImmutableArray<TimeEntry> Entries);
