using OpsSupport.Kernel.Directory;

namespace OpsSupport.Kernel.Home;

/// <summary>A part of everybody's first page that a module contributes: <c>services.AddSingleton&lt;IHomeSection, …&gt;()</c>.</summary>
public interface IHomeSection
{
    /// <summary>Its place on the page, small first.</summary>
    int Order { get; }

    /// <summary>The fragment that shows it; its model is what <see cref="LoadAsync"/> gives.</summary>
    string Partial { get; }

    /// <summary>What it says to this person; null when it has nothing for him.</summary>
    Task<object?> LoadAsync(Person person, CancellationToken cancellation);
}

/// <summary>A section with what it says.</summary>
public sealed record LoadedSection(string Partial, object Model);
