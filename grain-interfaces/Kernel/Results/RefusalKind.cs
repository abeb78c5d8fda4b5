namespace OpsSupport.Kernel.Results;

/// <summary>What a refusal comes down to, for whoever asks without reading its text.</summary>
public enum RefusalKind
{
    /// <summary>It breaks a rule: something else has to be said.</summary>
    Rule = 0,

    /// <summary>The person lacks the right, whatever is said.</summary>
    Forbidden = 1,

    /// <summary>There is no such thing, or none that the person may know of.</summary>
    Unknown = 2,

    /// <summary>It was decided on what is no longer so: look again, then say it again.</summary>
    Conflict = 3,
}
