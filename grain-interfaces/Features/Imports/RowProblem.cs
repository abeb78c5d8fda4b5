namespace OpsSupport.Features.Imports;

/// <summary>Why a row cannot be imported.</summary>
/// <param name="Line">Where it stands in the file.</param>
/// <param name="Column">The header of the cell, as the file spells it; empty when the whole row is meant.</param>
/// <param name="Value">What stands there, at most <see cref="LongestValue"/> characters of it.</param>
[GenerateSerializer, Immutable, Alias("row-problem")]
public sealed record RowProblem(int Line, string Column, RowProblemReason Reason, string Value)
{
    public const int LongestValue = 80;

    [Id(3)] public string Value { get; } = Value.Length <= LongestValue ? Value : $"{Value[..(LongestValue - 1)]}…";
}

/// <summary>What can be wrong with a cell or row. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("row-problem-reason")]
public enum RowProblemReason
{
    Missing = 0,

    /// <summary>No day in a format that the profile knows.</summary>
    NotADay = 1,

    /// <summary>The day was lost in the source and the file's name tells no quarter.</summary>
    NoQuarterInFileName = 2,

    NotAnAmount = 3,

    /// <summary>Smaller than the currency's smallest coin.</summary>
    TooManyDecimals = 4,

    TooLong = 5,

    /// <summary>Too long for a code, or with <c>|</c>, <c>:</c> or control characters in it.</summary>
    NotACode = 6,

    UnknownCurrency = 7,

    /// <summary>None of the words that may stand here.</summary>
    UnknownWord = 8,

    /// <summary>More cells than headers: a separator inside a text that is not quoted.</summary>
    TooManyCells = 9,

    /// <summary>The same code stood on an earlier line.</summary>
    SameCodeTwice = 10,

    /// <summary>Ends before it begins.</summary>
    EndsBeforeItBegins = 11,

    /// <summary>Names something that is neither known here nor in the file.</summary>
    UnknownReference = 12,

    /// <summary>The document's own rules say no.</summary>
    Refused = 13,

    /// <summary>The accounting period of the day takes no postings.</summary>
    PeriodClosed = 14,

    /// <summary>The project is a package: figures of this kind are kept on its members.</summary>
    KeptOnMembers = 15,

    /// <summary>The project is a member of a package: figures of this kind are kept on the package.</summary>
    KeptOnPackage = 16,
}
