namespace OpsSupport.Features.EInvoices;

/// <summary>What makes an invoice the only one of its kind: the number alone where there is no code, never where there is one.</summary>
/// <param name="Code">10 or 12 digits; empty for digital invoices, rail tickets and air itineraries.</param>
/// <param name="Number">8 digits beside a code, 20 without.</param>
[GenerateSerializer, Immutable, Alias("invoice-key")]
public sealed record InvoiceKey(string Code, string Number)
{
    private const int LongestPart = 32;

    /// <summary>The key that <see cref="ToString"/> wrote; null where the text is none.</summary>
    public static InvoiceKey? TryParse(string? text) =>
        text?.Trim().Split('|') is [var code, { Length: > 0 and <= LongestPart } number] && code.Length <= LongestPart && (code + number).All(char.IsAsciiLetterOrDigit)
            ? new(code, number)
            : null;

    public override string ToString() => $"{Code}|{Number}";
}
