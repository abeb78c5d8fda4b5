using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.EInvoices;

/// <summary>Finance has seen to it that an invoice that was taken back costs nothing.</summary>
/// <param name="How">How: paid back, deducted, replaced by another invoice; 1 to 200 characters.</param>
[GenerateSerializer, Immutable, Alias("invoice-recovery")]
public sealed record InvoiceRecovery(EmployeeNo By, DateTimeOffset At, string How);
