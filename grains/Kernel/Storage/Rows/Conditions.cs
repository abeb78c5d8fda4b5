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

    public DbCommand Bind(DbCommand command) => _values.Aggregate(command, (bound, value) => bound.With(value.Name, value.Value));
}
