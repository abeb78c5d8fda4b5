using System.Collections.Immutable;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Results;

namespace OpsSupport.Features.TimeReports;

/// <summary>Usual days: what may be kept, and by whom.</summary>
public sealed class TimeTemplateTests(RunningSystem system)
{
    private static readonly TimeTemplate Usual = new("Usual", [A.Entry]);

    [Fact]
    public void A_template_has_a_name_and_something_in_it() => Assert.Equal(
        [new Missing(nameof(TimeTemplate.Name)), new Missing(nameof(TimeTemplate.Entries))],
        TimeTemplateRules.With([], new(" ", [])).Errors);

    [Fact]
    public void The_same_name_takes_the_place_and_more_than_ten_are_refused()
    {
        ImmutableArray<TimeTemplate> ten = [.. Enumerable.Range(0, 10).Select(no => Usual with { Name = $"Day {no}" })];

        Assert.Equal([new TooManyTemplates(10)], TimeTemplateRules.With(ten, Usual).Errors);
        Assert.Equal(10, TimeTemplateRules.With(ten, Usual with { Name = " Day 3 " }).Value!.Templates.Length);
    }

    [Fact]
    [Trait("AT", "32.10")]
    public async Task It_is_kept_found_on_the_desk_and_forgotten()
    {
        var time = await TimeTeam.FoundAsync(system.Grains);
        var templates = time.Grains.GetGrain<ITimeTemplatesGrain>(ITimeTemplatesGrain.KeyOf(time.Company.Ann));

        await templates.SaveAsync(time.Company.Ann, Usual);
        var kept = (await time.DeskAsync(time.Company.Ann)).Templates;
        await templates.DeleteAsync(time.Company.Ann, Usual.Name);

        Assert.Equal([A.Entry], Assert.Single(kept).Entries);
        Assert.Empty((await time.DeskAsync(time.Company.Ann)).Templates);
    }

    [Fact]
    public async Task Nobody_touches_those_of_another()
    {
        var time = await TimeTeam.FoundAsync(system.Grains);
        var templates = time.Grains.GetGrain<ITimeTemplatesGrain>(ITimeTemplatesGrain.KeyOf(time.Company.Ann));

        Assert.Equal([new NotYours()], (await templates.SaveAsync(time.Company.Lead, Usual)).Errors);
        Assert.Equal([new NotYours()], (await templates.DeleteAsync(time.Company.Lead, Usual.Name)).Errors);
    }
}
