using System.Collections.Immutable;
using System.Globalization;
using OpsSupport.Features.OrgUnits;
using OpsSupport.Kernel.Files;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Imports;

/// <summary>The cells of one row, each read as what its field asks for. What cannot be read is null and noted as a problem.</summary>
internal sealed class RowCells
{
    /// <summary>Beyond this an amount is a mistake, and no longer exact in the ledger.</summary>
    private const decimal LargestAmount = 10_000_000_000_000m;

    private readonly BoundHeader _bound;
    private readonly FileRow _row;
    private readonly string _fileName;
    private readonly ImmutableArray<RowProblem>.Builder _problems = ImmutableArray.CreateBuilder<RowProblem>();

    public RowCells(BoundHeader bound, FileRow row, string fileName)
    {
        (_bound, _row, _fileName) = (bound, row, fileName);
        if (row.Cells.Skip(bound.Headers.Length).FirstOrDefault(cell => cell.Trim().Length > 0) is { } surplus)
        {
            _problems.Add(new(row.Line, "", RowProblemReason.TooManyCells, surplus));
        }
    }

    public ImmutableArray<RowProblem> Problems => _problems.ToImmutable();

    public string? Text(ImportField field, int longest) => Filled(field) switch
    {
        null => null,
        var text when text.Length > longest => Refuse<string>(field, RowProblemReason.TooLong),
        var text => text,
    };

    public TCode? Code<TCode>(ImportField field) where TCode : class, ICode<TCode> =>
        Filled(field) is { } text ? Kernel.Values.Code.TryParse<TCode>(text) ?? Refuse<TCode>(field, RowProblemReason.NotACode) : null;

    public DateOnly? Day(ImportField field) => Filled(field) switch
    {
        null => null,
        var text when text == _bound.Profile.LostDay =>
            DayText.LastDayOfQuarter(_fileName) ?? RefuseValue<DateOnly>(field, RowProblemReason.NoQuarterInFileName),
        var text => DayText.TryRead(text, _bound.Profile.DayFormats) ?? RefuseValue<DateOnly>(field, RowProblemReason.NotADay),
    };

    public Money? Amount(ImportField field)
    {
        var currency = CurrencyOfRow();
        return Filled(field) switch
        {
            null => null,
            var text when AmountText.TryRead(text) is { } amount && Math.Abs(amount) <= LargestAmount => currency is null
                ? null
                : decimal.Round(amount, currency.Decimals) == amount
                    ? Money.Of(amount, currency)
                    : Refuse<Money>(field, RowProblemReason.TooManyDecimals),
            _ => Refuse<Money>(field, RowProblemReason.NotAnAmount),
        };
    }

    public decimal? Rate(ImportField field)
    {
        if (Filled(field) is not { } text)
        {
            return null;
        }

        var isPercent = text.EndsWith('%');
        return decimal.TryParse(text.TrimEnd('%').Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number / (isPercent ? 100 : 1) is >= 0 and < 1 and var rate
                ? rate
                : RefuseValue<decimal>(field, RowProblemReason.NotAnAmount);
    }

    public FigureKind? Kind() => Filled(ImportField.FigureKind) is { } text
        ? FigureWords.TryRead(text) ?? RefuseValue<FigureKind>(ImportField.FigureKind, RowProblemReason.UnknownWord)
        : null;

    public OrgUnitKind? UnitKind() => Filled(ImportField.UnitKind) is { } text
        ? UnitWords.TryRead(text) ?? RefuseValue<OrgUnitKind>(ImportField.UnitKind, RowProblemReason.UnknownWord)
        : null;

    /// <summary>The unit that the row belongs to, by code, name or both.</summary>
    public NamedUnit? Unit()
    {
        var name = Text(ImportField.UnitName, ImportLimits.LongestName);
        var code = Code<UnitCode>(ImportField.Unit);
        return (code, name) switch
        {
            (null, null) => null,
            (null, _) => new(UnitNames.CodeOf(name), name),
            // Codes stand in the paths of the unit tree, between slashes.
            _ when code.Value.Contains('/') => Refuse<NamedUnit>(ImportField.Unit, RowProblemReason.NotACode),
            _ => new(code, name ?? code.Value),
        };
    }

    public void Refuse(ImportField field, RowProblemReason reason) =>
        _problems.Add(new(_row.Line, _bound.HeaderOf(field), reason, _bound.Cell(_row, field)));

    private Currency? CurrencyOfRow()
    {
        var code = _bound.Cell(_row, ImportField.Currency);
        return code.Length == 0 ? Currency.Cny
            : Currency.IsKnown(code) ? Currency.Of(code)
            : Refuse<Currency>(ImportField.Currency, RowProblemReason.UnknownCurrency);
    }

    private string? Filled(ImportField field)
    {
        var text = _bound.Cell(_row, field);
        if (text.Length > 0)
        {
            return text;
        }

        if (_bound.IsRequired(field))
        {
            Refuse(field, RowProblemReason.Missing);
        }

        return null;
    }

    private T? Refuse<T>(ImportField field, RowProblemReason reason) where T : class
    {
        Refuse(field, reason);
        return null;
    }

    private T? RefuseValue<T>(ImportField field, RowProblemReason reason) where T : struct
    {
        Refuse(field, reason);
        return null;
    }
}
