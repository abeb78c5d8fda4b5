using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Features.ConnectedSystems;

/// <summary>One connected system. Its key is <see cref="ConnectedSystemKind.Kind"/>'s key of its code.</summary>
public interface IConnectedSystemGrain : IDocumentGrain<ConnectedSystem>
{
    /// <summary>Gives it a new secret; from now on it proves itself by that one only.</summary>
    /// <param name="hash">SHA-256 of the secret, in small hexadecimal letters.</param>
    Task<Result<DocumentHeader>> RenewSecretAsync(Intent intent, string hash);
}
