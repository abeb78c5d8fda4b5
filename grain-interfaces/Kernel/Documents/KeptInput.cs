using System.Collections.Immutable;

namespace OpsSupport.Kernel.Documents;

/// <summary>A form as it was typed, right or not: no document, and known to nobody but who typed it.</summary>
[GenerateSerializer, Immutable, Alias("kept-input")]
public sealed record KeptInput
{
    /// <summary>The longest that is kept, in characters of names and values.</summary>
    public const int LongestText = 400_000;

    /// <summary>Of how many forms a person's input is kept; the oldest gives way.</summary>
    public const int MostForms = 50;

    /// <summary>After that many days nobody comes back to it.</summary>
    public const int DaysKept = 30;

    /// <summary>The document that the form edits, or the one that it would make.</summary>
    [Id(0)] public required DocumentRef Form { get; init; }

    /// <summary>The version that the form was filled in on; 0 where there is no document yet.</summary>
    [Id(1)] public required int Version { get; init; }

    [Id(2)] public required ImmutableArray<KeptField> Fields { get; init; }

    /// <summary>When it was kept; the silo says so.</summary>
    [Id(3)] public DateTimeOffset At { get; init; }
}

/// <summary>A field of a form as a browser sends it. Files are not among them.</summary>
[GenerateSerializer, Immutable, Alias("kept-field")]
public sealed record KeptField(string Name, string Value);
