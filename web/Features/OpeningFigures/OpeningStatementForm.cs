using System.ComponentModel.DataAnnotations;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Forms;

namespace OpsSupport.Features.OpeningFigures;

public sealed class OpeningStatementForm : IDocumentForm<OpeningStatement, OpeningStatementForm>
{
    [Required, CodeText] public string Project { get; set; } = "";

    [Required, StringLength(200)] public string Origin { get; set; } = "";

    public LineList<OpeningLineForm> Lines { get; } = new("/Features/OpeningFigures/_Line.cshtml");

    public static OpeningStatementForm FromBody(OpeningStatement body)
    {
        var form = new OpeningStatementForm { Project = body.Project.Value, Origin = body.Origin };
        form.Lines.With(body.Lines.Select(OpeningLineForm.Of));
        return form;
    }

    public OpeningStatement ToBody() => new()
    {
        Project = new(Project.Trim()),
        Origin = Origin.Trim(),
        Lines = [.. Lines.Filled.Select(line => line.ToLine())],
    };
}
