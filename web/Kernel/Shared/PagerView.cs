namespace OpsSupport.Kernel.Shared;

/// <summary>Which part of a list is shown and how to see the rest.</summary>
/// <param name="First">The number of the first row shown, from 1; 0 in an empty list.</param>
/// <param name="Target">The element that a link replaces.</param>
public sealed record PagerView(int First, int Last, int Count, string? PreviousUrl, string? NextUrl, string Target);
