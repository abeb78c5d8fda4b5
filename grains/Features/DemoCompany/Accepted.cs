using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Features.DemoCompany;

/// <summary>The plan keeps the rules: whatever is refused is a fault of the plan.</summary>
internal static class Accepted
{
    /// <exception cref="InvalidOperationException">The command was refused, and why.</exception>
    public static T Value<T>(Result<T> result, DocumentRef document) where T : class =>
        result.Value ?? throw Fault(document, result.Errors);

    public static InvalidOperationException Fault(DocumentRef document, ImmutableArray<DomainError> errors) =>
        new($"{document} breaks the rules: {string.Join("; ", errors)}");
}
