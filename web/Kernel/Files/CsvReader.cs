using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;

namespace OpsSupport.Kernel.Files;

/// <summary>
/// Reads rows of comma-, semicolon- or tab-separated text (RFC 4180): quoted cells may hold separators, line breaks and doubled
/// quotes. It holds one row in memory. Blank lines are no rows.
/// </summary>
internal sealed class CsvReader(TextReader text)
{
    private static readonly char[] Separators = [',', ';', '\t'];

    private readonly char[] _buffer = new char[32_768];
    private readonly StringBuilder _cell = new();
    private readonly ImmutableArray<string>.Builder _cells = ImmutableArray.CreateBuilder<string>();
    private int _length;
    private int _next;
    private int _line = 1;
    private char _separator;

    /// <summary>All rows, the header among them.</summary>
    public async IAsyncEnumerable<FileRow> ReadAsync([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await FillAsync(cancellation);
        _separator = SeparatorOf(_buffer.AsSpan(0, _length));
        while (_length > 0)
        {
            var line = _line;
            await ReadRowAsync(line, cancellation);
            if (_cells is not [""])
            {
                yield return new(line, _cells.ToImmutable());
            }
        }
    }

    // The one that occurs most on the first line, outside of quotes.
    private static char SeparatorOf(ReadOnlySpan<char> beginning)
    {
        var counts = new int[Separators.Length];
        var quoted = false;
        foreach (var character in beginning)
        {
            quoted ^= character == '"';
            if (!quoted && character is '\r' or '\n')
            {
                break;
            }

            if (!quoted && Array.IndexOf(Separators, character) is >= 0 and var index)
            {
                counts[index]++;
            }
        }

        return Separators[Array.IndexOf(counts, counts.Max())];
    }

    private async ValueTask ReadRowAsync(int line, CancellationToken cancellation)
    {
        _cells.Clear();
        while (true)
        {
            var end = await PeekAsync(cancellation) == '"'
                ? await ReadQuotedAsync(line, cancellation)
                : await ReadPlainAsync(line, cancellation);
            EndCell(line);
            if (end != _separator)
            {
                return;
            }
        }
    }

    /// <summary>Reads up to the end of a cell and answers what ended it: the separator, or a line break also for the end of the file.</summary>
    private async ValueTask<char> ReadPlainAsync(int line, CancellationToken cancellation)
    {
        while (await PeekAsync(cancellation) is { } character)
        {
            _next++;
            if (character == _separator)
            {
                return character;
            }

            if (character is '\r' or '\n')
            {
                await EndLineAsync(character, cancellation);
                return '\n';
            }

            Append(character, line);
        }

        return '\n';
    }

    private async ValueTask<char> ReadQuotedAsync(int line, CancellationToken cancellation)
    {
        var opened = _line;
        _next++;
        while (await PeekAsync(cancellation) is { } character)
        {
            _next++;
            if (character != '"')
            {
                Append(character, line);
                await CountLineAsync(character, cancellation);
            }
            else if (await PeekAsync(cancellation) == '"')
            {
                _next++;
                Append('"', line);
            }
            else
            {
                // What some programs write behind a closing quote belongs to the cell.
                return await ReadPlainAsync(line, cancellation);
            }
        }

        throw new FileRefusedException(new QuoteNotClosed(opened));
    }

    private void Append(char character, int line)
    {
        if (_cell.Length == FileLimits.LongestCell)
        {
            throw new FileRefusedException(new CellTooLong(line, FileLimits.LongestCell));
        }

        _cell.Append(character);
    }

    private void EndCell(int line)
    {
        if (_cells.Count == FileLimits.MostColumns)
        {
            throw new FileRefusedException(new TooManyColumns(line, FileLimits.MostColumns));
        }

        _cells.Add(_cell.ToString());
        _cell.Clear();
    }

    private async ValueTask EndLineAsync(char end, CancellationToken cancellation)
    {
        if (end == '\r' && await PeekAsync(cancellation) == '\n')
        {
            _next++;
        }

        _line++;
    }

    // Inside quotes both characters of a line break are kept, but they are one line.
    private async ValueTask CountLineAsync(char character, CancellationToken cancellation)
    {
        if (character == '\n' || (character == '\r' && await PeekAsync(cancellation) != '\n'))
        {
            _line++;
        }
    }

    private async ValueTask<char?> PeekAsync(CancellationToken cancellation)
    {
        if (_next == _length)
        {
            await FillAsync(cancellation);
        }

        return _length == 0 ? null : _buffer[_next];
    }

    private async ValueTask FillAsync(CancellationToken cancellation) =>
        (_next, _length) = (0, await text.ReadAsync(_buffer.AsMemory(), cancellation));
}
