using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Ledger;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Storage;

/// <summary>Refusals of the database that a person can do something about.</summary>
internal static class StorageRefusals
{
    /// <summary>What to tell the person; null when it is a fault and nobody's mistake.</summary>
    public static DomainError? ToDomainError(this StorageRefusedException exception) => exception.Reason switch
    {
        UnitRefusal.PeriodClosed when Period.TryParse(exception.Detail) is { } period => new PeriodClosed(period),
        UnitRefusal.NumberTaken => new AlreadyExists(exception.Detail),
        UnitRefusal.LineTaken => new SaidElsewhere(),
        _ => null,
    };
}
