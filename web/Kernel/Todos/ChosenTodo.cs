using System.Globalization;
using OpsSupport.Kernel.Documents;

namespace OpsSupport.Kernel.Todos;

/// <summary>A to-do that was ticked: which task of which document, and which version of it was looked at.</summary>
public sealed record ChosenTodo(DocumentRef Document, int Task, int Version)
{
    private const char Between = '|';

    public static ChosenTodo Of(TodoItem item) => new(item.Document.Header.Ref, item.No, item.Document.Header.Version);

    /// <summary>Null for what no list of ours ever sends.</summary>
    public static ChosenTodo? TryParse(string? text) =>
        text?.Split(Between) is [var task, var version, var kind, var key]
        && int.TryParse(task, NumberStyles.None, CultureInfo.InvariantCulture, out var no) && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            ? new(new(kind, key), no, at)
            : null;

    /// <summary>An operation of its own that follows from the list's, so that the list sent twice decides once.</summary>
    public Guid OperationOf(Guid list) => Intent.OperationOf($"{list}/{this}");

    public override string ToString() => string.Join(Between, Task.ToString(CultureInfo.InvariantCulture), Version.ToString(CultureInfo.InvariantCulture), Document.Kind, Document.Key);
}
