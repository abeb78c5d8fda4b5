using ConnectedSystems.Faces.Exam;
using ConnectedSystems.Faces.Library;
using ConnectedSystems.Faces.Messenger;
using ConnectedSystems.Faces.Weekly;

namespace ConnectedSystems.Kernel;

/// <summary>The faces this program has.</summary>
internal static class FaceList
{
    private static readonly IFace[] All = [new WeeklyFace(), new ExamFace(), new LibraryFace(), new MessengerFace()];

    /// <exception cref="SettingsException">There is none of that name.</exception>
    public static IFace Find(string name) => All.FirstOrDefault(face => face.Name == name)
        ?? throw new SettingsException($"There is no face '{name}'. Say --face {string.Join(", ", All.Select(face => face.Name))}.");
}
