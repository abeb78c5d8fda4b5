using System.Collections.Immutable;
using OpsSupport.Kernel.Api;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Todos;

/// <summary>What connected systems ask of people (statement AT-01.12). A system speaks for itself only: its token says which one it is.</summary>
internal sealed class SourceTodoApi(IGrainFactory grains, GrainRetry retry) : ISystemApi
{
    private ISourceTodosGrain Todos => grains.GetGrain<ISourceTodosGrain>(0);

    public void Map(IEndpointRouteBuilder api)
    {
        var todos = api.MapGroup("/todos").WithTags("To-dos of connected systems");
        todos.MapPut("/", PushAsync).WithName("pushTodos").WithSummary("Creates or updates to-dos; the same again changes nothing, and what was finished stays so.");
        todos.MapPut("/open", ReconcileAsync).WithName("reconcileTodos").WithSummary("Gives the whole list of what is open: afterwards there is no difference.");
        todos.MapPost("/{id}/finish", FinishAsync).WithName("finishTodo").WithSummary("It was done, by one assignee or by all; also before it was said.");
        todos.MapPost("/{id}/cancel", CancelAsync).WithName("cancelTodo").WithSummary("It is asked no more, of one assignee or of all.");
        todos.MapPost("/heartbeat", BeatAsync).WithName("beatTodos").WithSummary("The system is there, though it has nothing to say.");
        todos.MapGet("/", ListAsync).WithName("listTodos").WithSummary("What is open of the system, as the portal has it.");
    }

    private async Task<ApiAnswer<PushOutcome>> PushAsync(SystemCaller caller, ImmutableArray<TodoToPush> todos) =>
        await retry.AskAsync(() => Todos.PushAsync(caller.Code, [.. Said(todos)]));

    private async Task<ApiAnswer<PushOutcome>> ReconcileAsync(SystemCaller caller, ImmutableArray<TodoToPush> todos) =>
        await retry.AskAsync(() => Todos.ReconcileAsync(caller.Code, [.. Said(todos)]));

    private Task<ApiAnswer<PushOutcome>> FinishAsync(SystemCaller caller, string id, string? assignee) => CloseAsync(caller, id, assignee, TodoState.Done);

    private Task<ApiAnswer<PushOutcome>> CancelAsync(SystemCaller caller, string id, string? assignee) => CloseAsync(caller, id, assignee, TodoState.Cancelled);

    private async Task<ApiAnswer<PushOutcome>> BeatAsync(SystemCaller caller) => await retry.AskAsync(() => Todos.BeatAsync(caller.Code));

    private async Task<ApiAnswer<ListPart<OpenTodoItem>>> ListAsync(SystemCaller caller, string? assignee, [AsParameters] PartParameters part)
    {
        if (PersonOf(assignee) is not { Succeeded: true } person)
        {
            return new UnknownReference(nameof(assignee), assignee!);
        }

        var listed = await retry.AskAsync(() => Todos.OpenAsync(caller.Code, person.No, part.ToPage()));
        return listed.Succeeded ? part.Of(listed.Value.Items.Select(OpenTodoItem.Of), listed.Value.Count) : listed.Errors;
    }

    private async Task<ApiAnswer<PushOutcome>> CloseAsync(SystemCaller caller, string id, string? assignee, TodoState state) =>
        PersonOf(assignee) is { Succeeded: true } person
            ? await retry.AskAsync(() => Todos.CloseAsync(caller.Code, id, person.No, state))
            : new UnknownReference(nameof(assignee), assignee!);

    private static IEnumerable<PushedTodo> Said(ImmutableArray<TodoToPush> todos) => todos.IsDefault ? [] : todos.Select(todo => todo.ToPushed());

    /// <summary>Nobody where none is named; not succeeded where what is named can be nobody's number.</summary>
    private static (bool Succeeded, EmployeeNo? No) PersonOf(string? assignee) =>
        string.IsNullOrEmpty(assignee) ? (true, null) : Code.TryParse<EmployeeNo>(assignee) is { } no ? (true, no) : (false, null);
}
