using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Approvals;

/// <summary>What a field says, as far as approvals look at it.</summary>
[JsonDerivedType(typeof(Number), "number")]
[JsonDerivedType(typeof(Text), "text")]
[JsonDerivedType(typeof(Flag), "flag")]
[JsonDerivedType(typeof(People), "people")]
[GenerateSerializer, Immutable, Alias("approval-value")]
public abstract record ApprovalValue
{
    [GenerateSerializer, Immutable, Alias("approval-value.number")]
    public sealed record Number(decimal Value) : ApprovalValue;

    [GenerateSerializer, Immutable, Alias("approval-value.text")]
    public sealed record Text(string Value) : ApprovalValue;

    [GenerateSerializer, Immutable, Alias("approval-value.flag")]
    public sealed record Flag(bool Value) : ApprovalValue;

    [GenerateSerializer, Immutable, Alias("approval-value.people")]
    public sealed record People(ImmutableArray<EmployeeNo> Value) : ApprovalValue;
}
