using System.Text.RegularExpressions;
using OpsSupport.Kernel.Documents;

namespace OpsSupport.Architecture;

/// <summary>Names say what a thing is. Some words say nothing here.</summary>
public sealed partial class NameTests
{
    private static readonly string[] Empty = ["Manager", "Helper", "Util", "Utils", "Common", "Base", "Data", "Info", "Processor", "Handler", "Service", "Dto"];

    /// <summary>Names that are words of the glossary, or of the settings, as a whole.</summary>
    private static readonly string[] Glossary = ["DataScope", "DataFolder", "DataFolderInUseException"];

    [Fact]
    public void No_type_is_called_by_a_word_that_says_nothing() =>
        Assert.Empty(
            from assembly in new[] { typeof(IDocumentGrain).Assembly, typeof(GrainModules).Assembly, typeof(PortalModules).Assembly, typeof(NameTests).Assembly }
            from type in assembly.GetTypes()
            where type.Namespace?.StartsWith("OpsSupport", StringComparison.Ordinal) is true && !type.Name.Contains('<')
            from word in Word().Matches(type.Name).Select(match => match.Value)
            where Empty.Contains(word) && !Glossary.Contains(type.Name) && !IsTheFrameworksOwn(type, word)
            select $"{type.FullName}: {word}");

    // A class that the framework wants to be a handler or a background service is called one.
    private static bool IsTheFrameworksOwn(Type type, string word) =>
        type.GetInterfaces().Append(type.BaseType).Any(parent => parent?.Assembly != type.Assembly && parent?.Name.Split('`')[0].EndsWith(word, StringComparison.Ordinal) is true);

    [GeneratedRegex("[A-Z][a-z]*")]
    private static partial Regex Word();
}
