namespace OpsSupport.Features.EInvoices;

/// <summary>A letter where it stands on paper; the order in which a file draws them says nothing.</summary>
/// <param name="Y">The height of its baseline, growing downwards.</param>
/// <param name="Size">The size of its font, in the same unit as everything else.</param>
internal sealed record Glyph(string Text, double X, double Right, double Y, double Size);
