using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace OpsSupport.Kernel.Errors;

/// <summary>What a person sees instead of a page. Asks no silo, so it can be shown when nothing else can.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, ResponseCache(NoStore = true)]
public sealed class ErrorModel : PageModel
{
    [BindProperty(SupportsGet = true)] public int Code { get; set; }

    /// <summary>The status there is a text for; any other is told as "bad request" or as a fault.</summary>
    public int Known => Code switch { 400 or 403 or 404 or 405 or 410 or 413 or 503 => Code, >= 400 and < 500 => 400, _ => 500 };

    public string Icon => Known switch { 403 => "lock", 404 or 405 or 410 => "search", 413 => "file-import", 400 => "alert-circle", _ => "alert-triangle" };

    /// <summary>What the operator finds in the log.</summary>
    public string Operation => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;

    public void OnGet() => Response.StatusCode = Known;

    public void OnPost() => OnGet();
}
