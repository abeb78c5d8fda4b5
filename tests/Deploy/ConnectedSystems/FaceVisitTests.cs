using AngleSharp.Html.Parser;
using OpsSupport.Kernel;
using OpsSupport.Kernel.Browser;
using OpsSupport.Kernel.Hosting;
using OpsSupport.Kernel.Processes;
using OpsSupport.Kernel.SignOn;

namespace OpsSupport.Deploy.ConnectedSystems;

/// <summary>The four systems are connected by hand, as their README says, and a person at a browser goes through them with one password.</summary>
[Collection(nameof(WholeMachine))]
public sealed class FaceVisitTests(SetUpPortal portal, Chromium chromium) : IClassFixture<SetUpPortal>
{
    private static readonly Screen[] Screens = [Screen.Desktop, Screen.Phone, Screen.SmallPhone];

    [Fact]
    [Trait("AT", "01.1")]
    [Trait("AT", "01.2")]
    public async Task One_password_opens_all_four_they_are_sound_on_every_screen_and_signing_out_of_one_leads_out_of_all()
    {
        await using var weekly = await ConnectAsync("weekly");
        await using var exam = await ConnectAsync("exam");
        await using var library = await ConnectAsync("library");
        await using var messenger = await ConnectAsync("messenger");
        await using var visit = await chromium.VisitAsync(portal.Address, Screen.Desktop);
        await visit.Page.GotoAsync(weekly.Address.ToString());
        await visit.Page.FillAsync("#Form_EmployeeNo", Kernel.Hosting.A.Administrator);
        await visit.Page.FillAsync("#Form_Password", Kernel.Hosting.A.Password);
        await visit.Page.ClickAsync("#sign-in-form .btn-primary");
        await visit.Page.WaitForURLAsync(weekly.Address.ToString());

        await WriteReportAsync(visit, weekly.Address);
        await TakeExamAsync(visit, exam.Address);
        await PutAwayAsync(visit, library.Address);
        await TalkAsync(visit, messenger.Address);

        await visit.Page.ClickAsync("#leave-form button");
        await visit.Page.WaitForURLAsync($"{messenger.Address}signed-out");
        await ShouldBeSoundAsync(visit);
        foreach (var left in new[] { weekly, exam, library, messenger })
        {
            await Until.HoldsAsync(async () => (await visit.Page.GotoAsync(left.Address.ToString()))!.Url, url => url.Contains("/sign-in", StringComparison.Ordinal), TimeSpan.FromSeconds(5));
        }
    }

    private static async Task WriteReportAsync(BrowserVisit visit, Uri weekly)
    {
        await ShouldBeSoundAsync(visit);
        await visit.Page.ClickAsync("#begin-form button");
        await visit.Page.FillAsync("#Done", $"完成工时核对\n{new string('x', 300)}");
        await visit.Page.FillAsync("#Lead", "E9999");
        await ShouldBeSoundAsync(visit, "connected-weekly");
        await visit.Page.ClickAsync("#report-form [formaction*=Submit]");
        await visit.Page.Locator("#back-form").WaitForAsync();
        await ShouldBeSoundAsync(visit);
        await visit.GoToAsync($"{weekly}to-read");
        await ShouldBeSoundAsync(visit);
        await visit.GoToAsync($"{weekly}nowhere");
        await ShouldBeSoundAsync(visit);
    }

    private static async Task TakeExamAsync(BrowserVisit visit, Uri exam)
    {
        foreach (var (kind, options) in new[] { ("Single", "甲\n乙"), ("Text", "") })
        {
            await visit.GoToAsync($"{exam}questions");
            await visit.Page.SelectOptionAsync("#Kind", kind);
            await visit.Page.FillAsync("#Text", "下列哪一项正确？");
            await visit.Page.FillAsync("#Options", options);
            await visit.Page.FillAsync("#Answer", "2");
            await visit.Page.ClickAsync("#question-form button");
        }

        await ShouldBeSoundAsync(visit);
        await visit.GoToAsync($"{exam}papers");
        await visit.Page.FillAsync("#PaperTitle", "安全生产");
        await visit.Page.CheckAsync("[name=Chosen] >> nth=0");
        await visit.Page.CheckAsync("[name=Chosen] >> nth=1");
        await visit.Page.FillAsync("#People", Kernel.Hosting.A.Administrator);
        await ShouldBeSoundAsync(visit);
        await visit.Page.ClickAsync("#paper-form button");
        await visit.Page.Locator("#assign-form").WaitForAsync();
        await ShouldBeSoundAsync(visit);
        await visit.GoToAsync($"{exam}take/1");
        await ShouldBeSoundAsync(visit);
        await visit.Page.ClickAsync("#start-form button");
        // Kept by the script: nothing is pressed.
        await visit.Page.RunAndWaitForResponseAsync(() => visit.Page.CheckAsync("[type=radio][value='2']"), answer => answer.Url.Contains("handler=Save", StringComparison.Ordinal) && answer.Status == 204);
        await visit.GoToAsync($"{exam}take/1");
        Assert.True(await visit.Page.IsCheckedAsync("[type=radio][value='2']"));
        await visit.Page.FillAsync("textarea", "因为");
        await ShouldBeSoundAsync(visit, "connected-exam");
        await visit.Page.ClickAsync("[formaction*=HandIn]");
        await visit.GoToAsync($"{exam}papers/1/mark/{Kernel.Hosting.A.Administrator}");
        await ShouldBeSoundAsync(visit);
        await visit.Page.FillAsync("[name='m-2']", "4");
        await visit.Page.ClickAsync("#mark-form button");
        await visit.GoToAsync($"{exam}take/1");
        Assert.Equal("成绩 9 / 10", await visit.Page.TextContentAsync("#result"));
        await ShouldBeSoundAsync(visit);
    }

