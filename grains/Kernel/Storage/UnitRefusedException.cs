using System.Globalization;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Storage;

/// <summary>One unit of work cannot be stored, and why.</summary>
internal sealed class UnitRefusedException(UnitRefusal reason, string detail, Exception? inner = null) : Exception($"{reason}: {detail}", inner)
{
    public UnitRefusal Reason { get; } = reason;

    public string Detail { get; } = detail;

    /// <summary>The same from what the database said, in words that people know: the period, the number.</summary>
    /// <param name="units">What was to be stored; a single one is known to be to blame.</param>
    public static UnitRefusedException Of(UnitRefusal reason, string said, IReadOnlyList<UnitOfWork> units, Exception inner) => new(
        reason,
        reason switch
        {
            UnitRefusal.PeriodClosed when int.TryParse(said, CultureInfo.InvariantCulture, out var period) => Period.OfNumber(period).ToString(),
            UnitRefusal.NumberTaken when units is [{ Document.Header.Number: { } number }] => number,
            _ => said,
        },
        inner);
}

/// <summary>Why a unit of work is not stored. The migrations name these by number: append, never reorder.</summary>
[GenerateSerializer, Alias("unit-refusal")]
internal enum UnitRefusal
{
    /// <summary>The document is no longer at the expected version: another activation wrote.</summary>
    VersionConflict = 1,

    /// <summary>The same operation was already carried out on this document.</summary>
    OperationRepeated = 2,

    /// <summary>An entry with the same id exists: this posting was made before.</summary>
    EntryExists = 3,

    /// <summary>A period that must be open is not; the detail is the period as people write it.</summary>
    PeriodClosed = 4,

    /// <summary>Dated facts overlap.</summary>
    DatesOverlap = 5,

    /// <summary>A number is taken; the detail is the number.</summary>
    NumberTaken = 6,

    /// <summary>Shares of an entry do not sum to it, or another rule of the database does not hold.</summary>
    RuleBroken = 7,

    /// <summary>A master it was decided on has another version by now.</summary>
    MastersChanged = 8,

    /// <summary>A line says what a line of another document says already, and only one may.</summary>
    LineTaken = 9,
}
