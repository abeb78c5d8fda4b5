using System.Net;
using OpsSupport.Kernel;

namespace OpsSupport.Deploy.ConnectedSystems;

/// <summary>The library, used by people who signed in to the portal only.</summary>
public sealed class LibraryTests(RunningSystem system) : FaceTests(system)
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7 one"u8];

    [Fact]
    [Trait("AT", "01.1")]
    [Trait("AT", "01.6")]
    public async Task A_document_is_put_away_read_on_request_and_kept_in_all_versions()
    {
        var library = await StartAsync("library");
        using var office = await VisitAsync(library, Company.Office);
        using var ann = await VisitAsync(library, Company.Ann);
        var folder = (await office.SendAsync("/", "#folder-form", [("Name", "制度")])).Address.AbsolutePath;
        var document = (await office.UploadAsync(folder, "#upload-form", "file", "../../差旅 制度.pdf", Pdf, ("note", "first"))).Address.AbsolutePath;
        await office.UploadAsync(document, "#upload-form", "file", "anything.pdf", [.. Pdf, 2]);

        Assert.Equal(HttpStatusCode.NotFound, (await ann.GetAsync(document)).Status);
        await office.SendAsync(document, "#ask-form", [("person", Company.Ann.Value)]);
        Assert.Equal("阅读文件：差旅 制度.pdf", Assert.Single(await InboxAsync(library, Company.Ann, 1)).Title);
        var onward = await ClickAsync(library, Company.Ann);

        Assert.Equal("差旅 制度.pdf", (await ann.GetAsync(onward)).Text("h1"));
        await library.KillAsync();
        await library.StartAsync(Secrets[library.Code]);
        Assert.Equal(Pdf, await ann.DownloadAsync($"{document}/versions/1"));
        Assert.Equal([.. Pdf, 2], await ann.DownloadAsync($"{document}/versions/2"));
        await ann.SendAsync(onward, "#confirm-form", []);
        await InboxAsync(library, Company.Ann, 0);
    }

    [Fact]
    public async Task Rights_of_folders_hold_below_them_and_each_level_includes_those_before_it()
    {
        var library = await StartAsync("library");
        using var office = await VisitAsync(library, Company.Office);
        using var ann = await VisitAsync(library, Company.Ann);
        var top = (await office.SendAsync("/", "#folder-form", [("Name", "Top")])).Address.AbsolutePath;
        var inner = (await office.SendAsync(top, "#folder-form", [("Name", "Inner")])).Address.AbsolutePath;
        var document = (await office.UploadAsync(inner, "#upload-form", "file", "plan.txt", [.. "计划"u8])).Address.AbsolutePath;
        Assert.DoesNotContain("Top", (await ann.GetAsync("/")).Html, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), ((await ann.GetAsync(top)).Status, (await ann.GetAsync(document)).Status));
        Assert.Empty((await ann.GetAsync("/search?q=plan")).Page.QuerySelectorAll("#found a"));

        await office.SendAsync(top, "#grant-form", [("kind", "Department"), ("code", Company.Unit.Value), ("right", "See")]);
        Assert.Single((await ann.GetAsync("/search?q=PLAN")).Page.QuerySelectorAll("#found a"));
        Assert.Empty((await ann.GetAsync(document)).Page.QuerySelectorAll("#versions a"));
        Assert.Equal(HttpStatusCode.Forbidden, (await ann.GetAsync($"{document}/versions/1")).Status);

        await office.SendAsync(top, "#grant-form", [("kind", "Everybody"), ("right", "Download")]);
        Assert.Equal("计划"u8.ToArray(), await ann.DownloadAsync($"{document}/versions/1"));
        Assert.Null((await ann.GetAsync(inner)).Page.QuerySelector("#upload-form"));

        await office.SendAsync(inner, "#grant-form", [("kind", "Person"), ("code", Company.Ann.Value), ("right", "Write")]);
        Assert.Null((await ann.GetAsync(top)).Page.QuerySelector("#upload-form"));
        Assert.NotNull((await ann.GetAsync(inner)).Page.QuerySelector("#upload-form"));
        var stolen = await ann.GetAsync(inner);
        Assert.Equal(HttpStatusCode.Forbidden, (await ann.SendAsync(stolen, "#folder-form", [("Name", "Mine")], target: $"{top}?handler=Folder")).Status);
    }

    [Fact]
    public async Task Files_are_taken_by_what_they_are()
    {
        var library = await StartAsync("library");
        using var office = await VisitAsync(library, Company.Office);
        var folder = (await office.SendAsync("/", "#folder-form", [("Name", "F")])).Address.AbsolutePath;

        Assert.Equal("文件内容与扩展名不符", await RefusalAsync("page.pdf", [.. "<script>"u8]));
        Assert.Equal("文件内容与扩展名不符", await RefusalAsync("page.html", [.. "<script>"u8]));
        Assert.Equal("只接受 PDF、图片、Office 文档、ZIP 和文本文件", await RefusalAsync("tool.exe", [0x4D, 0x5A, 0, 0xFF]));
        Assert.Equal("文件是空的", await RefusalAsync("empty.txt", []));
        Assert.Equal("文件超过 20 MB", await RefusalAsync("large.pdf", [.. Pdf, .. new byte[20 * 1024 * 1024]]));
        Assert.Null(await RefusalAsync("right.pdf", Pdf));
        Assert.Equal("此文件夹中已有“right.pdf”，请上传新版本", await RefusalAsync("right.pdf", Pdf));
        Assert.Equal("已有同名文件夹", (await office.SendAsync("/", "#folder-form", [("Name", "F")])).Refusal);

        async Task<string?> RefusalAsync(string name, byte[] content) => (await office.UploadAsync(folder, "#upload-form", "file", name, content)).Refusal;
    }

    [Fact]
    public async Task Only_keepers_open_top_folders()
    {
        var library = await StartAsync("library");
        using var ann = await VisitAsync(library, Company.Ann);
        var page = await ann.GetAsync("/");

        Assert.Null(page.Page.QuerySelector("#folder-form"));
        Assert.Equal(HttpStatusCode.Forbidden, (await ann.SendAsync(page, "#leave-form", [("Name", "Mine")], target: "/?handler=Folder")).Status);
    }
}
