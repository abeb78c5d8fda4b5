namespace ConnectedSystems.Kernel.SignOn;

/// <summary>Somebody who was here before.</summary>
internal sealed record Person(string Number, string Name, string? DepartmentName);
