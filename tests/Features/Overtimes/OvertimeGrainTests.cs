using OpsSupport.Features.TimeReports;
using OpsSupport.Kernel.Databases;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Features.Overtimes;

/// <summary>A day longer than anyone may report without asking.</summary>
public sealed class OvertimeGrainTests(Kernel.RunningSystem system)
{
    private static readonly DateOnly Day = Kernel.RunningSystem.Today;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    [Trait("AT", "32.4")]
    [Trait("AT", "I-32")]
    public async Task A_long_day_is_refused_until_the_head_has_agreed_and_then_only_as_far_as_he_did(DatabaseKind database)
    {
        var time = await TimeTeam.FoundAsync(await system.GrainsOnAsync(database));
        var (ann, project) = (time.Company.Ann, time.Company.Project);
        var overtime = time.Grains.GetGrain<IDocumentGrain<Overtime>>(OvertimeKind.Kind.Ref(OvertimeKind.Kind.NewKey()).ToGrainId());

        var before = await time.SubmitAsync(ann, project, 14);
        var saved = await overtime.SaveAsync(Intent.New(ann, 0), new Overtime { Day = Day, MostHours = Hours.Of(14), Reason = "Cut-over" });
        var asked = await overtime.SubmitAsync(Intent.New(ann, saved.Value!.Version));
        var waiting = await time.SubmitAsync(ann, project, 14);
        await overtime.DecideAsync(Intent.New(time.Company.Head, asked.Value!.Version), Decision.Approve, null);
        var more = await time.SubmitAsync(ann, project, 14.25m);
        var agreed = await time.SubmitAsync(ann, project, 14);

        Assert.Equal([new OvertimeNotApproved(Hours.Of(14), Hours.Of(12))], before.Errors);
        Assert.Equal(before.Errors, waiting.Errors);
        Assert.Equal([new OvertimeNotApproved(Hours.Of(14.25m), Hours.Of(14))], more.Errors);
        Assert.True(agreed.Succeeded);
    }
}
