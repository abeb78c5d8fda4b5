using System.Collections.Immutable;
using OpsSupport.Kernel.Guards;

namespace OpsSupport.Features.EInvoices;

/// <summary>What the registry keeps of one invoice.</summary>
internal sealed record RegistryRecord(InvoiceKey Key)
{
    /// <summary>Rises by one with every change; 0 while nothing is stored.</summary>
    public int Revision { get; init; }

    public RecognisedInvoice? Read { get; init; }

    public InvoiceCorrection? Correction { get; init; }

    /// <summary>The documents that have or had it; at most one of them stands.</summary>
    public ImmutableArray<Holding> Holdings { get; init; } = [];

    /// <summary>The red invoice that takes it back.</summary>
    public InvoiceKey? RedLetter { get; init; }

    /// <summary>What finance did about that.</summary>
    public InvoiceRecovery? Recovery { get; init; }

    /// <summary>A claim has it that should not, and nobody has seen to the money yet.</summary>
    public bool IsToRecover => RedLetter is not null && Recovery is null && Holder is not null;

    public Holding? Holder => Holdings.SingleOrDefault(one => one.Stands);

    public InvoiceState State => Holder?.Hold.State switch
    {
        null => InvoiceState.Free,
        HoldState.Reserved => InvoiceState.Reserved,
        HoldState.Held => InvoiceState.Held,
        _ => InvoiceState.Consumed,
    };
}
