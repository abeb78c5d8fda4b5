using System.Net;
using OpsSupport.Features.ConnectedSystems;
using OpsSupport.Kernel;
using OpsSupport.Kernel.SignOn;

namespace OpsSupport.Deploy.ConnectedSystems;

/// <summary>Exams, set, taken and marked by people who signed in to the portal only.</summary>
public sealed class ExamTests(RunningSystem system) : FaceTests(system)
{
    [Fact]
    [Trait("AT", "01.1")]
    [Trait("AT", "01.6")]
    public async Task A_paper_is_set_taken_and_marked_and_what_was_saved_outlives_browser_and_system()
    {
        var exam = await StartAsync("exam");
        using var office = await VisitAsync(exam, Company.Office);
        await SetPaperAsync(office, Company.Ann.Value);
        Assert.Equal("参加考试：安全", Assert.Single(await InboxAsync(exam, Company.Ann, 1)).Title);
        var paper = await ClickAsync(exam, Company.Ann);
        using (var ann = await VisitAsync(exam, Company.Ann))
        {
            await ann.SendAsync(paper, "#start-form", []);
            await ann.SendAsync(paper, "#answer-form", [("q-1", "2"), ("q-2", "1"), ("q-2", "3"), ("q-3", "2"), ("q-4", "Because <it> is")]);
        }

        await exam.KillAsync();
        await exam.StartAsync(Secrets[exam.Code]);
        using var again = await VisitAsync(exam, Company.Ann);
        var waiting = await again.SendAsync(paper, "#answer-form", [], "[formaction*=HandIn]");

        Assert.Equal("待阅卷", waiting.Text(".state"));
        await InboxAsync(exam, Company.Ann, 0);
        await InboxAsync(exam, Company.Office, 1);
        var answers = await ClickAsync(exam, Company.Office);
        Assert.Equal("每题给分为 0 至该题分值", (await office.SendAsync(answers, "#mark-form", [("m-4", "11")])).Refusal);
        await office.SendAsync(answers, "#mark-form", [("m-4", "7")]);
        await InboxAsync(exam, Company.Office, 0);
        Assert.Equal("成绩 17 / 25", (await again.GetAsync(paper)).Text("#result"));
        Assert.Contains("成绩 17 / 25", (await again.GetAsync("/")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_end_nothing_is_taken_and_what_was_saved_counts()
    {
        var (address, portal) = (RelyingParty.FreeAddress(), (await System.PortalAsync()).Address);
        var (code, secret) = await Systems.ConnectAsync(System.Grains, Systems.Web($"exam-{Company.Mark}", address).But(one => one with
        {
            Scopes = [SignOnScope.Profile, SignOnScope.Roles, SignOnScope.Todos],
            AllowsClientCredentials = true,
        }));
        await using var exam = await FaceInProcess.StartAsync("exam", address, portal, code, secret);
        using var office = exam.Visitor(Company.Office, await Systems.OpenSessionAsync(System.Grains, Company.Office));
        using var ann = exam.Visitor(Company.Ann, await Systems.OpenSessionAsync(System.Grains, Company.Ann));
        await SetPaperAsync(office, Company.Ann.Value, questions: 3);
        await ann.SendAsync("/take/1", "#start-form", []);
        var open = await ann.SendAsync("/take/1", "#answer-form", [("q-1", "2")]);

        exam.Clock.Advance(TimeSpan.FromMinutes(30));
        var late = await ann.SendAsync(open, "#answer-form", [("q-1", "2"), ("q-2", "1"), ("q-2", "3")], "[formaction*=HandIn]");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "考试已结束，不再接受答案"), (late.Status, late.Refusal));
        Assert.Equal("成绩 5 / 15", (await ann.GetAsync("/take/1")).Text("#result"));
    }

    [Fact]
    public async Task Only_keepers_set_papers_and_only_who_was_asked_takes_them()
    {
        var exam = await StartAsync("exam");
        using var office = await VisitAsync(exam, Company.Office);
        using var ann = await VisitAsync(exam, Company.Ann);
        using var lead = await VisitAsync(exam, Company.Lead);
        await SetPaperAsync(office, Company.Ann.Value);

        foreach (var path in new[] { "/questions", "/papers", "/papers/1", $"/papers/1/mark/{Company.Ann}" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await ann.GetAsync(path)).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await lead.GetAsync("/take/1")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"/papers/1/mark/{Company.Ann}")).Status);
        Assert.DoesNotContain("参考答案", (await ann.SendAsync("/take/1", "#start-form", [])).Html, StringComparison.Ordinal);
        await office.SendAsync("/papers/1", "#assign-form", [("More", $"{Company.Ann} {Company.Lead}")]);
        Assert.NotNull((await lead.GetAsync("/take/1")).Page.QuerySelector("#start-form"));
        Assert.NotNull((await ann.GetAsync("/take/1")).Page.QuerySelector("#answer-form"));
    }

    [Fact]
    public async Task What_is_wrong_with_a_question_or_a_paper_is_said()
    {
        var exam = await StartAsync("exam");
        using var office = await VisitAsync(exam, Company.Office);

        Assert.Equal("选择题需要 2 至 10 个选项", (await office.SendAsync("/questions", "#question-form", [("Text", "x"), ("Answer", "1")])).Refusal);
        Assert.Equal("答案与题型或选项不符", (await office.SendAsync("/questions", "#question-form", [("Text", "x"), ("Options", "a\nb"), ("Answer", "3")])).Refusal);
        Assert.NotNull((await office.SendAsync("/questions", "#question-form", [("Text", "x"), ("Points", "many")])).Refusal);
        Assert.Equal("请至少选择一道题", (await office.SendAsync("/papers", "#paper-form", [("PaperTitle", "p")])).Refusal);
        Assert.Equal("时限为 1 至 600 分钟", (await office.SendAsync("/papers", "#paper-form", [("PaperTitle", "p"), ("Minutes", "0")])).Refusal);
    }

    // Four questions of 5, 5, 5 and 10 points, and thirty minutes for them.
    private static async Task SetPaperAsync(FaceVisitor office, string person, int questions = 4)
    {
        await office.SendAsync("/questions", "#question-form", [("Kind", "Single"), ("Text", "One of three"), ("Options", "a\nb\nc"), ("Answer", "2")]);
        await office.SendAsync("/questions", "#question-form", [("Kind", "Multiple"), ("Text", "Two of three"), ("Options", "a\nb\nc"), ("Answer", "1,3")]);
        await office.SendAsync("/questions", "#question-form", [("Kind", "TrueFalse"), ("Text", "It is so"), ("Answer", "1")]);
        await office.SendAsync("/questions", "#question-form", [("Kind", "Text"), ("Text", "Why?"), ("Answer", "Because"), ("Points", "10")]);
        (string, string)[] chosen = [.. Enumerable.Range(1, questions).Select(number => ("Chosen", $"{number}"))];
        var published = await office.SendAsync("/papers", "#paper-form", [("PaperTitle", "安全"), ("Minutes", "30"), ("People", person), .. chosen]);
        Assert.Null(published.Refusal);
    }
}
