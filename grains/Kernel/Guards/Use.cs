using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Guards;

/// <summary>What a document needs of something scarce, as its module says. The kernel reserves, holds and releases it.</summary>
/// <param name="IsSpent">It is used for good, not only set aside.</param>
internal sealed record Use(GuardRef Guard, Money Amount, bool IsSpent = false);
