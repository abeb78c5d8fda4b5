using System.Reflection;
using OpsSupport.Kernel.Documents;
using Orleans.Concurrency;

namespace OpsSupport.Architecture;

/// <summary>What holds for every grain: a name that storage can rely on, one thing at a time, keys that cannot collide.</summary>
public sealed class GrainTests
{
    private static readonly Type[] Grains = [.. typeof(GrainModules).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IGrainBase)) && !type.IsAbstract)];

    private static readonly Type[] Contracts = [.. typeof(IDocumentGrain).Assembly.GetTypes().Where(type => type.IsInterface && type.IsAssignableTo(typeof(IGrain)))];

    private static readonly DocumentKind[] Kinds =
    [
        .. from type in typeof(IDocumentGrain).Assembly.GetTypes()
           from property in type.GetProperties(BindingFlags.Static | BindingFlags.Public)
           where property.PropertyType == typeof(DocumentKind)
           select (DocumentKind)property.GetValue(null)!,
    ];

    [Fact]
    public void Every_grain_has_a_name_of_its_own_that_a_rename_of_the_class_does_not_change()
    {
        var names = Grains.Select(grain => (Grain: grain, Name: NameOf(grain))).ToList();

        Assert.NotEmpty(names);
        Assert.Empty(names.Where(grain => grain.Name is null).Select(grain => grain.Grain.Name));
        Assert.Distinct(names.Select(grain => grain.Name));
    }

    [Fact]
    public void Every_grain_does_one_thing_at_a_time() =>
        Assert.Empty(Grains.Where(grain => grain.IsDefined(typeof(ReentrantAttribute)) || grain.IsDefined(typeof(MayInterleaveAttribute))).Select(grain => grain.Name)
            .Concat(Contracts.SelectMany(contract => contract.GetMethods()).Where(method => method.IsDefined(typeof(AlwaysInterleaveAttribute))).Select(method => method.Name)));

    [Fact]
    public void Every_kind_of_document_has_names_of_its_own()
    {
        Assert.NotEmpty(Kinds);
        Assert.Distinct(Kinds.Select(kind => kind.Name));
        Assert.Distinct(Kinds.Select(kind => kind.Slug));
        Assert.Distinct(Kinds.Select(kind => kind.NumberPrefix));
    }

    // ADO.NET storage takes a key that reads as a hexadecimal number for that number: E001 and 0e001 would be one grain.
    [Fact]
    public void No_key_of_a_document_reads_as_a_number() => Assert.All(Kinds, kind => Assert.Matches("^[a-z]*[g-z][a-z]*:", kind.NewKey()));

    private static string? NameOf(Type grain) =>
        grain.GetCustomAttributesData().FirstOrDefault(attribute => attribute.AttributeType == typeof(GrainTypeAttribute))?.ConstructorArguments[0].Value as string;
}
