using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using OpsSupport.Kernel.Documents;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace OpsSupport.Architecture;

public sealed class LayerTests
{
    private static readonly System.Reflection.Assembly Web = typeof(PortalModules).Assembly;
    private static readonly System.Reflection.Assembly Grains = typeof(GrainModules).Assembly;
    private static readonly System.Reflection.Assembly Interfaces = typeof(IDocumentGrain).Assembly;

    private static readonly ArchUnitNET.Domain.Architecture Code = new ArchLoader().LoadAssemblies(Web, Grains, Interfaces).Build();

    public static TheoryData<string> Features { get; } =
    [
        .. Interfaces.GetTypes()
            .Select(type => type.Namespace?.Split("OpsSupport.Features.").ElementAtOrDefault(1))
            .OfType<string>()
            .Distinct(),
    ];

    [Theory]
    [MemberData(nameof(Features))]
    public void A_feature_knows_others_by_their_interfaces_only(string feature) => Types()
        .That().ResideInNamespaceMatching($@"^OpsSupport\.Features\.{feature}$")
        .Should().NotDependOnAny(Types()
            .That().ResideInNamespaceMatching($@"^OpsSupport\.Features\.(?!{feature}$)")
            .And().DoNotResideInAssembly(Interfaces))
        .Check(Code);

    [Fact]
    public void The_portal_knows_grains_by_their_interfaces_only() => Types().That().ResideInAssembly(Web)
        .Should().NotDependOnAny(Types().That().ResideInAssembly(Grains))
        .Check(Code);

    [Fact]
    public void The_kernel_knows_no_feature() => Types().That().ResideInNamespaceMatching(@"^OpsSupport\.Kernel")
        .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^OpsSupport\.Features"))
        .Check(Code);

    [Fact]
    public void Rules_are_pure() => Types().That().HaveNameEndingWith("Rules")
        .Should().NotDependOnAny(Types(includeReferenced: true).That().HaveFullNameMatching(Impure))
        .Check(Code);

    // Attributes that describe a type are no help from outside; everything else of Orleans is.
    private const string Impure =
        @"^(Orleans\.(?!(GenerateSerializer|Id|Alias|Immutable))|System\.(TimeProvider|Threading\.Tasks)|Npgsql|OpsSupport\.Kernel\.(Time|Effects|Directory))";
}
