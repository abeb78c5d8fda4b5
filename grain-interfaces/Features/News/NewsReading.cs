using System.Collections.Immutable;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.News;

/// <summary>Who of the audience said that he read it. People who left and people whose account is closed do not count.</summary>
/// <param name="Audience">How many it is for today.</param>
/// <param name="Missing">Who did not acknowledge, by number.</param>
[GenerateSerializer, Immutable, Alias("news-reading")]
public sealed record NewsReading(int Audience, ImmutableArray<EmployeeNo> Missing)
{
    public int Acknowledged => Audience - Missing.Length;
}

/// <param name="Count">How many people were reminded.</param>
[GenerateSerializer, Immutable, Alias("news-reminder")]
public sealed record NewsReminder(int Count);
