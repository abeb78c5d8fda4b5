using System.Collections.Immutable;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Kernel.Directory;

/// <summary>Who is who: what pages need for menus, pickers and names. Stateless, answered from the silo's own snapshot.</summary>
public interface IDirectoryGrain : IGrainWithIntegerKey
{
    /// <summary>The person with roles and permissions, or a refusal when there is none or he has left.</summary>
    [ReadOnly]
    Task<Result<Person>> FindAsync(EmployeeNo no);

    /// <summary>What a field that asks for a master may be filled with: at most 20, best first.</summary>
    /// <param name="kind">The document kind of the master: <c>project</c>, <c>employee</c>, …</param>
    [ReadOnly]
    Task<Suggestions> SuggestAsync(EmployeeNo reader, string kind, string text);

    /// <summary>The names behind codes of one kind; codes that nobody knows are left out.</summary>
    [ReadOnly]
    Task<Suggestions> NamesAsync(string kind, ImmutableArray<string> codes);
}

[GenerateSerializer, Immutable, Alias("suggestions")]
public sealed record Suggestions(ImmutableArray<Suggestion> Items);

/// <summary>A code with the name people know it by.</summary>
[GenerateSerializer, Immutable, Alias("suggestion")]
public sealed record Suggestion(string Code, string Name);

/// <summary>Nobody works here under that number.</summary>
[GenerateSerializer, Immutable, Alias("nobody")]
public sealed record Nobody(EmployeeNo No) : DomainError
{
    public override RefusalKind Refusal => RefusalKind.Unknown;
}
