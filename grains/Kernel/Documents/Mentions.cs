using System.Collections.Immutable;
using System.Text.RegularExpressions;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Documents;

/// <summary>Finds who is spoken to in a remark: <c>@E001</c>, or <c>@</c> and a name that one person alone has.</summary>
internal sealed partial class Mentions(IDirectory directory)
{
    /// <summary>Everybody spoken to, once each. An <c>@</c> that nobody answers to is part of the text, as in an e-mail address.</summary>
    public ImmutableArray<EmployeeNo> In(string text) =>
        [.. Called().Matches(text).Select(match => Find(match.Groups["name"].Value)).OfType<EmployeeNo>().Distinct()];

    private EmployeeNo? Find(string name) => Code.TryParse<EmployeeNo>(name) is { } no && directory.Find(no) is not null ? no : directory.Named(name);

    [GeneratedRegex(@"(?<![\p{L}\p{N}._-])@(?<name>[\p{L}\p{N}_-]+)")]
    private static partial Regex Called();
}
