namespace OpsSupport.Kernel.Approvals;

/// <summary>One line of a document that goes back to be put right, and why; what the other lines say stays agreed to.</summary>
/// <param name="Line">The line's number within its document.</param>
[GenerateSerializer, Immutable, Alias("line-mark")]
public sealed record LineMark(int Line, string Reason)
{
    public const int LongestReason = 200;
}
