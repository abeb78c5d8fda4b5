using System.Text.Json.Serialization;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.OpeningFigures;

/// <summary>An opening statement, by its number: as a rule the project's with the year its figures are of.</summary>
[GenerateSerializer, Immutable, Alias("opening-statement-no"), JsonConverter(typeof(CodeConverter<OpeningStatementNo>))]
public sealed record OpeningStatementNo(string Value) : ICode<OpeningStatementNo>
{
    [Id(0)] public string Value { get; } = Code.Checked(Value);

    public static OpeningStatementNo Of(string value) => new(value);

    /// <summary>The statement of a project's figures of one year.</summary>
    public static OpeningStatementNo Of(ProjectNo project, int year) => new($"{project}-{year}");

    public override string ToString() => Value;
}
