namespace OpsSupport.Kernel.Approvals;

/// <summary>A name that an administrator gives in both languages of the portal.</summary>
[GenerateSerializer, Immutable, Alias("bilingual-name")]
public sealed record BilingualName(string Chinese, string English)
{
    public string In(ApprovalLanguage language) => language == ApprovalLanguage.English ? English : Chinese;
}

/// <summary>The languages of the portal, Chinese first.</summary>
[GenerateSerializer, Alias("approval-language")]
public enum ApprovalLanguage
{
    Chinese = 0,
    English = 1,
}
