using OpsSupport.Features.ConnectedSystems;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Portal;
using OpsSupport.Kernel.Processes;
using OpsSupport.Kernel.SignOn;
using OpsSupport.Kernel.Todos;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Deploy.ConnectedSystems;

/// <summary>What tests of the connected systems have in common: the built program beside the running portal, and people who come from there.</summary>
public abstract class FaceTests(RunningSystem system) : RunningPortalTests(system), IAsyncDisposable
{
    private readonly List<RunningFace> _faces = [];
    private readonly Dictionary<EmployeeNo, string> _sessions = [];

    /// <summary>Connects a system and starts it.</summary>
    private protected async Task<RunningFace> StartAsync(string face, Func<ConnectedSystem, ConnectedSystem>? but = null, params string[] settings)
    {
        var (address, portal) = (RelyingParty.FreeAddress(), (await System.PortalAsync()).Address);
        var (code, secret) = await Systems.ConnectAsync(System.Grains, Systems.Web($"{face}-{Company.Mark}", address).But(one => (but ?? (same => same))(one with
        {
            Scopes = [SignOnScope.Profile, SignOnScope.Roles, SignOnScope.Todos],
            AllowsClientCredentials = true,
            BackChannelAddress = $"{address}backchannel-logout",
        })));
        var running = new RunningFace(
            code, new(address), portal, ["--face", face, "--Portal:Address", portal.ToString(), "--Portal:ClientId", code, .. settings], new TemporaryFolder());
        _faces.Add(running);
        Secrets[code] = secret;
        await running.StartAsync(secret);
        return running;
    }

    private protected Dictionary<string, string> Secrets { get; } = [];

    /// <summary>Somebody with a session in the portal; the same one at every system.</summary>
    private protected async Task<FaceVisitor> VisitAsync(RunningFace face, EmployeeNo person)
    {
        if (!_sessions.TryGetValue(person, out var session))
        {
            _sessions[person] = session = await Systems.OpenSessionAsync(System.Grains, person);
        }

        return face.Visitor(person, session);
    }

    private protected string SessionOf(EmployeeNo person) => _sessions[person];

    /// <summary>What the system asks of somebody, as it stands in his inbox in the portal.</summary>
    private protected async Task<IReadOnlyList<ListedTodo>> InboxAsync(RunningFace face, EmployeeNo person)
    {
        var listed = await System.Grains.GetGrain<ITodosGrain>(0).ListAsync(person, new(TodoView.Todo) { Source = face.Code }, new(0, 100));
        return [.. listed.Others.Select(todo => new ListedTodo(todo.Id, todo.Title, todo.Link))];
    }

    /// <summary>Waits until as many things are asked of somebody.</summary>
    private protected Task<IReadOnlyList<ListedTodo>> InboxAsync(RunningFace face, EmployeeNo person, int count) => Until.HoldsAsync(() => InboxAsync(face, person), list => list.Count == count);

    /// <summary>Clicks what is asked in the portal, and comes to the page of the system.</summary>
    private protected async Task<string> ClickAsync(RunningFace face, EmployeeNo person)
    {
        using var visitor = await SignInAsync(person);
        var link = (await visitor.GetAsync("/inbox")).Page.QuerySelector($"a[href*='{face.Code}']")!.GetAttribute("href")!;
        return (await visitor.GetAsync(link)).Onward!;
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var face in _faces)
        {
            await face.DisposeAsync();
        }

        await DisposeAsync();
    }
}

/// <summary>A line of the inbox.</summary>
internal sealed record ListedTodo(string Id, string Title, string Link);
