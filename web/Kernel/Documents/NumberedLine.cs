namespace OpsSupport.Kernel.Documents;

/// <summary>A line of a document that can be sent back by itself.</summary>
/// <param name="No">What the document calls it.</param>
/// <param name="Text">What it is, in a few words.</param>
public sealed record NumberedLine(int No, string Text);
