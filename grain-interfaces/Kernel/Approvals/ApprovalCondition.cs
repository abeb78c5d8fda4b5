using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace OpsSupport.Kernel.Approvals;

/// <summary>
/// When a node is passed through. What cannot be judged, since the document has no such field or of another sort, holds:
/// better once too often asked than once too few.
/// </summary>
[JsonDerivedType(typeof(Compare), "compare")]
[JsonDerivedType(typeof(AllOf), "all-of")]
[JsonDerivedType(typeof(AnyOf), "any-of")]
[GenerateSerializer, Immutable, Alias("approval-condition")]
public abstract record ApprovalCondition
{
    public abstract bool Holds(ApprovalSubject subject);

    [GenerateSerializer, Immutable, Alias("approval-condition.compare")]
    public sealed record Compare(ApprovalField Field, Comparison Comparison, ApprovalValue Value) : ApprovalCondition
    {
        public override bool Holds(ApprovalSubject subject) => (subject.Find(Field.Name), Value) switch
        {
            (ApprovalValue.Number found, ApprovalValue.Number wanted) => Fits(found.Value.CompareTo(wanted.Value)),
            (ApprovalValue.Text found, ApprovalValue.Text wanted) => Fits(string.CompareOrdinal(found.Value, wanted.Value)),
            (ApprovalValue.Flag found, ApprovalValue.Flag wanted) => Fits(found.Value.CompareTo(wanted.Value)),
            _ => true,
        };

        private bool Fits(int order) => Comparison switch
        {
            Comparison.Equal => order == 0,
            Comparison.NotEqual => order != 0,
            Comparison.Above => order > 0,
            Comparison.AtLeast => order >= 0,
            Comparison.Below => order < 0,
            Comparison.AtMost => order <= 0,
            _ => true,
        };
    }

    [GenerateSerializer, Immutable, Alias("approval-condition.all-of")]
    public sealed record AllOf(ImmutableArray<ApprovalCondition> Conditions) : ApprovalCondition
    {
        public override bool Holds(ApprovalSubject subject) => Conditions.All(condition => condition.Holds(subject));
    }

    [GenerateSerializer, Immutable, Alias("approval-condition.any-of")]
    public sealed record AnyOf(ImmutableArray<ApprovalCondition> Conditions) : ApprovalCondition
    {
        public override bool Holds(ApprovalSubject subject) => Conditions.Any(condition => condition.Holds(subject));
    }
}

/// <summary>A field of a document that conditions ask for.</summary>
/// <param name="Label">What people call it.</param>
[GenerateSerializer, Immutable, Alias("approval-field")]
public sealed record ApprovalField(string Name, BilingualName Label)
{
    /// <summary>The amount in the document's facts, which every kind with money has.</summary>
    public static ApprovalField Amount { get; } = new("amount", new("金额", "amount"));
}

/// <summary>How a field is compared. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("comparison")]
public enum Comparison
{
    Equal = 0,
    NotEqual = 1,
    Above = 2,
    AtLeast = 3,
    Below = 4,
    AtMost = 5,
}
