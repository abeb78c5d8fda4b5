using OpsSupport.Kernel.Home;
using OpsSupport.Kernel.Menu;
using OpsSupport.Kernel.Palette;

namespace OpsSupport.Kernel.Functions;

/// <summary>The catalogue of functions and what people make of it.</summary>
internal static class FunctionPages
{
    public static IServiceCollection AddFunctions(this IServiceCollection services) => services
        .AddSingleton<FunctionCatalogue>().AddSingleton<PortalMenu>().AddSingleton<ShortcutDesk>()
        .AddSingleton<IHomeSection, ShortcutsSection>()
        .AddSingleton(new PortalFunction("Functions.Title", "layout-dashboard", FunctionsModel.Address, MenuArea.Workplace, Order: 95))
        .AddSingleton(new PortalFunction("Palette.Title", "chevrons-right", PaletteModel.Address, MenuArea.Workplace, Order: 94))
        .AddSingleton(new PortalFunction("Search.Title", "search", "/search", MenuArea.Workplace, Order: 91));
}
