using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Forms;

namespace OpsSupport.Features.ConnectedSystems;

/// <summary>A line that is nothing but an address.</summary>
public abstract class AddressForm : LineForm
{
    public const string Partial = "/Features/ConnectedSystems/_Address.cshtml";

    [StringLength(ConnectedSystem.LongestAddress)] public string? Address { get; set; }

    protected override IEnumerable<LineField> Fields => [new(nameof(Address), Address)];
}
