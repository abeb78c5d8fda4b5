using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.EInvoices;

/// <summary>An invoice as the registry knows it: what was read of it and whose it is.</summary>
[GenerateSerializer, Immutable, Alias("registered-invoice")]
public sealed record RegisteredInvoice
{
    [Id(0)] public required RecognisedInvoice Read { get; init; }

    [Id(1)] public required InvoiceFacts Facts { get; init; }

    [Id(2)] public InvoiceCorrection? Correction { get; init; }

    [Id(3)] public InvoiceState State { get; init; }

    /// <summary>The document that has it; null while it is free.</summary>
    [Id(4)] public DocumentRef? Holder { get; init; }

    /// <summary>That document's number.</summary>
    [Id(5)] public string HolderNumber { get; init; } = "";

    [Id(6)] public EmployeeNo? HolderOwner { get; init; }

    /// <summary>How much of it is claimed.</summary>
    [Id(7)] public Money? Claimed { get; init; }

    /// <summary>The red invoice that takes it back.</summary>
    [Id(8)] public InvoiceKey? RedLetter { get; init; }

    /// <summary>It was taken back while a claim has it, and nobody has seen to the money yet.</summary>
    [Id(9)] public bool IsToRecover { get; init; }

    /// <summary>What finance did about it; null where it had nothing to do or has not done it.</summary>
    [Id(10)] public InvoiceRecovery? Recovery { get; init; }
}

/// <summary>What became of an invoice over time, newest first.</summary>
[GenerateSerializer, Immutable, Alias("invoice-history")]
public sealed record InvoiceHistory(ImmutableArray<InvoiceEvent> Events);

/// <summary>One change of who has an invoice.</summary>
[GenerateSerializer, Immutable, Alias("invoice-event")]
public sealed record InvoiceEvent(DateTimeOffset At, InvoiceState State, string HolderNumber, EmployeeNo? HolderOwner, Money? Claimed);
