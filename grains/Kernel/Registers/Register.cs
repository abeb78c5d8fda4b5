using System.Collections.Concurrent;
using OpsSupport.Kernel.Documents;

namespace OpsSupport.Kernel.Registers;

/// <summary>A register, without knowing what of.</summary>
internal interface IRegister
{
    DocumentKind Kind { get; }

    void Put(MasterRow row);
}

/// <summary>A master as the registers read it.</summary>
internal sealed record MasterRow(string Key, int Version, DocumentStatus Status, string Body);

internal sealed class Register<TBody>(DocumentKind kind) : IRegister<TBody>, IRegister where TBody : class
{
    private readonly ConcurrentDictionary<string, (int Version, TBody? Body)> _masters = new(StringComparer.Ordinal);
    private long _version;

    public DocumentKind Kind => kind;

    public long Version => Interlocked.Read(ref _version);

    public IEnumerable<KeyValuePair<string, TBody>> All =>
        _masters.Where(master => master.Value.Body is not null).Select(master => KeyValuePair.Create(master.Key, master.Value.Body!));

    public TBody? Find(string code) => _masters.GetValueOrDefault(code).Body;

    public void Put(MasterRow row) =>
        Put(row.Key, row.Version, row.Status == DocumentStatus.Effective ? DocumentState<TBody>.BodyOf(row.Body) : null);

    public void Put(string key, int version, TBody? body)
    {
        var code = DocumentKind.CodeOf(key);
        var kept = _masters.AddOrUpdate(code, (version, body), (_, old) => old.Version < version ? (version, body) : old);
        if (kept.Version == version)
        {
            Interlocked.Increment(ref _version);
        }
    }
}
