using OpsSupport.Kernel.Directory;

namespace OpsSupport.Kernel.Menu;

/// <summary>A page about the person himself, in the menu under his name. A module adds its own with <c>services.AddSingleton(new PersonLink(…))</c>.</summary>
/// <param name="TextKey">The key of its text.</param>
/// <param name="Needs">The permission without which it is not shown.</param>
public sealed record PersonLink(string TextKey, string Icon, Func<Person, string> Url, Permission Needs, int Order = 100);
