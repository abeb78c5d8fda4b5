using System.Collections.Immutable;

namespace OpsSupport.Kernel.Shared;

/// <summary>What parts a whole is made of, as one bar and as the table that says the same in numbers.</summary>
public sealed record StackedBar(string Title, string PartHeading, string ValueHeading, ImmutableArray<ChartPart> Parts)
{
    /// <summary>The parts that can be drawn, with where they begin and how long they are on a line of 1,000. A negative part is only in the table.</summary>
    public IEnumerable<(ChartPart Part, int Index, decimal Start, decimal Length)> Drawn()
    {
        var whole = Parts.Sum(part => Math.Max(0, part.Size));
        var start = 0m;
        foreach (var (index, part) in Parts.Index().Where(indexed => indexed.Item.Size > 0))
        {
            var length = decimal.Round(part.Size * 1000 / whole, 2);
            yield return (part, index, start, length);
            start += length;
        }
    }
}

/// <param name="Value">What is shown; its type decides how.</param>
/// <param name="Size">How much of the drawing it takes.</param>
public sealed record ChartPart(string Label, object Value, decimal Size, string? Url = null);

/// <summary>A value per step of time or per name, as columns and as the table that says the same in numbers.</summary>
public sealed record ColumnChart(string Title, string StepHeading, string ValueHeading, ImmutableArray<ChartPart> Steps)
{
    /// <summary>The height of the drawing's own coordinates.</summary>
    public const int Height = 160;

    public const int StepWidth = 48;

    public int Width => Math.Max(1, Steps.Length) * StepWidth;

    private decimal Top => Math.Max(0, Steps.Select(step => step.Size).DefaultIfEmpty().Max());

    private decimal Bottom => Math.Min(0, Steps.Select(step => step.Size).DefaultIfEmpty().Min());

    /// <summary>Where zero is drawn.</summary>
    public decimal Base => Y(0);

    /// <summary>Where a column begins at its upper end and how tall it is.</summary>
    public (decimal Y, decimal Height) Column(decimal size) => (Y(Math.Max(0, size)), Math.Abs(Y(size) - Base));

    private decimal Y(decimal size) => Top == Bottom ? Height : decimal.Round((Top - size) * Height / (Top - Bottom), 2);
}