    private static async Task PutAwayAsync(BrowserVisit visit, Uri library)
    {
        await visit.GoToAsync(library.ToString());
        await visit.Page.FillAsync("#folder-form [name=Name]", "制度");
        await visit.Page.ClickAsync("#folder-form button");
        await visit.Page.Locator("#upload-form").WaitForAsync();
        await ShouldBeSoundAsync(visit, "connected-library");
        await visit.Page.SetInputFilesAsync("#file", new Microsoft.Playwright.FilePayload { Name = "差旅制度.txt", MimeType = "text/plain", Buffer = "正文"u8.ToArray() });
        await visit.Page.ClickAsync("#upload-form button");
        await visit.Page.Locator("#versions").WaitForAsync();
        await ShouldBeSoundAsync(visit);
        await visit.GoToAsync($"{library}search?q=差旅");
        await ShouldBeSoundAsync(visit);
    }

    private static async Task TalkAsync(BrowserVisit visit, Uri messenger)
    {
        await visit.GoToAsync(messenger.ToString());
        await visit.Page.FillAsync("#Name", "项目组");
        await visit.Page.ClickAsync("#group-form button");
        await visit.Page.FillAsync("#Text", "大家好");
        await visit.Page.ClickAsync("#say-form button");
        await visit.Page.Locator("#messages .mine").WaitForAsync();
        await ShouldBeSoundAsync(visit, "connected-messenger");
        await visit.GoToAsync(messenger.ToString());
        await ShouldBeSoundAsync(visit);
    }

    /// <param name="picture">Under which name pictures are kept, when a run is asked for them.</param>
    private static async Task ShouldBeSoundAsync(BrowserVisit visit, string? picture = null)
    {
        foreach (var screen in Screens)
        {
            await visit.LookOnAsync(screen);
            await visit.ShouldBeSoundAsync();
            if (picture is not null && (screen == Screen.Desktop || screen == Screen.Phone))
            {
                await visit.KeepScreenshotAsync(picture);
            }
        }

        await visit.LookOnAsync(Screen.Desktop);
    }

    private async Task<RunningFace> ConnectAsync(string face)
    {
        var (address, code) = (RelyingParty.FreeAddress(), face.ToUpperInvariant());
        using var administrator = new PortalClient(portal.Address);
        await administrator.SignInAsync(Kernel.Hosting.A.Administrator, Kernel.Hosting.A.Password);
        var saved = await administrator.SendAsync("/connected-systems/new",
        [
            ("Form.Code", code), ("Form.Name", code), ("Form.Address", address), ("Form.Protocol", nameof(SignOnProtocol.OpenIdWeb)),
            ("Form.RedirectAddresses.Lines[0].Address", $"{address}signin-oidc"), ("Form.PostLogoutAddresses.Lines[0].Address", $"{address}bye"),
            ("Form.BackChannelAddress", $"{address}backchannel-logout"), ("Form.AllowsClientCredentials", "true"), ("Form.IsFirstParty", "true"),
            ("Form.Scopes", nameof(SignOnScope.Profile)), ("Form.Scopes", nameof(SignOnScope.Roles)), ("Form.Scopes", nameof(SignOnScope.Todos)),
        ]);
        Assert.Equal($"/connected-systems/{code}", saved.Location);
        var drawn = await administrator.SendAsync($"/connected-systems/{code}/secret", []);
        var running = new RunningFace(
            code, new(address), portal.Address, ["--face", face, "--Portal:Address", portal.Address.ToString(), "--Portal:ClientId", code], new TemporaryFolder());
        await running.StartAsync(new HtmlParser().ParseDocument(drawn.Html).QuerySelector("output.secret")!.TextContent);
        return running;
    }
}
