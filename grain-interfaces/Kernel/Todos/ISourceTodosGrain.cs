using System.Collections.Immutable;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;
using Orleans.Concurrency;

namespace OpsSupport.Kernel.Todos;

/// <summary>
/// What other systems ask of people. Whoever calls has made sure that the source is who it says it is. Stateless; its key means nothing:
/// the database keeps what arrives twice, late or at once in order.
/// </summary>
public interface ISourceTodosGrain : IGrainWithIntegerKey
{
    /// <summary>How many to-dos may be said at once.</summary>
    const int MostAtOnce = 1000;

    /// <summary>Creates or updates to-dos; all or none.</summary>
    Task<Result<PushOutcome>> PushAsync(string source, ImmutableArray<PushedTodo> todos);

    /// <summary>Nothing is asked any more: it was done, or withdrawn. Also of what was never said, which then never shows.</summary>
    /// <param name="person">Of one person only; of all where null.</param>
    Task<Result<PushOutcome>> CloseAsync(string source, string id, EmployeeNo? person, TodoState state);

    /// <summary>The whole list of what is open at the source: afterwards there is no difference.</summary>
    Task<Result<PushOutcome>> ReconcileAsync(string source, ImmutableArray<PushedTodo> open);

    /// <summary>The source is there, though it has nothing to say.</summary>
    Task<Result<PushOutcome>> BeatAsync(string source);

    /// <summary>What is open of a source, for the source itself.</summary>
    [ReadOnly]
    Task<Result<SourceTodoPage>> OpenAsync(string source, EmployeeNo? person, PageRequest page);

    /// <summary>The systems that ask something of people, by name.</summary>
    [ReadOnly]
    Task<SourceList> SourcesAsync();

    /// <summary>The to-do, for its addressee and for whoever stands in for him.</summary>
    [ReadOnly]
    Task<Result<FoundTodo>> FindAsync(EmployeeNo reader, string source, string id);
}
