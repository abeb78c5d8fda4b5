namespace OpsSupport.Features.EInvoices;

/// <summary>A picture in grey, one byte for each point.</summary>
internal sealed record GreyPicture(byte[] Points, int Width, int Height);
