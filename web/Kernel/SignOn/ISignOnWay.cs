namespace OpsSupport.Kernel.SignOn;

/// <summary>A way on which people are led to another system: an address of ours at which they are asked to sign in first, if they have to.</summary>
internal interface ISignOnWay
{
    /// <summary>The page of the other system that the way ends at; null where it is not this way, or leads nowhere.</summary>
    /// <param name="path">A path of the portal that somebody shall be led back to.</param>
    Task<string?> TargetAsync(PathString path, IQueryCollection query);
}
