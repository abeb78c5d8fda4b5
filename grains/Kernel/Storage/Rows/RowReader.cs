using System.Data.Common;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Storage.Rows;

/// <summary>Reads the columns of one row in the order in which they were selected.</summary>
internal ref struct RowReader(DbDataReader reader)
{
    private int _next;

    public string Text() => reader.GetString(_next++);

    public int Number() => reader.GetInt32(_next++);

    public long Large() => reader.GetInt64(_next++);

    public DateTimeOffset Instant() => reader.GetFieldValue<DateTimeOffset>(_next++);

    public DateOnly Day() => reader.GetFieldValue<DateOnly>(_next++);

    public Guid Id() => reader.GetFieldValue<Guid>(_next++);

    public string? TextOrNull() => IsNull() ? null : Text();

    public int? NumberOrNull() => IsNull() ? null : Number();

    public long? LargeOrNull() => IsNull() ? null : Large();

    public DateTimeOffset? InstantOrNull() => IsNull() ? null : Instant();

    public DateOnly? DayOrNull() => IsNull() ? null : Day();

    public TCode? CodeOrNull<TCode>() where TCode : class, ICode<TCode> => TextOrNull() is { } code ? TCode.Of(code) : null;

    /// <summary>An amount and the currency after it.</summary>
    public Money Money() => Values.Money.FromMinor(Large(), Currency.Of(Text()));

    /// <summary>An amount and the currency after it, both of which may be absent.</summary>
    public Money? MoneyOrNull()
    {
        if (!IsNull())
        {
            return Money();
        }

        _next++;
        return null;
    }

    /// <summary>Whether the next column is null; it is passed then.</summary>
    private bool IsNull()
    {
        var isNull = reader.IsDBNull(_next);
        _next += isNull ? 1 : 0;
        return isNull;
    }
}
