using System.Text.Encodings.Web;
using System.Text.Unicode;
using ConnectedSystems.Kernel.Pages;
using ConnectedSystems.Kernel.SignOn;
using ConnectedSystems.Kernel.Storage;
using ConnectedSystems.Kernel.Todos;
using ConnectedSystems.Kernel.Wording;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.FileProviders;

namespace ConnectedSystems.Kernel;

/// <summary>Puts a system together from what all have and what its face adds.</summary>
internal static class SystemHost
{
    /// <param name="args">As on the command line.</param>
    /// <param name="but">Replaces parts; for tests, which have a clock of their own.</param>
    /// <exception cref="SettingsException">It cannot start with these settings.</exception>
    public static WebApplication Build(string[] args, Action<IServiceCollection>? but = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(SystemHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("System.Net.Http", LogLevel.Warning);
        var settings = SystemSettings.From(builder.Configuration);
        var face = FaceList.Find(settings.Face);
        Directory.CreateDirectory(settings.Folder);
        Add(builder.Services, settings, face);
        but?.Invoke(builder.Services);
        var app = builder.Build();
        Use(app, face);
        return app;
    }

    private static void Add(IServiceCollection services, SystemSettings settings, IFace face)
    {
        services.AddSingleton(settings).AddSingleton(face).AddSingleton(TimeProvider.System);
        services.AddSingleton(new SqliteStore(settings.Folder, [PeopleStore.Schema, SessionStore.Schema, TodoStore.Schema, face.Schema]));
        services.AddSingleton<PeopleStore>().AddSingleton<SessionStore>().AddSingleton<TodoStore>().AddSingleton<Keepers>();
        services.AddSingleton<PortalTodos>().AddHostedService<TodoSender>();
        services.AddHttpClient(PortalTodos.Client, client => (client.BaseAddress, client.Timeout) = (settings.Portal, TimeSpan.FromSeconds(10)));
        services.AddSignOn(settings, face);
        // Signed in stays signed in when the system is started anew.
        services.AddDataProtection().SetApplicationName($"connected-{face.Name}").PersistKeysToFileSystem(new(Path.Combine(settings.Folder, "keys")));
        services.AddHttpContextAccessor().AddScoped<Language>();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddAntiforgery(options => options.Cookie.Name = $"form-of-{face.Name}");
        services.AddRazorPages(options => FacePages.Choose(options, face));
        face.Add(services);
    }

    private static void Use(WebApplication app, IFace face)
    {
        app.UseExceptionHandler("/problem/500").UseMiddleware<AnswerHeaders>();
        app.UseStatusCodePagesWithReExecute("/problem/{0}");
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "assets")), RequestPath = "/assets" });
        app.UseRouting().UseAuthentication().UseAuthorization();
        app.MapGet("/health/ready", () => TypedResults.Text("ready")).AllowAnonymous();
        app.MapGet("/language", Language.Choose).AllowAnonymous();
        app.MapSignOn();
        app.MapRazorPages();
        face.Map(app);
    }
}
