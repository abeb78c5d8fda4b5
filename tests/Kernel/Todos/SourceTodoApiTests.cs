using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using OpsSupport.Features.ConnectedSystems;
using OpsSupport.Kernel.Api;
using OpsSupport.Kernel.Approvals;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Portal;
using OpsSupport.Kernel.SignOn;
using OpsSupport.Kernel.Values;

namespace OpsSupport.Kernel.Todos;

/// <summary>What connected systems ask, by the real interface with real tokens, and as it stands in inboxes.</summary>
public sealed class SourceTodoApiTests(RunningSystem system) : RunningPortalTests(system)
{
    private string Code => $"X-{Company.Mark}";

    private ISourceTodosGrain Todos => System.Grains.GetGrain<ISourceTodosGrain>(0);

    [Fact]
    [Trait("AT", "01.3")]
    [Trait("AT", "I-35")]
    public async Task Pushed_three_times_it_is_one_more_and_done_once_one_less_and_the_badge_is_the_list()
    {
        using var exam = await ConnectAsync();
        var before = await CountAsync(Company.Ann);

        for (var time = 0; time < 3; time++)
        {
            Assert.Equal(HttpStatusCode.OK, (await exam.PutAsJsonAsync("/api/v1/todos", new[] { Todo("1", Company.Ann) })).StatusCode);
        }

        Assert.Equal(before + 1, await CountAsync(Company.Ann));
        Assert.Equal(HttpStatusCode.OK, (await exam.PostAsync("/api/v1/todos/1/finish", null)).StatusCode);
        Assert.Equal(before, await CountAsync(Company.Ann));
        var done = await System.Grains.GetGrain<ITodosGrain>(0).ListAsync(Company.Ann, new(TodoView.Done), new(0, 10));
        Assert.Single(done.Others, todo => todo.Id == "1");
    }

    [Fact]
    [Trait("AT", "01.4")]
    public async Task Finished_before_it_was_said_it_never_shows()
    {
        using var exam = await ConnectAsync();
        var before = await CountAsync(Company.Ann);

        await exam.PostAsync($"/api/v1/todos/late/finish?assignee={Company.Ann}", null);
        var outcome = await PutAsync(exam, "/api/v1/todos", Todo("late", Company.Ann));

        Assert.Equal(0, outcome.GetProperty("added").GetInt32());
        Assert.Equal(before, await CountAsync(Company.Ann));
    }

