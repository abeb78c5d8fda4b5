using System.Collections.Frozen;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Storage;

namespace OpsSupport.Kernel.Registers;

/// <summary>The registers of this silo by kind.</summary>
internal sealed class RegisterCatalog(IEnumerable<IRegister> registers, RegisterClock clock)
{
    private readonly FrozenDictionary<string, IRegister> _byKind = registers.ToFrozenDictionary(register => register.Kind.Name);

    public IEnumerable<string> Kinds => _byKind.Keys;

    /// <summary>Those whose masters have names.</summary>
    public IEnumerable<IRegister> Named => registers.Where(register => register.IsNamed);

    public IRegister this[string kind] => _byKind[kind];

    /// <summary>What a master with that code is called, of whatever kind; null where there is none.</summary>
    public string? NameOf(string code) => _byKind.Values.Select(register => register.NameOf(code)).FirstOrDefault(name => name is not null);

    /// <summary>How much this silo knows now, to be noted before a decision.</summary>
    public long Known => clock.Now;

    /// <summary>A master as a decision saw it that began when this much was known.</summary>
    public ReliedMaster Relied(DocumentRef master, long known) => new(master, _byKind[master.Kind].VersionOf(master.Key, known));

    /// <summary>Takes in what this silo has just stored.</summary>
    public void Put<TBody>(DocumentRef document, Document<TBody> stored) where TBody : class
    {
        if (_byKind.GetValueOrDefault(document.Kind) is Register<TBody> register)
        {
            register.Put(document.Key, stored.Header.Version, stored.Header.Status == DocumentStatus.Effective ? stored.Body : null);
        }
    }
}
