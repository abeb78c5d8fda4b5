using OpsSupport.Kernel.Results;

namespace OpsSupport.Kernel.Lists;

/// <summary>The person has a view of that name for this list already.</summary>
[GenerateSerializer, Immutable, Alias("saved-view.name-taken")]
public sealed record ViewNameTaken(string Name) : DomainError(nameof(SavedView.Name))
{
    public override RefusalKind Refusal => RefusalKind.Conflict;
}

/// <summary>A person keeps <paramref name="Limit"/> views of a list at most.</summary>
[GenerateSerializer, Immutable, Alias("saved-view.too-many")]
public sealed record TooManyViews(int Limit) : DomainError;

/// <summary>Views for a unit are made by its head, for everybody by who sees everything of the kind.</summary>
[GenerateSerializer, Immutable, Alias("saved-view.not-to-share")]
public sealed record NotToShare() : DomainError(nameof(SavedView.Audience));

/// <summary>There is no such view, or it is somebody else's.</summary>
[GenerateSerializer, Immutable, Alias("saved-view.gone")]
public sealed record ViewGone : DomainError
{
    public override RefusalKind Refusal => RefusalKind.Unknown;
}
