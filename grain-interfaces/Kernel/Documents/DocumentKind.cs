using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Documents;

/// <summary>The names under which the rest of the system knows one kind of document.</summary>
/// <param name="Name">The grain type. It is part of every stored key: never renamed.</param>
/// <param name="Slug">The first segment of its addresses in the portal.</param>
/// <param name="NumberPrefix">What its numbers and the keys of its grains start with.</param>
/// <param name="Life">Whether others must agree before it counts.</param>
public sealed record DocumentKind(string Name, string Slug, string NumberPrefix, DocumentLife Life = DocumentLife.Approved)
{
    /// <summary>A key for a new document. The prefix keeps it from reading as a number: such keys collide in ADO.NET storage.</summary>
    public string NewKey() => $"{Prefix}:{Guid.CreateVersion7():N}";

    /// <summary>The key of a master, which is known by its code before it exists.</summary>
    public string KeyOf<TCode>(TCode code) where TCode : class, ICode<TCode> => KeyAt(code.Value);

    /// <summary>The key whose <see cref="CodeOf"/> is <paramref name="code"/>: how an address in the portal becomes a key again.</summary>
    public string KeyAt(string code) => $"{Prefix}:{code}";

    /// <summary>The part of <paramref name="key"/> after the prefix: a master's code.</summary>
    public static string CodeOf(string key) => key[(key.IndexOf(':') + 1)..];

    /// <summary>Where the portal shows a document. Addresses carry what people know it by, without the prefix of its grain key.</summary>
    public string AddressOf(string key) => $"/{Slug}/{Uri.EscapeDataString(CodeOf(key))}";

    public DocumentRef Ref(string key) => new(Name, key);

    private string Prefix => NumberPrefix.ToLowerInvariant();
}

/// <summary>How a document comes to count.</summary>
public enum DocumentLife
{
    /// <summary>Drafted, submitted, agreed to, effective.</summary>
    Approved = 0,

    /// <summary>Master data: effective with every save by those who may, each save a new version with its difference posted.</summary>
    Master = 1,

    /// <summary>Calculated by the system from what others say, then agreed to: nobody types or owns its draft, whoever may write the kind submits it.</summary>
    Calculated = 2,
}
