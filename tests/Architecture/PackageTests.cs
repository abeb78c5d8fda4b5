using OpsSupport.Kernel;

namespace OpsSupport.Architecture;

/// <summary>The packages the owner of the product decided on are there for a reason: the code calls them.</summary>
public sealed class PackageTests
{
    private static readonly System.Reflection.Assembly[] Product = [typeof(PortalModules).Assembly, typeof(GrainModules).Assembly, .. Silo];

    // A compiler leaves out the references that no line of code needs, so what is listed here is used.
    [Theory]
    [InlineData("Orleans.Runtime")]
    [InlineData("Orleans.Clustering.AdoNet")]
    [InlineData("Orleans.Persistence.AdoNet")]
    [InlineData("Orleans.Reminders.AdoNet")]
    [InlineData("Npgsql")]
    [InlineData("Microsoft.Data.Sqlite")]
    [InlineData("Htmx")]
    [InlineData("OpenIddict.Server")]
    [InlineData("OpenIddict.Server.AspNetCore")]
    [InlineData("OpenIddict.EntityFrameworkCore")]
    [InlineData("Microsoft.AspNetCore.Mvc.Razor.RuntimeCompilation")]
    public void A_package_the_owner_fixed_is_used(string assembly) =>
        Assert.Contains(assembly, Product.SelectMany(part => part.GetReferencedAssemblies()).Select(reference => reference.Name));

    [Fact]
    public void Versions_are_written_in_one_place() =>
        Assert.Empty(
            from project in Repository.FilesIn(".", ".csproj")
            from line in File.ReadLines(Repository.PathTo(project))
            where line.Contains("<PackageReference", StringComparison.Ordinal) && line.Contains("Version", StringComparison.Ordinal)
            select $"{project}: {line.Trim()}");

    private static IEnumerable<System.Reflection.Assembly> Silo => [System.Reflection.Assembly.Load("OpsSupport.Silo")];
}
