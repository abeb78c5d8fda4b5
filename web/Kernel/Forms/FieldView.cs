using System.Collections.Immutable;

namespace OpsSupport.Kernel.Forms;

/// <summary>A field of a form as <c>_Field.cshtml</c> shows it: label, input, hint and what is wrong with it.</summary>
public sealed record FieldView
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Label { get; init; }

    public required FieldKind Kind { get; init; }

    public string? Value { get; init; }

    public bool IsRequired { get; init; }

    public bool IsReadOnly { get; init; }

    public string? Hint { get; init; }

    /// <summary>A unit of measure behind the input: ¥, h.</summary>
    public string? Suffix { get; init; }

    public int? LongestLength { get; init; }

    /// <summary>The choices of a <see cref="FieldKind.Choice"/>.</summary>
    public ImmutableArray<FieldChoice> Choices { get; init; } = [];

    /// <summary>The kind of master a <see cref="FieldKind.Code"/> names.</summary>
    public string? Suggest { get; init; }

    /// <summary>The name behind the code that stands in a <see cref="FieldKind.Code"/>.</summary>
    public string? CodeName { get; init; }

    public ImmutableArray<string> Errors { get; init; } = [];

    public bool IsRefused => !Errors.IsEmpty;

    /// <summary>What a password manager may fill in; null where the browser decides.</summary>
    public string? AutoComplete => Kind switch
    {
        FieldKind.UserName => "username",
        FieldKind.Password => "current-password",
        FieldKind.NewPassword => "new-password",
        FieldKind.Secret => "off",
        FieldKind.OneTimeCode => "one-time-code",
        _ => null,
    };

    public string HintId => $"{Id}-hint";

    public string ErrorId => $"{Id}-error";

    /// <summary>What a screen reader says after the label: the hint and the reasons.</summary>
    public string? DescribedBy => string.Join(' ', new[] { Hint is null ? null : HintId, IsRefused ? ErrorId : null }.OfType<string>()) is { Length: > 0 } ids ? ids : null;
}

/// <summary>Something that may be chosen.</summary>
public sealed record FieldOption(string Value, string Text);

/// <summary>One choice of a field.</summary>
public sealed record FieldChoice(string Value, string Text, bool IsChosen);

/// <summary>How a value is typed in.</summary>
public enum FieldKind
{
    Text,
    LongText,
    Number,
    Day,
    Month,

    /// <summary>A day and a time, as the clock on the wall says.</summary>
    Moment,

    /// <summary>A time of the day.</summary>
    Time,
    Choice,
    Tick,
    Code,
    File,

    /// <summary>The number one signs in with.</summary>
    UserName,

    /// <summary>A password that exists; never sent back to the page.</summary>
    Password,

    /// <summary>A password to be; never sent back to the page.</summary>
    NewPassword,

    /// <summary>Something secret that is pasted: no browser remembers it.</summary>
    Secret,

    /// <summary>A code that is good once; never sent back to the page.</summary>
    OneTimeCode,
}
