using System.Security.Claims;
using OpsSupport.Kernel.Http;

namespace OpsSupport.Kernel.Todos;

/// <summary>
/// The way from the inbox to another system: to the very page on which a to-do is dealt with, for its addressee and nobody else. The
/// system signs him in through the portal.
/// </summary>
public static class OpenTodo
{
    public const string Path = "/inbox/systems/{source}";

    public static string UrlOf(SourceTodo todo) => $"/inbox/systems/{Uri.EscapeDataString(todo.Source)}?id={Uri.EscapeDataString(todo.Id)}";

    public static async Task<IResult> OpenAsync(string source, string? id, ClaimsPrincipal reader, IGrainFactory grains, GrainRetry retry)
    {
        var found = await retry.AskAsync(() => grains.GetGrain<ISourceTodosGrain>(0).FindAsync(reader.EmployeeNo(), source, id ?? ""));
        return found.Succeeded ? TypedResults.Redirect(found.Value.Url) : TypedResults.StatusCode(StatusCodes.Status404NotFound);
    }
}
