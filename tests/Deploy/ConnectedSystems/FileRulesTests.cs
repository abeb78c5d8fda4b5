using ConnectedSystems.Faces.Library;
using ConnectedSystems.Kernel.SignOn;

namespace OpsSupport.Deploy.ConnectedSystems;

public sealed class FileRulesTests
{
    private static readonly Visitor Ann = new("ann", "Ann", "D01", "Development", [], "s");

    [Theory]
    [InlineData("a.txt", "a.txt")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\temp\\制度 1.pdf", "制度 1.pdf")]
    [InlineData("a\0b\n<c>.txt", "abc.txt")]
    [InlineData("..", "")]
    public void Names_lead_nowhere(string given, string expected) => Assert.Equal(expected, FileRules.SafeName(given));

    [Fact]
    public void Long_names_keep_their_ending()
    {
        var name = FileRules.SafeName($"{new string('x', 500)}.pdf");

        Assert.Equal(120, name.Length);
        Assert.EndsWith(".pdf", name, StringComparison.Ordinal);
    }

    [Fact]
    public void The_best_right_that_is_ones_own_counts()
    {
        Assert.Equal(FolderRight.None, FolderRules.RightOf(Ann, []));
        Assert.Equal(FolderRight.None, FolderRules.RightOf(Ann, [new(SubjectKind.Person, "D01", FolderRight.Write), new(SubjectKind.Department, "ann", FolderRight.Write)]));
        Assert.Equal(FolderRight.Download, FolderRules.RightOf(Ann, [new(SubjectKind.Department, "D01", FolderRight.Download), new(SubjectKind.Everybody, "", FolderRight.See)]));
        Assert.Equal(FolderRight.None, FolderRules.RightOf(Ann with { Department = null }, [new(SubjectKind.Department, "D01", FolderRight.Write)]));
    }
}
