namespace OpsSupport.Kernel.Http;

internal static class Portal
{
    public static void AddPortal(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorPages().WithRazorPagesRoot("/");
        builder.Services.AddAuthentication();
        builder.Services.AddAuthorization();
    }
}
