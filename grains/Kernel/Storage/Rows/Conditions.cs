using System.Data.Common;

namespace OpsSupport.Kernel.Storage.Rows;

/// <summary>The conditions of a query that depend on what was asked for, with their parameters.</summary>
internal sealed class Conditions
{
    private readonly List<string> _texts = ["1 = 1"];
    private readonly List<(string Name, object Value)> _values = [];

    /// <summary>For the end of a WHERE clause; always true where nothing was asked.</summary>
    public string Text => string.Join(" AND ", _texts);

    public Conditions And(string condition)
    {
        _texts.Add(condition);
        return this;
    }

    /// <summary>One of the alternatives that have a value must hold; nothing does when none has.</summary>
    public Conditions AndAny(params ReadOnlySpan<(object? Value, string Condition, string Name)> alternatives)
    {
        var texts = new List<string> { "1 = 0" };
        foreach (var (value, condition, name) in alternatives)
        {
            if (value is not null)
            {
                texts.Add(condition);
                _values.Add((name, value));
            }
        }

        return And($"({string.Join(" OR ", texts)})");
    }

    /// <summary>All conditions of one of the alternatives must hold; nothing does when there is none.</summary>
    public Conditions AndAny(IReadOnlyCollection<Conditions> alternatives)
    {
        _values.AddRange(alternatives.SelectMany(one => one._values).DistinctBy(value => value.Name));
        return And($"({string.Join(" OR ", alternatives.Select(one => $"({one.Text})").Prepend("1 = 0"))})");
    }

    /// <summary>Adds the condition when there is a value, as the parameter <paramref name="name"/> it speaks of.</summary>
    public Conditions AndIf(object? value, string condition, string name)
    {
        if (value is not null)
        {
            _texts.Add(condition);
            _values.Add((name, value));
        }

        return this;
    }

    /// <summary>One more parameter that a condition speaks of.</summary>
    public Conditions With(string name, object value)
    {
        _values.Add((name, value));
        return this;
    }

    public DbCommand Bind(DbCommand command) => _values.Aggregate(command, (bound, value) => bound.With(value.Name, value.Value));
}
