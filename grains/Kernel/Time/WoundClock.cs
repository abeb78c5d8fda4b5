namespace OpsSupport.Kernel.Time;

/// <summary>A grain that rings by itself, by a reminder of its own, once it was told to.</summary>
/// <param name="Name">What the log calls it.</param>
internal sealed record WoundClock(string Name, Func<IGrainFactory, Task> StartAsync);
