using System.Net;
using System.Text.RegularExpressions;

namespace OpsSupport.Benchmark.Load;

/// <summary>Signs in as a browser does.</summary>
internal static partial class PortalSession
{
    /// <returns>The cookies that every request of the session carries.</returns>
    public static async Task<string> SignInAsync(Uri portal, string employeeNo, string password)
    {
        var cookies = new CookieContainer();
        using var http = new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = portal };
        var token = Token().Match(await http.GetStringAsync("/sign-in")).Groups["token"].Value;
        var answer = await http.PostAsync("/sign-in", new FormUrlEncodedContent(
        [
            new("Form.EmployeeNo", employeeNo), new("Form.Password", password), new("__RequestVerificationToken", token),
        ]));

        return answer.Headers.Location is not null
            ? cookies.GetCookieHeader(portal)
            : throw new InvalidOperationException($"The portal did not let {employeeNo} in: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();
}
