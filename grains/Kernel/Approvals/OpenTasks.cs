using Microsoft.Extensions.Logging;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Todos;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Approvals;

/// <summary>Moves what waits for a person to somebody else, document by document; begun again, it moves what was left.</summary>
internal sealed partial class OpenTasks(IGrainFactory grains, TodoStore todos, ILogger<OpenTasks> logger)
{
    private const int MostAtOnce = 2000;
    private const int MostInAMoment = 100;

    /// <summary>What waits for the person goes to whoever stands in for him now.</summary>
    /// <param name="cause">Why, in a name of its own: for the same cause no document is asked twice.</param>
    public Task<Moved> SubstituteAsync(EmployeeNo person, string? kind, string cause) =>
        MoveAsync(person, kind, new ApprovalCommand.Substitute(person), cause, onBehalfOf: null, MostAtOnce);

    /// <summary>What waits for who leaves waits for his successor, as much of it as takes a moment.</summary>
    public Task<Moved> HandOverAsync(EmployeeNo from, EmployeeNo to, Intent intent) =>
        MoveAsync(from, kind: null, new ApprovalCommand.HandOver(from, to), intent.Operation.ToString("N"), intent.By, MostInAMoment);

    private async Task<Moved> MoveAsync(EmployeeNo person, string? kind, ApprovalCommand command, string cause, EmployeeNo? onBehalfOf, int most)
    {
        var refused = 0;
        var documents = await todos.AskingAsync(person, kind, most);
        foreach (var document in documents)
        {
            var intent = new Intent(SystemActor.No, AtVersion: 0, Intent.OperationOf($"{document}/{cause}"), onBehalfOf, Source: "system");
            var moved = await grains.GetGrain<IDocumentGrain>(document.ToGrainId()).ActAsync(intent, command);
            if (!moved.Succeeded)
            {
                LogRefused(document, person, moved.Errors[0]);
                refused++;
            }
        }

        return new(documents.Length - refused, refused);
    }

    [LoggerMessage(LogLevel.Warning, "What {Document} asks of {Person} stays with him: {Reason}")]
    private partial void LogRefused(DocumentRef document, EmployeeNo person, DomainError reason);
}

/// <summary>What came of moving tasks: how many documents ask somebody else now, and how many do not.</summary>
internal sealed record Moved(int Count, int Refused);
