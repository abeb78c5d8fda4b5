using System.Collections.Frozen;
using OpsSupport.Kernel.Documents;

namespace OpsSupport.Kernel.Registers;

/// <summary>The registers of this silo by kind.</summary>
internal sealed class RegisterCatalog(IEnumerable<IRegister> registers)
{
    private readonly FrozenDictionary<string, IRegister> _byKind = registers.ToFrozenDictionary(register => register.Kind.Name);

    public IEnumerable<string> Kinds => _byKind.Keys;

    public IRegister this[string kind] => _byKind[kind];

    /// <summary>Takes in what this silo has just stored.</summary>
    public void Put<TBody>(DocumentRef document, Document<TBody> stored) where TBody : class
    {
        if (_byKind.GetValueOrDefault(document.Kind) is Register<TBody> register)
        {
            register.Put(document.Key, stored.Header.Version, stored.Header.Status == DocumentStatus.Effective ? stored.Body : null);
        }
    }
}
