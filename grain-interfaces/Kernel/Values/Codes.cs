using System.Text.Json.Serialization;

namespace OpsSupport.Kernel.Values;

/// <summary>A person, by the number HR gives; it signs in, acts and is paid under it.</summary>
[GenerateSerializer, Immutable, Alias("employee-no"), JsonConverter(typeof(CodeConverter<EmployeeNo>))]
public sealed record EmployeeNo(string Value) : ICode<EmployeeNo>
{
    [Id(0)] public string Value { get; } = Code.Checked(Value);

    public static EmployeeNo Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>A project, by its number: <c>PRJ-2026-0007</c>, or the number it had where it was imported from.</summary>
[GenerateSerializer, Immutable, Alias("project-no"), JsonConverter(typeof(CodeConverter<ProjectNo>))]
public sealed record ProjectNo(string Value) : ICode<ProjectNo>
{
    [Id(0)] public string Value { get; } = Code.Checked(Value);

    public static ProjectNo Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>A contract, by the number printed on it.</summary>
[GenerateSerializer, Immutable, Alias("contract-no"), JsonConverter(typeof(CodeConverter<ContractNo>))]
public sealed record ContractNo(string Value) : ICode<ContractNo>
{
    [Id(0)] public string Value { get; } = Code.Checked(Value);

    public static ContractNo Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>A unit of the organisation: company, subsidiary, business unit, department or amoeba.</summary>
[GenerateSerializer, Immutable, Alias("unit-code"), JsonConverter(typeof(CodeConverter<UnitCode>))]
public sealed record UnitCode(string Value) : ICode<UnitCode>
{
    [Id(0)] public string Value { get; } = Code.Checked(Value);

    public static UnitCode Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>A partner unit: who signs contracts and pays.</summary>
[GenerateSerializer, Immutable, Alias("customer-code"), JsonConverter(typeof(CodeConverter<CustomerCode>))]
public sealed record CustomerCode(string Value) : ICode<CustomerCode>
{
    [Id(0)] public string Value { get; } = Code.Checked(Value);

    public static CustomerCode Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>A line of business (cooperation direction). It crosses departments.</summary>
[GenerateSerializer, Immutable, Alias("direction-code"), JsonConverter(typeof(CodeConverter<DirectionCode>))]
public sealed record DirectionCode(string Value) : ICode<DirectionCode>
{
    [Id(0)] public string Value { get; } = Code.Checked(Value);

    public static DirectionCode Of(string value) => new(value);

    public override string ToString() => Value;
}
