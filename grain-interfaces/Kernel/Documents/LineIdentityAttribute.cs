namespace OpsSupport.Kernel.Documents;

/// <summary>
/// Tells the lines of a document apart: a line with the same value is the same line in every revision, wherever it stands.
/// Lines without it are known by what they have in common.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LineIdentityAttribute : Attribute;
