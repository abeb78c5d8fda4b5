using System.Collections.Immutable;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Lists;

/// <summary>Reads what a view asks for. Stages and the like go with time: what means nothing any more is left out and named.</summary>
/// <param name="Lost">The keys of the texts of what was left out.</param>
public sealed record SavedQuery(ListQuery Query, ImmutableArray<string> Lost)
{
    /// <param name="query">As <see cref="ListQuery.UrlAt"/> writes it behind the path.</param>
    public static SavedQuery Read(string query, DocumentUi ui)
    {
        var reading = new Reading(QueryHelpers.ParseQuery(query));
        return new(
            new()
            {
                Text = reading.Text(nameof(ListQuery.Text)),
                Status = reading.Of<DocumentStatus>(nameof(ListQuery.Status), "Column.Status"),
                Stage = reading.Text(nameof(ListQuery.Stage), "Column.Stage", stage => ui.Stages.Any(one => one.ToString() == stage)),
                Unit = reading.Text(nameof(ListQuery.Unit), "Column.Unit", unit => Code.TryParse<UnitCode>(unit) is not null),
                Project = reading.Text(nameof(ListQuery.Project), "Column.Project", project => Code.TryParse<ProjectNo>(project) is not null),
                View = reading.Of<ListView>(nameof(ListQuery.View), "List.View") ?? default,
                Sort = reading.Of<DocumentSort>(nameof(ListQuery.Sort), "Views.Sort") ?? default,
                Desc = reading.Text(nameof(ListQuery.Desc)) == "true",
            },
            reading.Lost);
    }

    /// <summary>Takes one thing after the other out of the query, and notes what cannot be read.</summary>
    private sealed class Reading(IReadOnlyDictionary<string, StringValues> query)
    {
        private readonly Dictionary<string, string> _query = query.ToDictionary(part => part.Key, part => part.Value.ToString(), StringComparer.OrdinalIgnoreCase);

        public ImmutableArray<string> Lost { get; private set; } = [];

        public TEnum? Of<TEnum>(string name, string textKey) where TEnum : struct, Enum =>
            Text(name, textKey, text => Enum.TryParse<TEnum>(text, out var value) && Enum.IsDefined(value)) is { } known ? Enum.Parse<TEnum>(known) : null;

        public string? Text(string name, string? textKey = null, Predicate<string>? isKnown = null)
        {
            if (_query.GetValueOrDefault(name) is not { Length: > 0 } text)
            {
                return null;
            }

            if (isKnown?.Invoke(text) != false)
            {
                return text;
            }

            Lost = Lost.Add(textKey!);
            return null;
        }
    }
}
