using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Features.Projects;

/// <summary>Memberships with their days, the latest first.</summary>
internal static class MembershipTable
{
    public static TableView Of(PackageMemberships memberships, ITexts texts) => new(
        "memberships", texts["Package.Title"],
        [
            new(texts[memberships.IsPackage ? "Package.Member" : "Project.Package"]), new(texts["Project.Name"]), new(texts["Project.State"]),
            new(texts["Dated.From"]), new(texts["Dated.To"]),
        ],
        [.. memberships.Links.Select(link => new TableRow(
            PackageModel.AddressOf(link.Other.No), [link.Other.No.Value, link.Other.Name, link.Other.State, link.From, link.To?.AddDays(-1)]))])
    {
        Empty = new("package", texts[memberships.IsPackage ? "Package.Empty" : "Package.None"], texts["Package.Empty.Text"]),
    };
}
