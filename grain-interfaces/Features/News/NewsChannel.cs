using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.News;

/// <summary>Where news of one sort appears (栏目), and who writes it.</summary>
[GenerateSerializer, Immutable, Alias("news-channel")]
public sealed record NewsChannel
{
    public const int LongestName = 40;

    [Id(0)] public required NewsChannelCode Code { get; init; }

    [Id(1)] public required string Name { get; init; }

    /// <summary>Who may write in it; administrators may in all.</summary>
    [Id(2)] public ImmutableArray<EmployeeNo> Editors { get; init; } = [];

    /// <summary>Nothing new is written in a channel that is closed; what is there stays.</summary>
    [Id(3)] public bool IsClosed { get; init; }

    /// <summary>0 before it is saved, one more with every change.</summary>
    [Id(4)] public int Version { get; init; }
}

/// <summary>A channel of news, by the short word it is addressed by.</summary>
[GenerateSerializer, Immutable, Alias("news-channel-code"), JsonConverter(typeof(CodeConverter<NewsChannelCode>))]
public sealed record NewsChannelCode(string Value) : ICode<NewsChannelCode>
{
    [Id(0)] public string Value { get; } = Code.Checked(Value);

    public static NewsChannelCode Of(string value) => new(value);

    public override string ToString() => Value;
}
