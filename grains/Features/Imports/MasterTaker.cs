using System.Collections.Immutable;
using OpsSupport.Features.Contracts;
using OpsSupport.Features.Customers;
using OpsSupport.Features.Employees;
using OpsSupport.Features.OrgUnits;
using OpsSupport.Features.Projects;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Time;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Imports;

/// <summary>Saves rows as masters through their own documents, with the rights of the person who imports.</summary>
internal sealed class MasterTaker(IGrainFactory grains, CompanyClock clock, TimeProvider time)
{
    private const int AtOnce = 50;

    /// <summary>What was just made is known to every silo after a second; a row that names it is tried again.</summary>
    private const int Attempts = 4;

    public async Task<Taken> TakeAsync(string profile, EmployeeNo by, ImmutableArray<StagedLine> lines)
    {
        var outcomes = new List<Outcome>();
        foreach (var wave in Waves(lines))
        {
            foreach (var some in wave.Chunk(AtOnce))
            {
                outcomes.AddRange(await Task.WhenAll(some.Select(line => TakeAsync(profile, by, line))));
            }
        }

        return new()
        {
            Made = outcomes.Count(outcome => outcome.Kind == OutcomeKind.Made),
            Revised = outcomes.Count(outcome => outcome.Kind == OutcomeKind.Revised),
            Unchanged = outcomes.Count(outcome => outcome.Kind == OutcomeKind.Unchanged),
            Refused = [.. outcomes.Where(outcome => outcome.Refusal is not null).Select(outcome => BadLine.Problem(outcome.Line, outcome.Refusal!))],
        };
    }

    /// <summary>Units after those they hang below; everything else at once.</summary>
    private static IEnumerable<List<StagedLine>> Waves(ImmutableArray<StagedLine> lines)
    {
        var open = lines.ToList();
        while (open.Count > 0)
        {
            var codes = open.Select(line => line.Record).OfType<ImportedUnit>().Select(unit => unit.Code).ToHashSet();
            var wave = open.Where(line => line.Record is not ImportedUnit { Parent: { } parent } || !codes.Contains(parent)).ToList();
            // A circle: its units are refused one by one, each by its own document.
            wave = wave.Count > 0 ? wave : open;
            yield return wave;
            open = [.. open.Except(wave)];
        }
    }

    private Task<Outcome> TakeAsync(string profile, EmployeeNo by, StagedLine line)
    {
        var intent = Intent.New(by, atVersion: 0) with { Operation = line.Identity.Operation(profile), Source = "import" };
        return line.Record switch
        {
            ImportedProject row => SaveAsync<Project>(RefOf(ProjectDocument.Kind, row.No), line.Line, intent, before => Revisions.Of(before, row, clock.Today)),
            ImportedCustomer row => SaveAsync<Customer>(RefOf(CustomerKind.Kind, row.Code), line.Line, intent, before => Revisions.Of(before, row)),
            ImportedUnit row => SaveAsync<OrgUnit>(RefOf(OrgUnitDocument.Kind, row.Code), line.Line, intent, before => Revisions.Of(before, row, clock.Today)),
            ImportedEmployee row => SaveAsync<Employee>(RefOf(EmployeeKind.Kind, row.No), line.Line, intent, before => Revisions.Of(before, row)),
            ImportedContract row => SaveAsync<Contract>(RefOf(ContractDocument.Kind, row.No), line.Line, intent, before => Revisions.Of(before, row)),
            _ => throw new InvalidOperationException($"{line.Record.GetType().Name} is no master."),
        };
    }

    private async Task<Outcome> SaveAsync<TBody>(DocumentRef document, int line, Intent intent, Func<TBody?, TBody> revise) where TBody : class
    {
        var grain = grains.GetGrain<IDocumentGrain<TBody>>(document.ToGrainId());
        for (var attempt = 1; ; attempt++)
        {
            var before = (await grain.GetAsync(intent.By)).Value;
            var after = revise(before?.Body);
            if (before is not null && StoredJson.Write(before.Body) == StoredJson.Write(after))
            {
                return new(line, OutcomeKind.Unchanged);
            }

            var saved = await grain.SaveAsync(intent with { AtVersion = before?.Header.Version ?? 0 }, after);
            if (saved.Succeeded || attempt == Attempts || !MayPassLater(saved.Errors))
            {
                return OutcomeOf(line, before?.Header, saved);
            }

            await Task.Delay(TimeSpan.FromSeconds(1), time);
        }
    }

    private static DocumentRef RefOf<TCode>(DocumentKind kind, TCode code) where TCode : class, ICode<TCode> => kind.Ref(kind.KeyOf(code));

    private static bool MayPassLater(ImmutableArray<DomainError> errors) => errors.All(error => error is UnknownReference or StaleVersion);

    private static Outcome OutcomeOf(int line, DocumentHeader? before, Result<DocumentHeader> saved) => saved.Value switch
    {
        null => new(line, OutcomeKind.Refused, saved.Errors[0]),
        _ when before is null => new(line, OutcomeKind.Made),
        // The answer to the same operation of earlier: later changes stay.
        var header => new(line, header.Version > before.Version ? OutcomeKind.Revised : OutcomeKind.Unchanged),
    };

    private enum OutcomeKind
    {
        Made,
        Revised,
        Unchanged,
        Refused,
    }

    private sealed record Outcome(int Line, OutcomeKind Kind, DomainError? Refusal = null);
}
