namespace OpsSupport.Features.DemoCompany;

/// <summary>A part of loading that is small enough to be waited for.</summary>
/// <param name="Size">How many things it stores, for the progress.</param>
internal sealed record LoadStep(int Size, Func<Task> RunAsync);
