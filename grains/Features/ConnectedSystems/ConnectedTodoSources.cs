using OpsSupport.Kernel.Registers;
using OpsSupport.Kernel.SignOn;
using OpsSupport.Kernel.Todos;

namespace OpsSupport.Features.ConnectedSystems;

/// <summary>The connected systems that may ask something of people: those in use that act for themselves and have the scope for it.</summary>
internal sealed class ConnectedTodoSources(IRegister<ConnectedSystem> systems) : ITodoSources
{
    public IEnumerable<TodoSource> All => systems.All.Where(system => MayAsk(system.Value)).Select(system => SourceOf(system.Key, system.Value));

    public TodoSource? Find(string code) => systems.Find(code) is { } system && MayAsk(system) ? SourceOf(code, system) : null;

    private static bool MayAsk(ConnectedSystem system) => system is { IsInUse: true, AllowsClientCredentials: true } && system.Scopes.Contains(SignOnScope.Todos);

    private static TodoSource SourceOf(string code, ConnectedSystem system) => new(code, system.Name, OriginOf(system.Address));

    // Links begin at the root of the system, wherever its first page is.
    private static string OriginOf(string address) => new Uri(address).GetLeftPart(UriPartial.Authority);
}
