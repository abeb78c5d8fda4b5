namespace ConnectedSystems.Faces.Messenger;

/// <summary>What two people, or a group, say to each other.</summary>
/// <param name="Name">Of a group; null where two people talk.</param>
internal sealed record Conversation(long Id, string? Name)
{
    public bool IsGroup => Name is not null;
}

/// <summary>A conversation as one of its members finds it.</summary>
/// <param name="Other">Whom he talks to; null in a group.</param>
/// <param name="LastAt">When something was said last; null where nothing was.</param>
internal sealed record ListedConversation(long Id, string? Name, string? Other, int Unread, DateTimeOffset? LastAt);

/// <summary>Something that was said.</summary>
/// <param name="Author">Null for the portal's robot.</param>
internal sealed record Message(long Id, string? Author, string Text, DateTimeOffset At);
