using OpsSupport.Kernel.Results;

namespace OpsSupport.Features.News;

/// <summary>There is no such news, or none that the person may know of.</summary>
[GenerateSerializer, Immutable, Alias("news.unknown")]
public sealed record NewsUnknown : DomainError
{
    public override RefusalKind Refusal => RefusalKind.Unknown;
}

/// <summary>Somebody changed it meanwhile.</summary>
[GenerateSerializer, Immutable, Alias("news.changed")]
public sealed record NewsChanged : DomainError
{
    public override RefusalKind Refusal => RefusalKind.Conflict;
}

/// <summary>The person writes in no channel, or not in this one.</summary>
[GenerateSerializer, Immutable, Alias("news.not-an-editor")]
public sealed record NotAnEditor : DomainError
{
    public override RefusalKind Refusal => RefusalKind.Forbidden;
}

/// <summary>It would be over before anybody sees it.</summary>
[GenerateSerializer, Immutable, Alias("news.over-before-it-begins")]
public sealed record NewsOverBeforeItBegins() : DomainError(nameof(NewsContent.ExpiresAt));

/// <summary>What was withdrawn stays so: it is written anew.</summary>
[GenerateSerializer, Immutable, Alias("news.is-withdrawn")]
public sealed record NewsIsWithdrawn : DomainError;

/// <summary>People are reminded only of what has to be read and is on show now.</summary>
[GenerateSerializer, Immutable, Alias("news.nothing-to-remind-of")]
public sealed record NothingToRemindOf : DomainError;
