using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using OpsSupport.Kernel.Documents;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace OpsSupport.Architecture;

/// <summary>Who may know whom. Each of these rules has been seen red with a class planted against it.</summary>
public sealed class LayerTests
{
    // Attributes that describe a type are no help from outside; everything else of Orleans is.
    private const string Impure =
        @"^(Orleans\.(?!(GenerateSerializer|Id|Alias|Immutable))|System\.(TimeProvider|Threading\.Tasks)|Npgsql|OpsSupport\.Kernel\.(Time|Effects\.(EffectDelivery|EffectSweep|OwingGrain)|Directory\.(IDirectory|Rights)))";

    private const string Databases = @"^(System\.Data|Npgsql|Microsoft\.Data\.Sqlite|OpsSupport\.Kernel\.Storage)\b";

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

    // The portal starts a silo when it is embedded, through the silo's own front door; grain types stay out of its sight.
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

    [Fact]
    public void The_portal_and_what_may_be_said_know_no_database() => Types()
        .That().ResideInNamespaceMatching(@"^OpsSupport\.Features").And().ResideInAssembly(Web)
        .Or().ResideInAssembly(Interfaces)
        .Should().NotDependOnAny(Types(includeReferenced: true).That().HaveFullNameMatching(Databases))
        .Check(Code);

    // ADR 44: the sign-on library brings its own store.
    [Fact]
    public void Only_sign_on_reaches_the_database_from_the_portal() => Types()
        .That().ResideInAssembly(Web).And().DoNotResideInNamespaceMatching(@"^OpsSupport\.Kernel\.SignOn$")
        .Should().NotDependOnAny(Types(includeReferenced: true).That().HaveFullNameMatching(@"^Microsoft\.EntityFrameworkCore\b"))
        .Check(Code);

    // In Development a changed page is compiled by itself, as a program that sees nothing internal here.
    [Fact]
    public void Pages_use_what_is_public_only() => Types().That().HaveNameMatching("^(Kernel|Features)_").And().ResideInAssembly(Web)
        .Should().NotDependOnAny(Types().That().ResideInAssembly(Web).And().AreNotPublic().And().DoNotHaveNameMatching("^(Kernel|Features)_|<"))
        .Check(Code);

    [Fact]
    public void Grains_and_rules_are_nobody_elses_business() => Classes()
        .That().ResideInAssembly(Grains).And().HaveNameMatching("(Grain|Rules|Store)$")
        .Should().BeInternal()
        .Check(Code);
}
