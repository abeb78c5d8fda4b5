namespace OpsSupport.Kernel.Approvals;

/// <summary>How the comparisons of a node are joined.</summary>
public enum ConditionJoin
{
    All,
    Any,

    /// <summary>As they are: the page can say them, not change them.</summary>
    Kept,
}
