using System.Collections.Immutable;

namespace OpsSupport.Features.EInvoices;

/// <summary>What recognition is tested with.</summary>
internal static class A
{
    /// <summary>The company that the sample invoices are made out to.</summary>
    public static OwnCompany Company { get; } = new() { Name = "北京示例云信息技术有限公司", TaxId = "91110108DEM0000147" };

    /// <summary>Another company of the group, which has finance people of its own.</summary>
    public static OwnCompany Subsidiary { get; } = new() { Name = "上海示例软件有限公司", TaxId = "91310115DEM0000243", Unit = "D-SUBSIDIARY" };

    /// <summary>The companies of the silo that tests share.</summary>
    public static ImmutableArray<OwnCompany> Companies { get; } = [Company, Subsidiary];

    public static InvoiceRecogniser Recogniser { get; } = new(new([Company]));

    /// <summary>A day on which none of the invoices is too old or yet to come, unless a test is about that.</summary>
    public static DateOnly Today { get; } = new(2025, 6, 30);

    /// <summary>1,000.00 net and 60.00 tax at 6 %, issued in the year of <see cref="Today"/>.</summary>
    public static PaperInvoice Paper { get; } = new();

    public static InvoiceFile File(byte[] content, string name = "invoice") => new(name, content);

    public static RecognisedInvoice Read(byte[] content, DateOnly? today = null)
    {
        var read = Recogniser.Recognise(File(content), today ?? Today);
        return Assert.Single(read.Value?.Invoices ?? throw new InvalidOperationException(string.Join(", ", read.Errors)));
    }

    public static ImmutableArray<ReviewReason> Reasons(RecognisedInvoice invoice) => [.. invoice.Flags.Where(flag => flag.Weight > FlagWeight.Hint).Select(flag => flag.Reason)];
}
