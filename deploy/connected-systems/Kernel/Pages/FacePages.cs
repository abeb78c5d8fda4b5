using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ConnectedSystems.Kernel.Pages;

/// <summary>Which of the pages in this program there are: those of the face, and those that all have.</summary>
internal static class FacePages
{
    public static void Choose(RazorPagesOptions options, IFace face)
    {
        options.RootDirectory = "/";
        options.Conventions.Add(new OnlyThoseOf(face));
    }

    private sealed class OnlyThoseOf(IFace face) : IPageRouteModelConvention
    {
        public void Apply(PageRouteModel model)
        {
            if (model.ViewEnginePath.StartsWith("/Faces/", StringComparison.Ordinal) && !model.ViewEnginePath.StartsWith($"/Faces/{face.Name}/", StringComparison.OrdinalIgnoreCase))
            {
                model.Selectors.Clear();
            }
        }
    }
}
