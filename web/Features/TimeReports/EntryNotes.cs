using OpsSupport.Features.Projects;
using OpsSupport.Kernel.Ledger;

namespace OpsSupport.Features.TimeReports;

/// <summary>What the page shows around an entry: what it is called, what became of it before, and the ways out of a refusal.</summary>
/// <param name="ProjectName">Null as long as the project has to be typed in.</param>
/// <param name="Said">The line that stands for it already.</param>
/// <param name="Refusal">What its project said against it.</param>
/// <param name="HasAsked">Its project was just asked to take the person in.</param>
public sealed record EntryNotes(int Index, string? ProjectName, DeskLine? Said, PostOnPackage? Refusal, bool MayJoin, bool HasAsked)
{
    public static EntryNotes None { get; } = new(0, null, null, null, MayJoin: false, HasAsked: false);

    public static EntryNotes Of(int index, TimeModel page)
    {
        var code = page.Form.Entries[index].Project;
        var field = $"{nameof(TimeForm.Entries)}[{index}].{nameof(TimeForm.EntryForm.Project)}";
        var reasons = page.Refusals.Where(error => error.Field == field).ToList();
        var said = page.Desk.Lines.FirstOrDefault(line => TimeLines.IsOpen(line.Line) && line.Line.Entry.Project.Value == code);
        return new(
            index,
            said?.ProjectName ?? page.Desk.Projects.FirstOrDefault(project => project.No.Value == code)?.Name,
            said,
            reasons.OfType<PostOnPackage>().FirstOrDefault(),
            reasons.OfType<NotAMember>().Any(),
            page.Asked == index);
    }
}
