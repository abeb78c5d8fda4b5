using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace OpsSupport.Kernel.Api;

/// <summary>A member of an enum in an address, spelt as in JSON: <c>?kind=externalCost</c>.</summary>
[SuppressMessage("Design", "CA1000", Justification = "This is how the framework reads a parameter.")]
public readonly record struct Choice<TEnum>(TEnum Value) : IParsable<Choice<TEnum>> where TEnum : struct, Enum
{
    public static Choice<TEnum> Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var choice) ? choice : throw new FormatException($"\"{s}\" is no {typeof(TEnum).Name}.");

    public static bool TryParse(string? s, IFormatProvider? provider, out Choice<TEnum> result)
    {
        // A number would be taken for a member too, also for one that there is not.
        var known = Enum.TryParse<TEnum>(s, ignoreCase: true, out var value) && !int.TryParse(s, provider, out _);
        result = new(value);
        return known;
    }
}

internal static class Choices
{
    public static string Spelt(string member) => JsonNamingPolicy.CamelCase.ConvertName(member);

    /// <summary>What may stand in a parameter of this type; nothing where it is no choice.</summary>
    public static IEnumerable<string> Of(Type? parameter) =>
        (Nullable.GetUnderlyingType(parameter ?? typeof(object)) ?? parameter) is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Choice<>)
            ? Enum.GetNames(type.GetGenericArguments()[0]).Select(Spelt)
            : [];
}
