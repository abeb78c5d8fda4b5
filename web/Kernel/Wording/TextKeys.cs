namespace OpsSupport.Kernel.Wording;

/// <summary>How the key of a text follows from the thing it names.</summary>
public static class TextKeys
{
    public static string Of(Enum member) => $"{member.GetType().Name}.{member}";

    /// <summary>A field of a form has the label of the body's member: <c>TimeReportForm.LineForm.Hours</c> → <c>TimeReportLine.Hours</c>.</summary>
    public static string OfField(Type form, string member) => $"{Subject(form)}.{member}";

    /// <summary>What a form or an input stands for.</summary>
    public static string Subject(Type form) => form.DeclaringType is { } outer ? Subject(outer) + Trimmed(form.Name) : Trimmed(form.Name);

    private static string Trimmed(string name) =>
        name.EndsWith("Form", StringComparison.Ordinal) ? name[..^4]
        : name.EndsWith("Input", StringComparison.Ordinal) ? name[..^5]
        : name;
}
