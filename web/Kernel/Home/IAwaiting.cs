using OpsSupport.Kernel.Directory;

namespace OpsSupport.Kernel.Home;

/// <summary>Work of a module that waits for a person and is no document of the kernel's: <c>services.AddSingleton&lt;IAwaiting, …&gt;()</c>.</summary>
public interface IAwaiting
{
    /// <summary>Null when nothing waits for him.</summary>
    Task<AwaitingKind?> LoadAsync(Person person, CancellationToken cancellation);
}
