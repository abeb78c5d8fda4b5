using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Shared;

/// <summary>Where the fields of a document are that a page refuses without showing its form.</summary>
/// <param name="Form">The address of its form; null where it cannot be changed now.</param>
public sealed record RefusedFields(Type Body, string? Form)
{
    private const string Prefix = "Form.";

    /// <summary>What people call the field; one of a line is called by the lines it stands in.</summary>
    /// <param name="name">As refusals name it: <c>Form.Lines[2].Amount</c>.</param>
    public string LabelOf(string name, ITexts texts) => texts[TextKeys.OfField(Body, name[Prefix.Length..].Split('[', '.')[0])];

    public string? AddressOf(string name) => Form is null ? null : $"{Form}#{IdOf(name)}";

    /// <summary>The mark of a field that is typed in under that name.</summary>
    public static string IdOf(string name) => name.Replace('.', '_').Replace('[', '_').Replace(']', '_');
}
