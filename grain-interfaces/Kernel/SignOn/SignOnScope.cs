namespace OpsSupport.Kernel.SignOn;

/// <summary>What a connected system may be told of a person besides his number. Stored by number: append, never reorder.</summary>
[GenerateSerializer, Alias("sign-on-scope")]
public enum SignOnScope
{
    /// <summary>Name and department.</summary>
    Profile = 0,
    Email = 1,
    Roles = 2,

    /// <summary>All this for as long as the session lasts, without the browser.</summary>
    Offline = 3,

    /// <summary>To ask something of people, in its own name: its to-dos stand in their inboxes.</summary>
    Todos = 4,
}
