using System.Globalization;
using System.IO.Compression;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.ResponseCompression;
using OpsSupport.Kernel.Accounts;
using OpsSupport.Kernel.Api;
using OpsSupport.Kernel.Attachments;
using OpsSupport.Kernel.Company;
using OpsSupport.Kernel.Directory;
using OpsSupport.Kernel.Documents;
using OpsSupport.Kernel.Forms;
using OpsSupport.Kernel.Functions;
using OpsSupport.Kernel.Lists;
using OpsSupport.Kernel.Live;
using OpsSupport.Kernel.Menu;
using OpsSupport.Kernel.Nudges;
using OpsSupport.Kernel.Shared;
using OpsSupport.Kernel.SignOn;
using OpsSupport.Kernel.Todos;
using OpsSupport.Kernel.Upstream;
using OpsSupport.Kernel.Wording;

namespace OpsSupport.Kernel.Http;

/// <summary>The portal without its modules: pages, language, looks, and what every answer carries.</summary>
internal static class Portal
{
    public static void AddPortal(this WebApplicationBuilder builder)
    {
        builder.Services.AddPages().AddWording().AddCompression();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<DocumentUiCatalog>();
        builder.Services.AddFunctions();
        builder.Services.AddSingleton<GrainRetry>();
        builder.Services.AddSingleton<DocumentDesk>();
        builder.Services.AddSingleton<KeptInputDesk>();
        builder.Services.AddSingleton<AttachmentDesk>();
        builder.Services.AddSingleton<TodoDesk>();
        builder.Services.AddSingleton(new MenuEntry("Inbox.Title", "inbox", InboxQuery.Path, MenuArea.Workplace, Order: 5));
        builder.Services.AddScoped<ListReader>();
        builder.Services.AddScoped<ListViews>();
        builder.Services.AddSingleton<FigureHub>();
        builder.Services.AddSingleton<NudgeHub>();
        builder.Services.AddHostedService(services => services.GetRequiredService<NudgeHub>());
        builder.Services.AddScoped<CodeNames>();
        builder.Services.AddScoped<CurrentPerson>();
        builder.Services.AddScoped<PageFrame>();
        builder.Services.AddAccounts();
        builder.Services.AddUpstream(LdapSettings.Read(builder.Configuration), UpstreamSettings.Read(builder.Configuration));
        builder.Services.AddSingleton<SignOnDesk>().AddSingleton<PublicAddress>();
        builder.AddApi();
    }

    /// <summary>Everything between the server and the pages. Sign-in has to be registered before, by whoever hosts the portal.</summary>
    public static void UsePortal(this WebApplication app)
    {
        app.UseResponseCompression();
        app.UseRequestLocalization();
        app.UseMiddleware<AnswerHeaders>();
        app.UseMiddleware<SignOnDoor>();
        app.UseWhen(context => context.IsApi(), programs => programs.UseMiddleware<ApiFaults>());
        app.UseWhen(context => !context.IsApi(), UseHumanAnswers);
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseOutputCache();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets().RequireAuthorization();
        app.MapGet("/live/figures/{scope}", FigureStream.OpenAsync).RequireAuthorization();
        app.MapGet(OpenTodo.Path, OpenTodo.OpenAsync).RequireAuthorization().ExcludeFromDescription();
        app.MapGet(NudgeStream.Path, NudgeStream.Open).RequireAuthorization();
        app.MapUpstream();
        app.MapApi();
    }

    /// <summary>What people see instead of a page: a fault, a system that is starting, the way to its set-up.</summary>
    private static void UseHumanAnswers(IApplicationBuilder pages)
    {
        pages.UseExceptionHandler("/error/500");
        pages.UseMiddleware<Starting>();
        pages.UseMiddleware<SetupGate>();
        pages.UseMiddleware<FormTargets>();
        pages.UseStatusCodePagesWithReExecute("/error/{0}");
        pages.UseMiddleware<ProgramAnswers>();
    }

    private static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorPages(pages => pages.Conventions.AddPageRoute("/Kernel/Documents/Edit", "/{slug:slug}/new")).WithRazorPagesRoot("/").AddDataAnnotationsLocalization(options =>
            options.DataAnnotationLocalizerProvider = (_, factory) => factory.Create(typeof(Portal)));
        services.AddRouting(options => options.ConstraintMap["slug"] = typeof(SlugConstraint));
        services.AddAntiforgery(options => options.Cookie.Name = "antiforgery");
        // A form of as many lines as there may be is sent whole; the server would stop reading at 1,024 fields.
        services.Configure<FormOptions>(options => options.ValueCountLimit = LineList.Most * LineList.MostFields);

        // Chinese is written as it is, not as a number per character: pages are half as long, and still nothing escapes its element.
        services.Configure<Microsoft.Extensions.WebEncoders.WebEncoderOptions>(options =>
            options.TextEncoderSettings = new(UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement, UnicodeRanges.GeneralPunctuation,
                UnicodeRanges.CjkSymbolsandPunctuation, UnicodeRanges.CjkUnifiedIdeographs, UnicodeRanges.HalfwidthandFullwidthForms));
        return services;
    }

    private static IServiceCollection AddWording(this IServiceCollection services)
    {
        services.AddSingleton<ITexts, ResourceTexts>();
        services.AddSingleton<FormWording>();
        services.AddSingleton<Microsoft.Extensions.Localization.IStringLocalizerFactory, TextLocalizerFactory>();
        services.AddOptions<MvcOptions>().Configure<FormWording>((options, wording) =>
        {
            options.ModelBinderProviders.Insert(0, new NumberBinder.Provider());
            options.ModelMetadataDetailsProviders.Add(wording);
            wording.Word(options.ModelBindingMessageProvider);
        });
        return services.Configure<RequestLocalizationOptions>(options =>
        {
            CultureInfo[] cultures = [new("zh-CN"), new("en")];
            options.DefaultRequestCulture = new(cultures[0]);
            (options.SupportedCultures, options.SupportedUICultures) = (cultures, cultures);
            options.RequestCultureProviders = [new CookieRequestCultureProvider(), new AcceptLanguageHeaderRequestCultureProvider()];
        });
    }

    private static void AddCompression(this IServiceCollection services)
    {
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.AddResponseCompression(options => options.EnableForHttps = true);
    }
}
