using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Results;
using OpsSupport.Kernel.Storage;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Documents;

/// <summary>What people typed and have not saved, on both databases.</summary>
public sealed class KeptInputsGrainTests(RunningSystem system)
{
    private readonly EmployeeNo _ann = new($"ann-{Guid.CreateVersion7():N}");
    private readonly DocumentRef _form = Memo.Kind.Ref(Memo.Kind.NewKey());

    public static TheoryData<DatabaseKind> Databases { get; } = [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_last_input_of_a_form_is_kept_as_it_was_typed(DatabaseKind database)
    {
        var inputs = await InputsAsync(database);
        await inputs.KeepAsync(_ann, Input("first"));

        var kept = await inputs.KeepAsync(_ann, Input("'; DROP TABLE document;--\0 现场\n<b>", version: 2));

        var found = await inputs.FindAsync(_ann, _form);
        Assert.Equal((2, RunningSystem.Now), (found!.Version, found.At));
        Assert.Equal([new KeptField("Form.Title", "'; DROP TABLE document;-- 现场\n<b>")], found.Fields);
        Assert.Equal(found.Fields, kept.Value!.Fields);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Nobody_sees_what_another_typed_and_what_is_forgotten_is_gone(DatabaseKind database)
    {
        var inputs = await InputsAsync(database);
        await inputs.KeepAsync(_ann, Input("mine"));
        var stranger = new EmployeeNo($"{_ann}-2");

        await inputs.ForgetAsync(stranger, _form);

        Assert.Null(await inputs.FindAsync(stranger, _form));
        Assert.Null(await inputs.LatestNewAsync(stranger, _form.Kind));
        Assert.NotNull(await inputs.LatestNewAsync(_ann, _form.Kind));
        await inputs.ForgetAsync(_ann, _form);
        Assert.Null(await inputs.FindAsync(_ann, _form));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Only_what_has_no_document_yet_is_offered_to_who_begins_one(DatabaseKind database)
    {
        var inputs = await InputsAsync(database);
        await inputs.KeepAsync(_ann, Input("of a draft", version: 3));

        Assert.Null(await inputs.LatestNewAsync(_ann, _form.Kind));
        Assert.Equal(3, (await inputs.FindAsync(_ann, _form))!.Version);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task After_a_month_it_is_gone_and_of_too_many_forms_the_oldest(DatabaseKind database)
    {
        var store = new KeptInputStore(await system.ServiceAsync<IDatabase>(database));
        var (begin, oldest) = (RunningSystem.Now, RunningSystem.Now.AddDays(-KeptInput.DaysKept));
        await store.KeepAsync(_ann, Input("a month ago") with { At = oldest.AddSeconds(-1) }, DateTimeOffset.MinValue);
        Assert.Null(await store.FindAsync(_ann, _form, oldest));

        for (var no = 0; no <= KeptInput.MostForms; no++)
        {
            await store.KeepAsync(_ann, Input("many") with { Form = Memo.Kind.Ref($"{_form.Key}-{no}"), At = begin.AddSeconds(no) }, oldest);
        }

        Assert.Null(await store.FindAsync(_ann, _form, DateTimeOffset.MinValue));
        Assert.Null(await store.FindAsync(_ann, Memo.Kind.Ref($"{_form.Key}-0"), oldest));
        Assert.NotNull(await store.FindAsync(_ann, Memo.Kind.Ref($"{_form.Key}-1"), oldest));
    }

    [Fact]
    public async Task More_than_any_document_says_is_refused()
    {
        var kept = await (await InputsAsync(DatabaseKind.Sqlite)).KeepAsync(_ann, Input(new('x', KeptInput.LongestText + 1)));

        Assert.Equal([new TooLong("Form", KeptInput.LongestText)], kept.Errors);
    }

    private KeptInput Input(string title, int version = 0) => new() { Form = _form, Version = version, Fields = [new("Form.Title", title)] };

    private async Task<IKeptInputsGrain> InputsAsync(DatabaseKind database) => (await system.GrainsOnAsync(database)).GetGrain<IKeptInputsGrain>(0);
}