    [Fact]
    [Trait("AT", "01.12")]
    public async Task The_whole_list_leaves_no_difference()
    {
        using var exam = await ConnectAsync();
        await PutAsync(exam, "/api/v1/todos", Todo("a", Company.Ann), Todo("b", Company.Ann), Todo("c", Company.Lead));
        await exam.PostAsync("/api/v1/todos/a/cancel", null);

        var outcome = await PutAsync(exam, "/api/v1/todos/open", Todo("a", Company.Ann), Todo("d", Company.Lead));

        Assert.Equal((2, 2), (outcome.GetProperty("added").GetInt32(), outcome.GetProperty("closed").GetInt32()));
        var listed = await exam.GetFromJsonAsync<JsonElement>("/api/v1/todos");
        Assert.Equal(["a", "d"], listed.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()).Order());
    }

    [Fact]
    public async Task Whoever_is_nobody_is_named_in_the_answer_and_stops_nothing()
    {
        using var exam = await ConnectAsync();

        var outcome = await PutAsync(exam, "/api/v1/todos", Todo("1", Company.Ann, new("NOBODY-HERE")));

        Assert.Equal(1, outcome.GetProperty("added").GetInt32());
        Assert.Equal(["NOBODY-HERE"], outcome.GetProperty("nobody").EnumerateArray().Select(one => one.GetString()));
    }

    [Fact]
    public async Task What_is_wrong_is_said_with_its_place_and_nothing_is_taken()
    {
        using var exam = await ConnectAsync();

        using var refused = await exam.PutAsJsonAsync("/api/v1/todos", new[] { Todo("1", Company.Ann), Todo("2", Company.Ann) with { Link = "https://evil.example/" } });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("[1].link", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, (await Todos.OpenAsync(Code, null, new(0, 10))).Value!.Count);
    }

    [Fact]
    public async Task Without_a_token_of_its_own_nobody_asks_anything()
    {
        using var exam = await ConnectAsync(scopes: [SignOnScope.Profile]);
        using var anonymous = new HttpClient { BaseAddress = (await System.PortalAsync()).Address };
        using var person = new HttpClient { BaseAddress = anonymous.BaseAddress };
        person.DefaultRequestHeaders.Authorization = new("Bearer", await System.TokenOfAsync(Company.Ann));

        Assert.Null(exam.DefaultRequestHeaders.Authorization);
        Assert.Equal(HttpStatusCode.Unauthorized, (await anonymous.PutAsJsonAsync("/api/v1/todos", Array.Empty<TodoToPush>())).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await person.PutAsJsonAsync("/api/v1/todos", Array.Empty<TodoToPush>())).StatusCode);
    }

    [Fact]
    [Trait("AT", "01.6")]
    public async Task A_click_leads_to_the_very_page_at_its_system_and_nobody_else_there()
    {
        using var exam = await ConnectAsync();
        await PutAsync(exam, "/api/v1/todos", Todo("p/7 ?", Company.Ann) with { Link = "/papers/7?start=1" });
        using var ann = await SignInAsync(Company.Ann);
        using var lead = await SignInAsync(Company.Lead);
        var link = (await ann.GetAsync("/inbox")).Page.QuerySelector($"a[href*='{Code}']")!.GetAttribute("href")!;

        Assert.Equal("http://127.0.0.1:9/papers/7?start=1", (await ann.GetAsync(link)).Onward);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.GetAsync(link)).Status);
    }

    [Fact]
    [Trait("AT", "01.5")]
    public async Task A_system_that_was_not_heard_of_says_since_when_and_the_others_do_not()
    {
        using var exam = await ConnectAsync();
        await PutAsync(exam, "/api/v1/todos", Todo("1", Company.Ann));
        var store = await System.ServiceAsync<SourceTodoStore>();

        await store.HearAsync(Code, RunningSystem.Now - TimeSpan.FromMinutes(16));
        using var ann = await SignInAsync(Company.Ann);
        Assert.Contains("截至 2026-03-31 08:44", (await ann.GetAsync("/inbox")).Html, StringComparison.Ordinal);
        await exam.PostAsync("/api/v1/todos/heartbeat", null);

        Assert.DoesNotContain("截至", (await ann.GetAsync("/inbox")).Html, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("AT", "01.7")]
    public async Task Who_stands_in_has_it_in_his_list_and_the_addressee_sees_who_deals_with_it()
    {
        using var exam = await ConnectAsync();
        await PutAsync(exam, "/api/v1/todos", Todo("1", Company.Ann));
        var plan = System.Grains.GetGrain<IDocumentGrain<DelegationPlan>>(DelegationsKind.Kind.Ref(DelegationsKind.Kind.KeyOf(Company.Ann)).ToGrainId());
        var saved = await plan.SaveAsync(Intent.New(Company.Ann, 0), new() { Lines = [new() { To = Company.Lead, Days = new(RunningSystem.Today, RunningSystem.Today.AddDays(1)), Reason = "leave" }] });
        Assert.Equal([], saved.Errors);

        await Until.HoldsAsync(() => CountAsync(Company.Lead), count => count == 1);
        var lead = await System.Grains.GetGrain<ITodosGrain>(0).ListAsync(Company.Lead, new(TodoView.Todo), new(0, 10));
        var ann = await System.Grains.GetGrain<ITodosGrain>(0).ListAsync(Company.Ann, new(TodoView.Todo), new(0, 10));

        Assert.Equal(Company.Ann, lead.Others.Single().AskedFor);
        Assert.Empty(ann.Others);
        Assert.Equal(Company.Lead, ann.HandledElsewhere.Single().HandledBy);
        using var page = await SignInAsync(Company.Ann);
        Assert.Contains("他人代办中（1）", (await page.GetAsync("/inbox")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_inbox_is_filtered_by_system_and_pages_run_through_documents_and_others_alike()
    {
        using var exam = await ConnectAsync();
        await PutAsync(exam, "/api/v1/todos", [.. Enumerable.Range(0, 30).Select(number => Todo($"{number}", Company.Ann) with { CreatedAt = RunningSystem.Now.AddMinutes(number) })]);
        var todos = System.Grains.GetGrain<ITodosGrain>(0);

        var first = await todos.ListAsync(Company.Ann, new(TodoView.Todo) { Source = Code }, new(0, 25));
        var second = await todos.ListAsync(Company.Ann, new(TodoView.Todo) { Source = Code }, new(25, 25));

        Assert.Equal((30, 25, 5), (first.Count, first.Others.Length, second.Others.Length));
        Assert.Equal(30, first.Others.Concat(second.Others).Select(todo => todo.Id).Distinct().Count());
        Assert.Empty((await todos.ListAsync(Company.Ann, new(TodoView.Todo) { Source = "nobody" }, new(0, 25))).Others);
        using var ann = await SignInAsync(Company.Ann);
        Assert.Equal(5, (await ann.GetAsync($"/inbox?system={Code}&pageNo=2")).Page.QuerySelectorAll(".inbox__one").Length);
    }

    private static TodoToPush Todo(string id, params EmployeeNo[] assignees) => new(id, [.. assignees.Select(one => one.Value)], $"Paper {id}", $"/papers/{Uri.EscapeDataString(id)}", "考试");

    private async Task<int> CountAsync(EmployeeNo person)
    {
        var (todos, count) = (System.Grains.GetGrain<ITodosGrain>(0), (await System.Grains.GetGrain<ITodosGrain>(0).CountAsync(person)).Todo);
        var page = await todos.ListAsync(person, new(TodoView.Todo), new(0, 1000));
        Assert.Equal(page.Count, page.Items.Length + page.Others.Length);
        Assert.Equal(count, page.Count);
        return count;
    }

    /// <summary>A system with a token of its own; without one where it has not the scope for it.</summary>
    private async Task<HttpClient> ConnectAsync(SignOnScope[]? scopes = null)
    {
        var (code, secret) = await Systems.ConnectAsync(System.Grains, Systems.Web(Code).But(one => one with { AllowsClientCredentials = true, Scopes = [.. scopes ?? [SignOnScope.Todos]] }));
        var http = new HttpClient { BaseAddress = (await System.PortalAsync()).Address };
        using var answer = await http.PostAsync("/connect/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = code,
            ["client_secret"] = secret,
            ["scope"] = "todos",
        }));
        if (answer.IsSuccessStatusCode)
        {
            http.DefaultRequestHeaders.Authorization = new("Bearer", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString());
        }

        return http;
    }

    private static async Task<JsonElement> PutAsync(HttpClient exam, string path, params TodoToPush[] todos)
    {
        using var answer = await exam.PutAsJsonAsync(path, todos);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
