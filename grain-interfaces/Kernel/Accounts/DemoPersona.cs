using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Accounts;

/// <summary>Somebody of the demonstration company whom a visitor can become by one click.</summary>
[GenerateSerializer, Immutable, Alias("demo-persona")]
public sealed record DemoPersona(EmployeeNo Employee, string Name, Role Role);
