using System.Collections.Concurrent;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Storage;

namespace OpsSupport.Kernel.Registers;

/// <summary>A register, without knowing what of.</summary>
internal interface IRegister
{
    DocumentKind Kind { get; }

    /// <summary>The masters in effect by code, with what they are called; nothing where they have no names.</summary>
    IEnumerable<(string Code, string Name)> Names { get; }

    /// <summary>Whether they have names.</summary>
    bool IsNamed { get; }

    /// <summary>What the master with that code is called; null where there is none in effect or it has no name.</summary>
    string? NameOf(string code);

    void Put(MasterRow row);

    /// <summary>Which version of a master is in it; 0 for none.</summary>
    /// <param name="known">The count of the <see cref="RegisterClock"/> before it was looked at.</param>
    /// <returns><see cref="ReliedMaster.Unsure"/> when it has changed since that count.</returns>
    int VersionOf(string key, long known);
}

/// <summary>A master as the registers read it.</summary>
internal sealed record MasterRow(string Key, int Version, DocumentStatus Status, string Body);

internal sealed class Register<TBody>(DocumentKind kind, RegisterClock clock, Func<TBody, string>? name = null) : IRegister<TBody>, IRegister where TBody : class
{
    private readonly ConcurrentDictionary<string, Master> _masters = new(StringComparer.Ordinal);
    private long _version;

    public DocumentKind Kind => kind;

    public long Version => Interlocked.Read(ref _version);

    public IEnumerable<KeyValuePair<string, TBody>> All =>
        _masters.Where(master => master.Value.Body is not null).Select(master => KeyValuePair.Create(master.Key, master.Value.Body!));

    public TBody? Find(string code) => _masters.GetValueOrDefault(code)?.Body;

    public bool IsNamed => name is not null;

    public IEnumerable<(string Code, string Name)> Names => name is null ? [] : All.Select(master => (master.Key, name(master.Value)));

    public string? NameOf(string code) => name is not null && Find(code) is { } body ? name(body) : null;

    public int VersionOf(string key, long known) => _masters.GetValueOrDefault(DocumentKind.CodeOf(key)) switch
    {
        null => 0,
        { Since: var since } when since > known => ReliedMaster.Unsure,
        { Version: var version } => version,
    };

    public void Put(MasterRow row) =>
        Put(row.Key, row.Version, row.Status == DocumentStatus.Effective ? DocumentState<TBody>.BodyOf(row.Body) : null);

    public void Put(string key, int version, TBody? body)
    {
        var code = DocumentKind.CodeOf(key);
        if (IsNewer())
        {
            clock.Change(count =>
            {
                // Asked again: somebody may have brought a later one meanwhile.
                if (IsNewer())
                {
                    _masters[code] = new(version, body, count);
                    Interlocked.Increment(ref _version);
                }
            });
        }

        bool IsNewer() => !_masters.TryGetValue(code, out var known) || known.Version < version;
    }

    /// <param name="Since">The count of the clock from which on it is seen.</param>
    private sealed record Master(int Version, TBody? Body, long Since);
}
