using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Todos;

/// <summary>
/// What follows from what a source says. What is finished stays finished, however late something else arrives; only the source's whole
/// list (<see cref="Reconcile"/>) opens it again.
/// </summary>
internal static class SourceTodoRules
{
    private const int LongestId = 100;
    private const int LongestTitle = 200;
    private const int LongestKind = 40;
    private const int LongestLink = 1000;
    private const int MostAssignees = 50;

    public static IEnumerable<DomainError> Check(PushedTodo todo, int index)
    {
        var at = $"[{index}].";
        foreach (var error in FieldRules.Text(todo.Id, at + nameof(todo.Id), LongestId).Concat(FieldRules.Text(todo.Title, at + nameof(todo.Title), LongestTitle)))
        {
            yield return error;
        }

        if (todo.Kind?.Length > LongestKind)
        {
            yield return new TooLong(at + nameof(todo.Kind), LongestKind);
        }

        // "//host" and "/\host" leave the system as surely as "https://host" does.
        if (todo.Link.Length > LongestLink || todo.Link is not ['/', ..] || todo.Link is ['/', '/' or '\\', ..] || todo.Link.Any(char.IsControl))
        {
            yield return new TodoLinkLeadsElsewhere(at + nameof(todo.Link));
        }

        if (todo.Assignees.IsDefaultOrEmpty || todo.Assignees.Length > MostAssignees)
        {
            yield return new OutOfRange(at + nameof(todo.Assignees), 1, MostAssignees);
        }
    }

    /// <summary>What becomes of the rows of these to-dos.</summary>
    public static SourceTodoChanges Push(IReadOnlyCollection<SourceTodoRow> known, string source, IEnumerable<PushedTodo> pushed, DateTimeOffset now) =>
        Follow(known.ToLookup(row => row.Id), source, pushed, now, reopens: false);

    /// <summary>What becomes of the rows so that those open are those said, and no others.</summary>
    /// <param name="known">All rows of the to-dos said, and every open row of the source.</param>
    public static SourceTodoChanges Reconcile(IReadOnlyCollection<SourceTodoRow> known, string source, ImmutableArray<PushedTodo> open, DateTimeOffset now)
    {
        var ids = open.Select(todo => todo.Id).ToHashSet();
        var followed = Follow(known.ToLookup(row => row.Id), source, open, now, reopens: true);
        var gone = known.Where(row => row.IsOpen && !ids.Contains(row.Id)).Select(row => row with { State = TodoState.Cancelled, DoneAt = now });
        return followed with { Closed = [.. followed.Closed, .. gone] };
    }

    /// <summary>What becomes of the rows of a to-do that is asked no more.</summary>
    public static SourceTodoChanges Close(IReadOnlyCollection<SourceTodoRow> known, string source, string id, EmployeeNo? person, TodoState state, DateTimeOffset now)
    {
        var closed = known.Where(row => row.IsOpen && (person is null || row.Person == person)).Select(row => row with { State = state, DoneAt = now }).ToImmutableArray();
        // So that what arrives late finds it closed.
        var isKnown = known.Any(row => row.Person == person);
        return new([], [], closed, isKnown ? [] : [new(source, id, person) { CreatedAt = now, State = state, DoneAt = now }], []);
    }

    private static SourceTodoChanges Follow(ILookup<string, SourceTodoRow> known, string source, IEnumerable<PushedTodo> pushed, DateTimeOffset now, bool reopens)
    {
        var changes = new Collected();
        // A list that says one thing twice means its last word.
        foreach (var todo in pushed.GroupBy(todo => todo.Id).Select(said => said.MaxBy(one => one.Version)!))
        {
            var rows = known[todo.Id].ToList();
            var isLate = rows.Any(row => row.Version > todo.Version);
            var isClosedForAll = rows.Any(row => row.Person is null);
            if (reopens || (!isLate && !isClosedForAll))
            {
                changes.Removed.AddRange(rows.Where(row => (row.IsOpen && row.Person is { } person && !todo.Assignees.Contains(person)) || (reopens && row.Person is null)));
                Assign(changes, rows, source, todo, now, reopens);
            }
        }

        return new([.. changes.Added], [.. changes.Changed], [], [], [.. changes.Removed]);
    }

    private static void Assign(Collected changes, List<SourceTodoRow> rows, string source, PushedTodo todo, DateTimeOffset now, bool reopens)
    {
        foreach (var person in todo.Assignees.Distinct())
        {
            var before = rows.Find(row => row.Person == person);
            var said = new SourceTodoRow(source, todo.Id, person)
            {
                Title = todo.Title.Trim(),
                Kind = string.IsNullOrWhiteSpace(todo.Kind) ? null : todo.Kind.Trim(),
                Link = todo.Link,
                CreatedAt = todo.CreatedAt ?? before?.CreatedAt ?? now,
                DueAt = todo.DueAt,
                Version = todo.Version,
            };
            if (before is null || (reopens && !before.IsOpen))
            {
                changes.Added.Add(said);
            }
            else if (before.IsOpen && before != said)
            {
                changes.Changed.Add(said);
            }
        }
    }

    private sealed class Collected
    {
        public List<SourceTodoRow> Added { get; } = [];

        public List<SourceTodoRow> Changed { get; } = [];

        public List<SourceTodoRow> Removed { get; } = [];
    }
}

/// <summary>What becomes of a source's rows.</summary>
/// <param name="Marks">Of what was closed before it was said.</param>
/// <param name="Removed">Of whom nothing is asked any more, since somebody else is.</param>
internal sealed record SourceTodoChanges(
    ImmutableArray<SourceTodoRow> Added, ImmutableArray<SourceTodoRow> Changed, ImmutableArray<SourceTodoRow> Closed, ImmutableArray<SourceTodoRow> Marks, ImmutableArray<SourceTodoRow> Removed)
{
    public IEnumerable<SourceTodoRow> Written => [.. Added, .. Changed, .. Closed, .. Marks];

    public IEnumerable<EmployeeNo> People => Written.Concat(Removed).Select(row => row.Person).OfType<EmployeeNo>().Distinct();

    public PushOutcome Outcome => new(Added.Length, Changed.Length, Closed.Length + Removed.Count(row => row.IsOpen), []);
}
