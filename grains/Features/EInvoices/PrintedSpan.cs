namespace OpsSupport.Features.EInvoices;

/// <summary>A piece of a row between two gaps.</summary>
internal sealed record PrintedSpan(string Text, double Left, double Right, double Size)
{
    /// <summary>The gap that a space makes, in letters.</summary>
    public const double Space = 0.2;

    /// <summary>How far it is from another stretch; zero where they overlap.</summary>
    public double DistanceTo(double left, double right) => Math.Max(0, Math.Max(left - Right, Left - right));
}
