using System.Globalization;
using System.Text.Json;

namespace OpsSupport.Kernel.Api;

/// <summary>A member of an enum in an address, spelt as in JSON: <c>?kind=externalCost</c>.</summary>
public readonly record struct Choice<TEnum>(TEnum Value) where TEnum : struct, Enum
{
    public static bool TryParse(string? text, IFormatProvider? provider, out Choice<TEnum> choice)
    {
        var known = Enum.TryParse<TEnum>(text, ignoreCase: true, out var value) && !int.TryParse(text, CultureInfo.InvariantCulture, out _);
        choice = new(value);
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
