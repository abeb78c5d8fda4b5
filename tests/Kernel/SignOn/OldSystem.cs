using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using OpsSupport.Kernel.Processes;

namespace OpsSupport.Kernel.SignOn;

/// <summary>
/// A system behind a web server of Debian's, configured as deploy/sign-on shows. Each listens at an address of its own, so that no browser
/// takes the cookies of one to another.
/// </summary>
internal sealed class OldSystem : IAsyncDisposable
{
    private const string Modules = "/usr/lib/apache2/modules/";

    private static readonly string[] TemporaryFolders = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];

    private readonly List<IAsyncDisposable> _parts = [];
    private readonly ServerFolder _folder = new();

    private OldSystem(string address) => Address = new(address);

    public Uri Address { get; }

    /// <summary>What its web server wrote: the reason, where something went wrong.</summary>
    public string Log => string.Join('\n', _parts.OfType<ChildProcess>().Select(process => process.Output));

    /// <param name="number">The last part of its address: 2 or more.</param>
    public static string FreeAddress(int number) => $"http://127.0.0.{number}:{FreePort.Find()}/";

    /// <summary>Apache, which tells every visitor in a header who he is to it.</summary>
    /// <param name="modules">What it needs besides what every Apache has.</param>
    public static async Task<OldSystem> ApacheAsync(string address, string sample, string[] modules, params (string From, string To)[] changes)
    {
        var (system, url) = (new OldSystem(address), new Uri(address));
        var site = system._folder.NewFolder("site");
        await File.WriteAllTextAsync(Path.Combine(site, "index.html"), "inside");
        string[] all = ["mpm_event", "authn_core", "authz_core", "authz_user", "dir", "headers", .. modules];
        var configuration = system._folder.Write("apache.conf", $"""
            ServerRoot {system._folder.Path}
            ServerName {url.Host}
            Listen {url.Host}:{url.Port}
            PidFile {system._folder.Path}/apache.pid
            Mutex file:{system._folder.NewFolder("locks")}
            ErrorLog /dev/stderr
            LogLevel info
            {string.Join('\n', all.Select(module => $"LoadModule {module}_module {Modules}mod_{module}.so"))}
            {(PostgresPrograms.AsRoot ? "User www-data\nGroup www-data" : "")}
            DocumentRoot {site}
            DirectoryIndex index.html
            Header always set X-User "expr=%{"{REMOTE_USER}"}"
            Header always set X-Name "expr=%{"{req:CAS-name}"}"
            {Sample(sample, [.. changes, ("/var/cache/apache2/mod_auth_cas/", $"{system._folder.NewFolder("cookies")}/")])}
            """);
        await system.StartAsync("/usr/sbin/apache2", "apache2 libapache2-mod-auth-cas libapache2-mod-auth-openidc", "-f", configuration, "-DFOREGROUND");
        return system;
    }

    /// <summary>nginx before an application that answers with the headers that it was sent.</summary>
    public static async Task<OldSystem> NginxAsync(string address, string sample, params (string From, string To)[] changes)
    {
        var (system, url) = (new OldSystem(address), new Uri(address));
        var application = await system.StartApplicationAsync();
        var configuration = system._folder.Write("nginx.conf", $$"""
            daemon off;
            pid {{system._folder.Path}}/nginx.pid;
            error_log stderr;
            events { }
            http {
              access_log off;
              {{string.Join('\n', TemporaryFolders.Select(kind => $"{kind}_temp_path {system._folder.Path}/{kind};"))}}
              server {
                listen {{url.Host}}:{{url.Port}};
                {{Sample(sample, [.. changes, ("http://127.0.0.1:8090", application)])}}
              }
            }
            """);
        await system.StartAsync("/usr/sbin/nginx", "nginx", "-e", "stderr", "-c", configuration);
        return system;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var part in Enumerable.Reverse(_parts))
        {
            await part.DisposeAsync();
        }

        _folder.Dispose();
    }

    /// <summary>What we tell others to write, with the names of this test. A name that is not there would test nothing.</summary>
    private static string Sample(string name, (string From, string To)[] changes) => changes.Aggregate(
        File.ReadAllText(Repository.PathTo("deploy", "sign-on", name)),
        (text, change) => text.Replace(change.From, change.To, StringComparison.Ordinal));

    private async Task StartAsync(string program, string packages, params string[] arguments)
    {
        if (!File.Exists(program))
        {
            throw new InvalidOperationException($"The tests need {program}. Install it (Debian: apt-get install {packages}).");
        }

        var process = ChildProcess.Start(program, arguments);
        _parts.Add(process);
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        await Until.TrueAsync(() => process.HasExited ? throw process.Disappointment("ended at once") : Answers(http));
    }

    private bool Answers(HttpClient http)
    {
        try
        {
            using var answer = http.Send(new(HttpMethod.Get, Address));
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task<string> StartApplicationAsync()
    {
        var address = RelyingParty.FreeAddress().TrimEnd('/');
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        var app = builder.Build();
        app.Map("/{**path}", (HttpRequest request) => string.Join('\n', request.Headers.Select(header => $"{header.Key}={header.Value}").Append($"url={request.Path}{request.QueryString}")));
        await app.StartAsync();
        _parts.Add(app);
        return address;
    }
}
