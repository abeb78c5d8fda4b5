using System.Collections.Immutable;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Absences;

/// <summary>Leave for tests, asked for and agreed to the way people do it.</summary>
internal static class Leaves
{
    public static IDocumentGrain<Absence> New(IGrainFactory grains) =>
        grains.GetGrain<IDocumentGrain<Absence>>(AbsenceDocument.Kind.Ref(AbsenceDocument.Kind.NewKey()).ToGrainId());

    /// <summary>Asks for it; nobody has agreed yet.</summary>
    public static async Task<Result<DocumentHeader>> AskAsync(this IDocumentGrain<Absence> absence, EmployeeNo by, Absence body)
    {
        var saved = await absence.SaveAsync(Intent.New(by, 0), body);
        return saved.Succeeded ? await absence.SubmitAsync(Intent.New(by, saved.Value.Version)) : saved;
    }

    /// <summary>Asks for it, and whoever is asked agrees.</summary>
    public static async Task<DocumentHeader> TakeAsync(IGrainFactory grains, EmployeeNo by, Absence body)
    {
        var absence = New(grains);
        var asked = (await absence.AskAsync(by, body)).Value!;
        return asked.Awaiting is [var head, ..] ? (await absence.DecideAsync(Intent.New(head, asked.Version), Decision.Approve, null)).Value! : asked;
    }

    public static async Task<ImmutableArray<AbsentDay>> OfAsync(IGrainFactory grains, EmployeeNo person, DateOnly from, DateOnly to) =>
        (await grains.GetGrain<IAbsencesGrain>(0).BetweenAsync(from, to, [person])).Days;
}
