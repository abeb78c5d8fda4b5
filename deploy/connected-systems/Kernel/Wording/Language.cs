using System.Globalization;

namespace ConnectedSystems.Kernel.Wording;

/// <summary>The language of whoever reads: the one he chose, else what his browser prefers, else Chinese.</summary>
internal sealed class Language(IHttpContextAccessor context)
{
    private const string Cookie = "language";

    /// <summary>The company's time zone, in which all times are shown.</summary>
    private static readonly TimeSpan Zone = TimeSpan.FromHours(8);

    public bool IsEnglish { get; } = context.HttpContext is { } asked && Chosen(asked.Request) == "en";

    /// <summary>As a page names it.</summary>
    public string Tag => IsEnglish ? "en" : "zh-CN";

    public string this[Word word] => IsEnglish ? word.En : word.Zh;

    public string this[Refusal refusal] => Say(refusal.Why, refusal.Of);

    /// <summary>The word with what it is said of; words among that are said in the same language.</summary>
    public string Say(Word word, params object[] of) =>
        string.Format(CultureInfo.InvariantCulture, this[word], [.. of.Select(one => one is Word inner ? this[inner] : one)]);

    public static string Time(DateTimeOffset time) => time.ToOffset(Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Remembers a choice for a year and leads back.</summary>
    public static IResult Choose(HttpContext context, string? to, string? back)
    {
        context.Response.Cookies.Append(Cookie, to == "en" ? "en" : "zh", new() { MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true });
        return TypedResults.LocalRedirect(IsLocal(back) ? back! : "/");
    }

    private static bool IsLocal(string? path) => path is ['/', ..] && !path.StartsWith("//", StringComparison.Ordinal) && !path.StartsWith("/\\", StringComparison.Ordinal);

    private static string Chosen(HttpRequest request) =>
        request.Cookies[Cookie] ?? (request.Headers.AcceptLanguage.ToString().StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en" : "zh");
}
