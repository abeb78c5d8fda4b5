using System.ComponentModel.DataAnnotations;

namespace OpsSupport.Features.EInvoices;

/// <summary>What finance did about an invoice that was taken back.</summary>
public sealed class RecoveryForm
{
    [Required, StringLength(200)] public string How { get; set; } = "";
}
