namespace OpsSupport.Kernel.Approvals;

/// <summary>A share of signers as a fraction, since two of three is not 66.67 %.</summary>
[GenerateSerializer, Immutable, Alias("sign-ratio")]
public sealed record SignRatio(int Parts, int Of)
{
    public bool IsReachedBy(int signers, int all) => (long)signers * Of >= (long)all * Parts;

    public override string ToString() => $"{Parts}/{Of}";
}
