using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Primitives;
using OpsSupport.Kernel.Http;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Documents;

/// <summary>Keeps what people type before they save it, and gives it back to them.</summary>
public sealed class KeptInputDesk(IGrainFactory grains, GrainRetry retry)
{
    private const string Prefix = "Form.";

    private IKeptInputsGrain Inputs => grains.GetGrain<IKeptInputsGrain>(0);

    public Task<Result<KeptInput>> KeepAsync(EmployeeNo person, DocumentRef form, int version, IFormCollection typed)
    {
        var input = new KeptInput
        {
            Form = form,
            Version = version,
            Fields = [.. from field in typed
                         where field.Key.StartsWith(Prefix, StringComparison.Ordinal)
                         from value in field.Value
                         select new KeptField(field.Key, value ?? "")],
        };
        return retry.AskAsync(() => Inputs.KeepAsync(person, input));
    }

    public Task<KeptInput?> FindAsync(EmployeeNo person, DocumentRef form) => retry.AskAsync(() => Inputs.FindAsync(person, form));

    public Task<KeptInput?> LatestNewAsync(EmployeeNo person, string kind) => retry.AskAsync(() => Inputs.LatestNewAsync(person, kind));

    public Task ForgetAsync(EmployeeNo person, DocumentRef form) => retry.AskAsync(async () =>
    {
        await Inputs.ForgetAsync(person, form);
        return form;
    });

    /// <summary>The fields as a form is read from a browser.</summary>
    public static IValueProvider ValuesOf(KeptInput kept) => new FormValueProvider(
        BindingSource.Form,
        new FormCollection(kept.Fields.GroupBy(field => field.Name).ToDictionary(fields => fields.Key, fields => new StringValues([.. fields.Select(field => field.Value)]))),
        CultureInfo.CurrentCulture);
}
