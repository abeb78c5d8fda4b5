namespace OpsSupport.Kernel.Documents;

/// <summary>A line of a document as the form lists it that sends lines back: with a reason it goes back, without one it stays.</summary>
public sealed class MarkedLine
{
    public int Line { get; set; }

    public string? Reason { get; set; }
}
