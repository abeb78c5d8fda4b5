using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Api;

/// <summary>Codes as they stand in addresses.</summary>
internal static class ApiCodes
{
    /// <summary>The code in a part of an address; null where it can be none. Servers leave an escaped slash alone, so it is read here.</summary>
    public static TCode? Read<TCode>(string segment) where TCode : class, ICode<TCode> =>
        Code.TryParse<TCode>(segment.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase));

    /// <summary>What is said of a code that can be none: there is no such thing.</summary>
    public static DocumentNotFound Unknown(DocumentKind kind, string segment) => new(kind.Ref(kind.KeyAt(segment)));
}
